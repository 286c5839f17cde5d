import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Difference } from '../../src/model/difference.ts';
import { type FieldId, fieldIds, fields } from '../../src/model/field.ts';
import type { Item, Material } from '../../src/model/item.ts';
import { item } from './items.ts';

const brief = ({ kind, field, subject, verdict }: Difference): string =>
  [kind, field, subject, verdict].filter((part) => part !== undefined).join(' ');

const differences = (from: Partial<Item>, to: Partial<Item>): string[] =>
  [...compare(item(from), item(to))].map(brief);

const { materials, process, timeLimit, legalBasis, conditions } = item();
const [form, licence, system] = materials as [Material, Material, Material];
const material = (changes: Partial<Material>): readonly Material[] => [
  form,
  { ...licence, ...changes },
  system,
];

/** What changes on the county's side → the differences a person would name. */
const cases: Readonly<
  Record<string, readonly [from: Partial<Item>, to: Partial<Item>, expected: readonly string[]]>
> = {
  nothing: [{}, {}, []],
  'materials in another order': [{}, { materials: [system, form, licence] }, ['moved materials wording']],
  'one material more': [
    {},
    { materials: [...materials, { ...form, name: '租赁合同' }] },
    ['added materials 租赁合同 worse'],
  ],
  'one material fewer': [
    {},
    { materials: [form, licence] },
    ['removed materials 食品安全管理制度目录 better'],
  ],
  'one inserted first is one difference': [
    {},
    { materials: [{ ...form, name: '租赁合同' }, ...materials] },
    ['added materials 租赁合同 worse'],
  ],
  'a material repeated': [
    {},
    { materials: [...materials, form] },
    ['added materials 食品经营许可申请书 wording'],
  ],
  'a name in other brackets': [
    { materials: [{ ...form, name: '身份证明（原件）' }] },
    { materials: [{ ...form, name: '身份证明(原件)' }] },
    ['changed materials.name 身份证明（原件） wording'],
  ],
  'same code, other name': [
    { materials: [{ ...form, code: 'A1' }] },
    { materials: [{ ...form, code: 'A1', name: '开办申请表' }] },
    ['changed materials.name 食品经营许可申请书 incomparable'],
  ],
  'may be supplied later': [
    {},
    { materials: material({ necessity: '容缺后补', deferral: { deadline: { value: 2, unit: '工作日' } } }) },
    ['changed materials.necessity 营业执照 better'],
  ],
  'must be handed in at once': [
    {},
    { materials: [form, licence, { ...system, necessity: '必要' }] },
    ['changed materials.necessity 食品安全管理制度目录 worse'],
  ],
  'more time to supply': [
    {},
    { materials: [form, licence, { ...system, deferral: { deadline: { value: 5, unit: '工作日' } } }] },
    ['changed materials.deferral.deadline 食品安全管理制度目录 better'],
  ],
  'more copies': [{}, { materials: material({ copies: 2 }) }, ['changed materials.copies 营业执照 worse']],
  'original instead of copy': [
    {},
    { materials: material({ type: '原件' }) },
    ['changed materials.type 营业执照 worse'],
  ],
  'electronic licence instead of a data check': [
    {},
    { materials: material({ exemption: '电子证照' }) },
    ['changed materials.exemption 营业执照 better'],
  ],
  'an exemption where there was none': [
    {},
    { materials: [{ ...form, exemption: '告知承诺' }, licence, system] },
    ['added materials.exemption 食品经营许可申请书 better'],
  ],
  'promises faster': [
    {},
    { timeLimit: { ...timeLimit, promised: { value: 5, unit: '工作日' } } },
    ['changed timeLimit.promised better'],
  ],
  'promises slower': [
    {},
    { timeLimit: { ...timeLimit, promised: { value: 9, unit: '工作日' } } },
    ['changed timeLimit.promised worse'],
  ],
  'on the spot': [
    {},
    { timeLimit: { ...timeLimit, promised: '当场' } },
    ['changed timeLimit.promised better'],
  ],
  'as many natural days never outlast working days': [
    {},
    { timeLimit: { ...timeLimit, promised: { value: 8, unit: '自然日' } } },
    ['changed timeLimit.promised better'],
  ],
  'more natural days are not comparable where the calendar leaves it open': [
    {},
    { timeLimit: { ...timeLimit, promised: { value: 9, unit: '自然日' } } },
    ['changed timeLimit.promised incomparable'],
  ],
  'more natural days than working days ever last are longer': [
    {},
    { timeLimit: { ...timeLimit, promised: { value: 30, unit: '自然日' } } },
    ['changed timeLimit.promised worse'],
  ],
  'a year is twelve months': [
    { timeLimit: { statutory: { value: 1, unit: '年' } } },
    { timeLimit: { statutory: { value: 12, unit: '月' } } },
    ['changed timeLimit.statutory wording', 'changed timeLimit.promised wording'],
  ],
  'no promise means the statutory limit': [
    {},
    { timeLimit: { statutory: { value: 20, unit: '工作日' } } },
    ['changed timeLimit.promised worse'],
  ],
  'a promise where the law sets none': [
    { timeLimit: { statutory: '无' } },
    { timeLimit: { statutory: '无', promised: { value: 3, unit: '工作日' } } },
    ['added timeLimit.promised better'],
  ],
  'a condition more': [
    {},
    { conditions: [...conditions, '申请人为本地户籍。'] },
    ['added conditions 申请人为本地户籍。 worse'],
  ],
  'a condition in other punctuation': [
    {},
    { conditions: conditions.map((each) => each.replaceAll('(', '（').replaceAll(')', '）')) },
    [`changed conditions ${conditions[0]} wording`],
  ],
  'a basis of another article': [
    {},
    { legalBasis: legalBasis.map((basis) => ({ ...basis, article: '第三十六条' })) },
    [
      'added legalBasis 《中华人民共和国食品安全法》第三十六条 incomparable',
      'removed legalBasis 《中华人民共和国食品安全法》第三十五条第一款 incomparable',
    ],
  ],
  'steps in another order': [
    {},
    { process: [process[1], process[0], process[2], process[3]] as Item['process'] },
    ['moved process incomparable'],
  ],
  'a step more': [{}, { process: [...process, { name: '领证' }] }, ['added process 领证 worse']],
  'one visit fewer': [{}, { visits: 0 }, ['changed visits better']],
  'wider coverage': [{}, { coverage: '全省' }, ['changed coverage better']],
  'shallower online': [{}, { onlineDepth: '信息发布' }, ['changed onlineDepth worse']],
  'one channel fewer': [{}, { channels: ['窗口', '电脑端网上'] }, ['removed channels 快递 worse']],
  charged: [
    {},
    { fees: { charged: '是', items: [{ name: '工本费', standard: '每证10元', basis: '某文件' }] } },
    ['changed fees.charged worse', 'added fees.items 工本费 worse'],
  ],
  'a special procedure': [
    {},
    { specialProcedures: [{ name: '现场核查', limit: { value: 5, unit: '工作日' }, counted: '否' }] },
    ['added specialProcedures 现场核查 worse'],
  ],
  'another place': [{}, { offices: [{ place: '别处', hours: '工作日' }] }, ['changed offices incomparable']],
};

test.each(Object.entries(cases))('%s', (_name, [from, to, expected]) => {
  expect(differences(from, to)).toEqual(expected);
});

test('equal is silent', () => {
  expect([...compare(item(), item())]).toEqual([]);
});

const mirror = {
  better: 'worse',
  worse: 'better',
  incomparable: 'incomparable',
  wording: 'wording',
} as const;

test.each(Object.entries(cases))('the mirror of %s is its opposite', (_name, [from, to]) => {
  const there = [...compare(item(from), item(to))];
  const back = [...compare(item(to), item(from))];
  const verdicts = (all: readonly Difference[]): string[] =>
    all.map(({ field, verdict }) => `${field} ${verdict}`).toSorted();
  expect(verdicts(back)).toEqual(there.map(({ field, verdict }) => `${field} ${mirror[verdict]}`).toSorted());
});

test('a path leads to the county’s own value, or to the list that lacks it', () => {
  const paths = (to: Partial<Item>) => [...compare(item(), item(to))].map(({ path }) => path.join('.'));
  expect(paths({ materials: material({ copies: 2 }) })).toEqual(['materials.1.copies']);
  expect(paths({ materials: [form, licence] })).toEqual(['materials']);
  expect(paths({ materials: [system, { ...form, name: '新' }, form, licence] })).toContain('materials.1');
});

describe('fields as data', () => {
  const directed = fieldIds.filter((id: FieldId) => fields[id].latitude === 'no-worse');

  test.each(directed)('%s, which a county may better, has a direction', (id) => {
    const { comparison } = fields[id];
    expect(comparison.kind === 'scale' || ('better' in comparison && comparison.better !== undefined)).toBe(
      true,
    );
  });

  test.each(fieldIds.filter((id) => fields[id].comparison.kind === 'scale'))(
    '%s: its scale is an enum of the schema',
    (id) => {
      const { comparison } = fields[id];
      if (comparison.kind !== 'scale') return;
      const schema = JSON.stringify(schemaEnums());
      for (const word of comparison.scale) expect(schema).toContain(`"${word}"`);
      expect(new Set(comparison.scale).size).toBe(comparison.scale.length);
    },
  );
});

function schemaEnums(): unknown {
  return JSON.parse(readFileSync('schemas/item.schema.json', 'utf8'));
}
