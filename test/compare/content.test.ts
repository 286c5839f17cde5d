import { expect, test } from 'vitest';
import { contentOf, inReadingOrder } from '../../src/compare/content.ts';

test.each([
  [
    { value: 8, unit: '工作日' },
    { unit: '工作日', value: 8 },
  ],
  [{ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }],
])('the order of keys is no content', (a, b) => {
  expect(contentOf(a)).toBe(contentOf(b));
});

test.each([
  [{ value: 8 }, { value: 9 }],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [{ a: 1 }, { a: 1, b: 2 }],
  ['1', 1],
])('anything else is', (a, b) => {
  expect(contentOf(a)).not.toBe(contentOf(b));
});

test('elements are read out as the schema lists them', () => {
  expect(['hours', 'zone', 'place', 'area', 'window'].toSorted(inReadingOrder)).toEqual([
    'place',
    'window',
    'hours',
    'area',
    'zone',
  ]);
});
