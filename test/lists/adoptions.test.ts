import { expect, test } from 'vitest';
import { adoptionsList } from '../../src/lists/adoptions.ts';
import type { Adoption } from '../../src/model/adoption.ts';
import { city, food, jieshou, marriage, publish, records, tablesOf, taihe } from './publication.ts';

const of = (changes: Partial<Adoption>): Adoption => ({
  standard: food,
  region: taihe,
  standing: { kind: 'adopted' },
  local: { ...food, region: '341222', adopts: 2 },
  ...changes,
});
const { local: _local, ...without } = of({});

const rowOf = (adoption: Adoption) =>
  records(adoptionsList, publish([], { adoptions: [adoption] }), taihe)[0];

test('shows how a county holds an item', () => {
  expect(rowOf(of({}))).toEqual({
    序号: 1,
    主管部门: '市场监管部门',
    基本编码: '000131023000',
    事项名称: '食品经营许可（新办）',
    事项类型: '行政许可',
    市级标准版本: 2,
    承接情况: '认领',
    认领版本: 2,
    状态: '在用',
    与市级标准: '一致',
    不承接的理由: '',
  });
});

const { adopts: _adopts, ...own } = { ...food, adopts: 1 };

test.each<[string, Adoption, Readonly<Record<string, string | number>>]>([
  [
    'an older version',
    of({ local: { ...food, adopts: 1 } }),
    { 承接情况: '认领旧版', 认领版本: 1, 状态: '在用' },
  ],
  [
    'a version of its own',
    of({ local: own, standing: { kind: 'equal' } }),
    { 承接情况: '自行编制', 与市级标准: '一致' },
  ],
  [
    'one that differs',
    of({ local: own, standing: { kind: 'different', breaching: 1, better: 2, waived: 0, other: 3 } }),
    { 与市级标准: '违反政策1处、更优2处、其他不同3处' },
  ],
  [
    'none, with the reason',
    { ...without, standing: { kind: 'not-held' }, reason: '由市局统一办理' },
    { 承接情况: '不承接', 状态: '', 与市级标准: '', 不承接的理由: '由市局统一办理' },
  ],
  ['none, for it is the city’s', { ...without, standing: { kind: 'not-held' } }, { 承接情况: '无需承接' }],
  ['none', { ...without, standing: { kind: 'missing' } }, { 承接情况: '未承接' }],
  ['other variants', { ...without, standing: { kind: 'split' } }, { 承接情况: '颗粒度不同' }],
  ['what is not whole', { ...without, standing: { kind: 'unread' } }, { 承接情况: '文件不完整' }],
  ['one that is suspended', of({ local: { ...own, status: '暂停' } }), { 状态: '暂停' }],
  ['one that is cancelled', of({ local: { ...own, cancelledOn: '2026-01-31' } }), { 状态: '取消' }],
  ['one to come', of({ local: { ...own, effectiveOn: '2026-02-01' } }), { 状态: '2026-02-01起生效' }],
])('tells of %s', (_name, adoption, expected) => {
  expect(rowOf(adoption)).toMatchObject(expected);
});

test('lays the counties side by side, departments together, then a sheet each', () => {
  const later = { ...food, code: '000931023000', name: '食品经营备案' };
  const publication = publish([], {
    regions: [city, taihe, jieshou],
    adoptions: [
      of({}),
      of({ region: jieshou, local: { ...own, status: '暂停' } }),
      of({ standard: marriage }),
      of({ standard: later }),
    ],
  });
  const [all, ...each] = tablesOf(adoptionsList, publication);
  expect(all?.columns.map(({ header }) => header).slice(-2)).toEqual(['太和县', '界首市']);
  expect([...(all?.rows ?? [])]).toEqual([
    [1, '市场监管部门', '000131023000', '食品经营许可（新办）', '认领', '自行编制\n暂停'],
    [2, '市场监管部门', '000931023000', '食品经营备案（新办）', '认领', ''],
    [3, '民政部门', '000711001000', '结婚登记', '认领', ''],
  ]);
  expect(each.map(({ name }) => name)).toEqual(['太和县', '界首市']);
});

test('does without the table of all where there is one county', () => {
  expect(tablesOf(adoptionsList, publish([])).map(({ name }) => name)).toEqual(['太和县']);
});
