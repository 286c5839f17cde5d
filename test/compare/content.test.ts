import { expect, test } from 'vitest';
import { contentOf, inReadingOrder, isSameContent } from '../../src/compare/content.ts';

test.each([
  [
    { value: 8, unit: '工作日' },
    { unit: '工作日', value: 8 },
  ],
  [{ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }],
])('the order of keys is no content', (a, b) => {
  expect(contentOf(a)).toBe(contentOf(b));
  expect(isSameContent(a, b)).toBe(true);
});

test.each([
  [{ value: 8 }, { value: 9 }],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [{ a: 1 }, { a: 1, b: 2 }],
  ['1', 1],
  [['a'], { 0: 'a' }],
  [null, {}],
  [{ a: 1 }, { b: 1 }],
])('anything else is', (a, b) => {
  expect(contentOf(a)).not.toBe(contentOf(b));
  expect(isSameContent(a, b)).toBe(false);
  expect(isSameContent(b, a)).toBe(false);
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
