import { expect, test } from 'vitest';
import { circleIn, stronglyConnected } from '../../src/rules/strongly-connected.ts';

const partsOf = (next: readonly (readonly number[])[]): readonly string[] =>
  stronglyConnected(next)
    .map((part) => part.join(' '))
    .toSorted();

test.each([
  ['nothing', [], []],
  ['a chain', [[1], [2], []], ['0', '1', '2']],
  ['a circle', [[1], [2], [0]], ['0 1 2']],
  ['two circles in a row', [[1], [0, 2], [3], [2]], ['0 1', '2 3']],
  ['two circles that share a node', [[1, 2], [0], [0]], ['0 1 2']],
  ['a circle behind a chain', [[1], [2], [3], [2]], ['0', '1', '2 3']],
  ['a node that points at itself', [[0], []], ['0', '1']],
] as const)('%s', (_, next, parts) => {
  expect(partsOf(next)).toEqual(parts);
});

test('agrees with asking for every pair whether each reaches the other', () => {
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 200; round += 1) {
    const size = 1 + random(9);
    const next = Array.from({ length: size }, () => Array.from({ length: random(3) }, () => random(size)));
    const reached = next.map((_, start) => {
      const seen = new Set([start]);
      for (const node of seen) for (const to of next[node] ?? []) seen.add(to);
      return seen;
    });
    const expected = new Set(
      next.map((_, a) =>
        next
          .flatMap((_to, b) => (reached[a]?.has(b) === true && reached[b]?.has(a) === true ? [b] : []))
          .join(' '),
      ),
    );
    expect(partsOf(next)).toEqual([...expected].toSorted());
  }
});

test('a circle of 100,000 does not run out of stack or time', () => {
  const size = 100_000;
  const next = Array.from({ length: size }, (_, node) => [(node + 1) % size]);
  expect(stronglyConnected(next).map((part) => part.length)).toEqual([size]);
});

test.each([
  ['the shortest of two', [0, 1, 2], [[1, 2], [2], [0]], [0, 2]],
  ['one that a way out of the part does not shorten', [1, 2], [[], [0, 2], [1]], [1, 2]],
  ['none of a node alone', [0], [[]], []],
] as const)('finds %s', (_, part, next, circle) => {
  expect(circleIn(part, next)).toEqual(circle);
});
