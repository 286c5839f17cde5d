import { expect, test } from 'vitest';
import { assign } from '../../src/compare/assign.ts';

type Worths = readonly (readonly number[])[];

const assigned = (worths: Worths): readonly (readonly [number, number])[] =>
  assign(worths.length, worths[0]?.length ?? 0, (row, column) => worths[row]?.[column] ?? 0).toSorted(
    ([a], [b]) => a - b,
  );

const total = (worths: Worths, pairs: readonly (readonly [number, number])[]): number =>
  pairs.reduce((sum, [row, column]) => sum + (worths[row]?.[column] ?? 0), 0);

/** Every way is tried. */
function most(worths: Worths, row = 0, used: ReadonlySet<number> = new Set()): number {
  const ofRow = worths[row];
  if (ofRow === undefined) return 0;
  return Math.max(
    most(worths, row + 1, used),
    ...ofRow.map((worth, column) =>
      used.has(column) ? 0 : Math.max(0, worth) + most(worths, row + 1, new Set([...used, column])),
    ),
  );
}

test.each<[string, Worths, readonly (readonly [number, number])[]]>([
  [
    'the best of the whole',
    [
      [9, 8],
      [8, 1],
    ],
    [
      [0, 1],
      [1, 0],
    ],
  ],
  [
    'nothing worthless',
    [
      [9, 8],
      [0, 0],
    ],
    [[0, 0]],
  ],
  ['more rows', [[1], [3], [2]], [[1, 0]]],
  ['more columns', [[1, 3, 2]], [[0, 1]]],
  ['one that goes', [[1]], [[0, 0]]],
  ['one that does not', [[0]], []],
  ['no columns', [[], []], []],
  ['no rows', [], []],
])('%s', (_, worths, expected) => {
  expect(assigned(worths)).toEqual(expected);
});

test('is worth as much as the best of all ways, each row and column once', () => {
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  for (let run = 0; run < 300; run += 1) {
    const [rows, columns] = [1 + (next() % 5), 1 + (next() % 5)];
    const worths = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => Math.max(0, (next() % 1_000) - 300)),
    );
    const pairs = assigned(worths);
    expect(total(worths, pairs)).toBe(most(worths));
    expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length);
    expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
  }
});
