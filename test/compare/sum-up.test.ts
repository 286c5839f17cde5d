import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { digest, sumUp } from '../../src/compare/sum-up.ts';
import type { Item, Material } from '../../src/model/item.ts';
import type { Limit } from '../../src/model/limit.ts';
import { item } from './items.ts';

const days = (value: number): Limit => ({ value, unit: '工作日' });
const promised = (limit: Limit | undefined): Partial<Item> => ({
  timeLimit: { statutory: days(20), ...(limit === undefined ? {} : { promised: limit }) },
});
const material = (name: string, changes: Partial<Material> = {}): Material => ({
  name,
  necessity: '必要',
  type: '原件',
  form: '纸质',
  ...changes,
});
const said = (before: Partial<Item>, after: Partial<Item>): readonly [string, string] => {
  const [from, to] = [item(before), item(after)];
  const { zh, en } = sumUp(from, to, [...compare(from, to)]);
  return [zh, en];
};

test.each<[Partial<Item>, Partial<Item>, string, string]>([
  [promised(days(10)), promised(days(5)), '时限短 5 个工作日', 'limit 5 working days shorter'],
  [promised(days(5)), promised(days(6)), '时限长 1 个工作日', 'limit 1 working day longer'],
  [promised(undefined), promised(days(8)), '时限短 12 个工作日', 'limit 12 working days shorter'],
  [promised(days(0.5)), promised(days(0.2)), '时限短 0.3 个工作日', 'limit 0.3 working days shorter'],
  [promised(days(1)), promised('当场'), '时限由 1个工作日 改为 当场', 'limit from 1个工作日 to 当场'],
  [{ visits: 2 }, { visits: 0 }, '少跑 2 次', '2 visits fewer'],
  [{ visits: 0 }, { visits: 1 }, '多跑 1 次', '1 visit more'],
  [
    { materials: [material('申请表'), material('户口簿'), material('结婚证')] },
    { materials: [material('申请表')] },
    '材料少 2 件',
    '2 fewer materials',
  ],
  [
    { materials: [material('申请表'), material('户口簿')] },
    { materials: [material('申请表'), material('营业执照')] },
    '材料少 1 件，材料多 1 件',
    '1 fewer material, 1 more material',
  ],
  [
    { materials: [material('申请表', { copies: 3 })] },
    { materials: [material('申请表', { copies: 1 })] },
    '少交 2 份',
    '2 copies fewer',
  ],
  [
    { materials: [material('申请表'), material('户口簿')] },
    { materials: [material('申请表'), material('户口簿', { necessity: '容缺后补' })] },
    '1 件材料放宽',
    '1 material eased',
  ],
  [{ coverage: '全市' }, { coverage: '全县' }, '通办范围更不利', 'coverage worse'],
  [{ name: '甲许可' }, { name: '乙许可' }, '事项名称有变化', 'item name changed'],
  [
    { conditions: ['依法设立。'] },
    { conditions: ['依法设立'] },
    '只改了写法或次序，办事不受影响',
    'only wording or order; nothing changes for applicants',
  ],
  [{}, { version: 2 }, '办事要素没有变化', 'no element of handling changed'],
])('%j → %j', (before, after, zh, en) => {
  expect(said(before, after)).toEqual([zh, en]);
});

test('good news first, then bad, then what is neither', () => {
  const [zh] = said(
    { visits: 1, coverage: '全市', ...promised(days(5)), name: '甲' },
    { visits: 0, coverage: '全县', ...promised(days(8)), name: '乙' },
  );
  expect(zh).toBe('少跑 1 次，时限长 3 个工作日，通办范围更不利，事项名称有变化');
});

test('an item in one line', () => {
  expect(digest(item())).toEqual({
    zh: '承诺 8个工作日，材料 3 件，到现场 1 次，不收费',
    en: 'within 8个工作日, 3 materials, 1 visit, free',
  });
});
