import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Draft } from '../../src/model/item.ts';
import { rules } from '../../src/rules/index.ts';
import { wideRules } from '../../src/rules/wide-rules.ts';
import { contextOf } from './rule-tester.ts';

const files = (folder: string): readonly string[] => readdirSync(new URL(folder, import.meta.url)).toSorted();
/** Not rules: the contracts, the registries, the runners, and what several rules share. */
const others = [
  'citing-rule.ts',
  'gather.ts',
  'generic-result.ts',
  'index.ts',
  'needless-proofs.ts',
  'recall.ts',
  'rule.ts',
  'run-wide-rules.ts',
  'run.ts',
  'set-up-by-law.ts',
  'strongly-connected.ts',
  'wide-rule.ts',
  'wide-rules.ts',
];

const item = {
  code: '34O102001000',
  region: '341221',
  variant: '新办',
  effectiveOn: '2027-01-01',
  name: '阜阳市2026年食品经营许可',
  type: '公共服务',
  levels: ['市级', '县级'],
  authority: { name: '阜阳市市场监督管理局', uscc: '11341700003244773R' },
  implementationCode: '11341700003244772R2340131001000',
  legalBasis: [
    { level: '法律', law: '《婚姻法》', article: '第800条', documentNumber: '国发[2018]27号' },
    { level: '法律', law: '中华人民共和国食品按全法' },
    { level: '行政法规', law: '中华人民共和国增值税暂行条例', article: '全文：略。' },
  ],
  caseType: '即办件',
  conditions: ['原则上有固定的场所。', '原则上有固定的场所'],
  materials: [
    { name: '其他材料', necessity: '容缺后补', basis: '国发（2018）27号' },
    { name: '申请表等', necessity: '容缺后补', deferral: { deadline: { value: 30, unit: '工作日' } } },
    {
      name: '营业执照',
      type: '复印件',
      form: '电子化',
      copies: 1,
      source: '政府部门核发',
      note: '视情况提交',
    },
    { name: '营业执照复印件', form: '纸质', copies: 0, source: '申请人自备', exemption: '告知承诺' },
    { name: '检测报告', source: '申请人自备', exemption: '数据核验', proof: '是' },
  ],
  timeLimit: { statutory: { value: 5, unit: '工作日' }, promised: { value: 15, unit: '工作日' } },
  process: [
    { name: '受理', limit: { value: 20, unit: '工作日' } },
    { name: '决定', limit: '当场' },
  ],
  specialProcedures: [
    { name: '听证', limit: { value: 20, unit: '工作日' }, counted: '否', basis: '国发[2018]27号' },
  ],
  fees: { charged: '是', items: [{ name: '登记费', basis: '发改〔2016〕第9号' }] },
  intermediaries: [{ name: '验资', basis: '国发[2018]27号' }, { name: '安全评价' }],
  visits: 1,
  onlineDepth: '全程网办',
  onlinePayment: '是',
  permit: { conditionsBasis: '国发[2018]27号', procedureBasis: '国发【2018】27号' },
  coverage: '全县',
  channels: ['窗口'],
  fourHandling: ['就近办', '一次办'],
  commitment: '否',
  offices: [{ place: '政务服务中心', hours: '上班时间' }, { place: '无线下办理窗口' }],
  contact: { enquiry: '37885230', complaint: '37885230' },
};

/** What cannot be wrong together with the above. */
const permit = {
  ...item,
  type: '行政许可',
  name: '结婚登记',
  status: '在用',
  effectiveOn: '2020-02-30',
  cancelledOn: '2020-01-01',
  levels: ['县级'],
  caseType: '承诺件',
  materials: [{ name: '户口簿', necessity: '必要' }],
  timeLimit: { statutory: '无' },
  process: [{ name: '办理', standard: '必要时核查。' }],
  specialProcedures: [{ name: '公示', limit: { value: 20, unit: '工作日' }, counted: '否' }],
  result: { name: '结婚证', type: '批文' },
  fees: { charged: '否', items: [{ name: '登记费'.repeat(9) }] },
  visits: 0,
  onlineDepth: '不提供',
  channels: ['窗口', '快递'],
  express: '否',
  fourHandling: ['马上办', '网上办', '就近办'],
  offices: [{ place: '政务服务中心' }],
  url: 'https://example.gov.cn/',
  faq: [],
};

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
const { default: schema } = (await import('../../schemas/item.schema.json', { with: { type: 'json' } })) as {
  default: Schema;
};

/** Keys that the schema does not have; it is not followed into limits. */
function* strangeKeys(value: unknown, { properties, items }: Schema): Iterable<string> {
  if (Array.isArray(value)) for (const part of value) yield* strangeKeys(part, items ?? {});
  else if (typeof value === 'object' && value !== null && properties !== undefined) {
    for (const [key, part] of Object.entries(value)) {
      const known = properties[key];
      if (known === undefined) yield key;
      else yield* strangeKeys(part, known);
    }
  }
}

/** The value with each of its parts in turn undefined, at every depth. */
function* gaps(value: unknown): Iterable<unknown> {
  yield undefined;
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) for (const gap of gaps(part)) yield value.with(index, gap);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      for (const gap of gaps(part)) yield { ...value, [key]: gap };
    }
  }
}

describe('the registry of rules', () => {
  const ids = rules.map(({ id }) => id);

  it('holds every file of src/rules', () => {
    expect([...ids, ...wideRules.map(({ id }) => id)].toSorted()).toEqual(
      files('../../src/rules')
        .filter((file) => !others.includes(file))
        .map((file) => file.replace(/\.ts$/, '')),
    );
  });

  it('is in order', () => {
    expect(ids).toEqual(ids.toSorted());
  });

  it('has a test for every rule', () => {
    expect(files('.')).toEqual(expect.arrayContaining(ids.map((id) => `${id}.test.ts`)));
  });

  it.each(rules)('$id explains itself in both languages', ({ summary, why, source, bad, good }) => {
    expect(summary.zh).toMatch(/[^。]$/);
    expect(summary.en).toMatch(/^[^A-Z].*[^.]$/);
    expect(why.zh).toMatch(/。$/);
    expect(why.en).toMatch(/^[A-Z].*\.$/);
    expect(source.zh).not.toBe('');
    expect(source.en).not.toBe('');
    for (const example of [bad, good]) {
      expect(example).toMatch(/^[a-z#].*\n$/s);
      expect([...strangeKeys(parse(example), schema)]).toEqual([]);
    }
  });

  it.each(rules)('$id bears any gap in an item', (rule) => {
    for (const gap of [item, permit, parse(rule.bad) as unknown].flatMap((value) => [...gaps(value)])) {
      const draft = (gap ?? {}) as Draft;
      for (const { message } of rule.check(draft, contextOf('', draft))) {
        expect(`${message.zh}${message.en}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});
