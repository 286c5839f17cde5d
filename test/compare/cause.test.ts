import { expect, test } from 'vitest';
import { matcher } from '../../src/compare/cause.ts';
import { compare } from '../../src/compare/compare.ts';
import type { Item } from '../../src/model/item.ts';
import { item } from './items.ts';

const working = (value: number) => ({ value, unit: '工作日' }) as const;
const promising = (days: number): Partial<Item> => ({
  timeLimit: { statutory: working(20), promised: working(days) },
});
const materials = (...names: readonly string[]): Partial<Item> => ({
  materials: names.map((name) => ({ name, necessity: '必要', type: '原件', form: '纸质' })),
});

/** For each difference of the county: field → which of the earlier standards it equals. */
function matches(standard: Item, local: Item, ...earlier: readonly Item[]): Record<string, number> {
  const matching = matcher(standard, local, earlier);
  return Object.fromEntries(
    [...compare(standard, local)].map((difference) => [
      `${difference.field} ${difference.kind} ${difference.subject ?? ''}`.trim(),
      matching(difference),
    ]),
  );
}

test('finds the newest standard that a value equals', () => {
  const [first, second, third] = [promising(10), promising(8), promising(10)].map(item) as [Item, Item, Item];
  expect(matches(item(promising(5)), first, third, second, first)).toEqual({
    'timeLimit.promised changed': 0,
  });
  expect(matches(item(promising(5)), second, third, second)).toEqual({ 'timeLimit.promised changed': 1 });
  expect(matches(item(promising(5)), item(promising(7)), third, second)).toEqual({
    'timeLimit.promised changed': -1,
  });
});

test('a material that the standard dropped, and one that it added', () => {
  const old = item(materials('申请表', '户口簿'));
  const now = item(materials('申请表', '食品安全管理制度'));
  expect(matches(now, old, old)).toEqual({
    'materials added 户口簿': 0,
    'materials removed 食品安全管理制度': 0,
  });
});

test('a material that the county dropped or added itself', () => {
  const old = item(materials('申请表', '户口簿'));
  const now = item({ ...materials('申请表', '户口簿'), visits: 0 });
  const local = item(materials('申请表', '营业执照副本'));
  expect(matches(now, local, old)).toEqual({
    'materials added 营业执照副本': -1,
    'materials removed 户口簿': -1,
    'visits changed': 0,
  });
});

test('an element of a material is not old when the earlier standard had no such material', () => {
  const now = item({
    materials: [{ name: '户口簿', necessity: '必要', type: '原件', form: '纸质', copies: 1 }],
  });
  const local = item({
    materials: [{ name: '户口簿', necessity: '必要', type: '原件', form: '纸质', copies: 2 }],
  });
  expect(matches(now, local, item(materials('营业执照')))).toEqual({ 'materials.copies changed 户口簿': -1 });
  expect(matches(now, local, item({ materials: local.materials }))).toEqual({
    'materials.copies changed 户口簿': 0,
  });
});

test('an order that the standard had', () => {
  const steps = (...names: readonly string[]): Partial<Item> => ({
    process: names.map((name) => ({ name })),
  });
  const [old, now] = [item(steps('受理', '公示', '决定')), item(steps('受理', '决定', '公示'))];
  expect(matches(now, old, old)).toEqual({ 'process moved': 0 });
  expect(matches(now, item(steps('公示', '受理', '决定')), now)).toEqual({ 'process moved': -1 });
});

test('without earlier standards nothing is found', () => {
  expect(matches(item(promising(5)), item(promising(8)))).toEqual({ 'timeLimit.promised changed': -1 });
});
