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

test.each([
  [
    { b: [1, { d: '\u{1F600}', c: '〇\u2028' }], a: null, 甲: true },
    '{"a":null,"b":[1,{"c":"〇\u2028","d":"\u{1F600}"}],"甲":true}',
  ],
  [{ b: undefined, a: [undefined, Number.NaN], 10: 'x', 9: 'y' }, '{"9":"y","10":"x","a":[null,null]}'],
  ['"', '"\\""'],
  [[], '[]'],
  [{}, '{}'],
  [undefined, undefined],
])('%j as text', (value, text) => {
  expect(contentOf(value)).toBe(text);
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
