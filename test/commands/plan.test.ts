import { expect, test } from 'vitest';
import { planOf } from '../../src/commands/plan.ts';

const sizes = new Map(
  Array.from({ length: 200 }, (_, index) => [
    `34011${String(index).padStart(7, '0')}`,
    400 + ((index * 7919) % 1000),
  ]),
);
const bytesOf = (codes: readonly string[]): number =>
  codes.reduce((sum, code) => sum + (sizes.get(code) ?? 0), 0);

test.each([1, 2, 3, 7, 16, 300])('each code goes to one of %s shards, about equal in bytes', (of) => {
  const plan = planOf(sizes, of);
  expect(plan).toHaveLength(of);
  expect(plan.flat().toSorted()).toEqual([...sizes.keys()]);
  if (of > sizes.size) return;
  const bytes = plan.map(bytesOf);
  expect(Math.max(...bytes) / (bytesOf([...sizes.keys()]) / of)).toBeLessThan(1.06);
});

test('whatever the order the codes come in, and with equal sizes', () => {
  const entries = [...sizes];
  expect(planOf(new Map(entries.toReversed()), 7)).toEqual(planOf(sizes, 7));
  const equal = entries.map(([code]): [string, number] => [code, 1]);
  expect(planOf(new Map(equal.toReversed()), 7)).toEqual(planOf(new Map(equal), 7));
});
