import { describe, expect, test } from 'vitest';
import { compareLimits, type Limit, type LimitUnit } from '../../src/model/limit.ts';
import { spanOf } from '../../src/model/working-days.ts';

const limit = (value: number, unit: LimitUnit): Limit => ({ value, unit });
const natural = (value: number): Limit => limit(value, '自然日');
const working = (value: number): Limit => limit(value, '工作日');
/** Without a negative zero. */
const signOf = (a: Limit, b: Limit): number | undefined => {
  const order = compareLimits(a, b);
  return order === undefined ? undefined : Math.sign(order) + 0;
};

describe('comparing limits', () => {
  test.each<[Limit, Limit, number | undefined]>([
    ['当场', '当场', 0],
    ['当场', limit(0.5, '小时'), -1],
    [working(5), working(8), -1],
    [working(8), working(8), 0],
    [limit(12, '月'), limit(1, '年'), 0],
    [limit(13, '月'), limit(1, '年'), 1],
    // As many natural days never outlast working days.
    [natural(8), working(8), -1],
    [natural(0.5), working(1), -1],
    [natural(300), working(300), -1],
    // 15 工作日 last 18 to 28 days.
    [natural(17), working(15), -1],
    [natural(18), working(15), undefined],
    [natural(28), working(15), undefined],
    [natural(29), working(15), 1],
    // The Guangdong records.
    [working(15), natural(60), -1],
    [working(1), natural(90), -1],
    [working(45), natural(60), undefined],
    // Parts of days, and beyond the table.
    [natural(29.5), working(15), undefined],
    [natural(60), working(2.5), undefined],
    [natural(2), working(2.5), -1],
    [natural(3000), working(249), undefined],
    // Nothing is said of hours and months against days.
    [limit(4, '小时'), working(20), undefined],
    [limit(1, '月'), natural(90), undefined],
  ])('%j against %j', (a, b, expected) => {
    expect(signOf(a, b)).toBe(expected);
  });

  const values = [0.5, 1, 2, 2.5, 3, 5, 7, 8, 10, 15, 18, 20, 28, 29, 30, 60, 90, 248, 249, 400];
  const units: readonly LimitUnit[] = ['工作日', '自然日', '小时', '月', '年'];
  const all: readonly Limit[] = [
    '当场',
    ...values.flatMap((value) => units.map((unit) => limit(value, unit))),
  ];

  test('the other way round is the opposite, and open stays open', () => {
    for (const a of all) {
      for (const b of all) {
        const order = signOf(a, b);
        expect([a, b, signOf(b, a)]).toEqual([a, b, order === undefined ? undefined : 0 - order]);
      }
    }
  });

  test('shorter, then open, then longer as days grow', () => {
    const rank = (a: Limit, b: Limit): number => signOf(a, b) ?? 0;
    for (let count = 1; count <= 260; count++) {
      for (let days = 1; days <= 420; days++) {
        const here = rank(natural(days), working(count));
        if (rank(natural(days + 1), working(count)) < here)
          expect.fail(`${days} + 1 自然日, ${count} 工作日`);
        const isInTable = spanOf(count + 1) !== undefined;
        if (isInTable && rank(natural(days), working(count + 1)) > here) {
          expect.fail(`${days} 自然日, ${count} + 1 工作日`);
        }
      }
    }
  });

  test('orders without a circle', () => {
    for (let a = 1; a <= 40; a++) {
      for (let n = 1; n <= 40; n++) {
        for (let b = 1; b <= 40; b++) {
          if (signOf(natural(a), working(n)) === -1 && signOf(working(n), natural(b)) === -1) {
            expect(a).toBeLessThan(b);
          }
        }
      }
    }
  });
});
