import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/model/item.ts';
import { rules } from '../../src/rules/index.ts';
import { contextOf } from './rule-tester.ts';

const files = (folder: string): readonly string[] => readdirSync(new URL(folder, import.meta.url)).toSorted();
/** Not rules: the contract, the registry, the runner. */
const others = ['index.ts', 'rule.ts', 'run.ts'];

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
  materials: [
    { name: '其他材料', necessity: '容缺后补', basis: '国发（2018）27号' },
    { name: '申请表等', necessity: '容缺后补', deferral: { deadline: { value: 30, unit: '工作日' } } },
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
  visits: 1,
  onlineDepth: '全程网办',
  onlinePayment: '是',
  permit: { conditionsBasis: '国发[2018]27号', procedureBasis: '国发【2018】27号' },
};

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

  it('holds every file of src/rules, in order', () => {
    expect(ids).toEqual(
      files('../../src/rules')
        .filter((file) => !others.includes(file))
        .map((file) => file.replace(/\.ts$/, '')),
    );
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
    for (const example of [bad, good]) expect(example).toMatch(/^[a-z#].*\n$/s);
  });

  it.each(rules)('$id bears any gap in an item', (rule) => {
    for (const gap of gaps(item)) {
      const draft = (gap ?? {}) as Draft;
      for (const { message } of rule.check(draft, contextOf('', draft))) {
        expect(`${message.zh}${message.en}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});
