import { expect, test } from 'vitest';
import { sheetNamer } from '../../src/excel/names.ts';

test.each<[string, string]>([
  ['太和县', '太和县'],
  ["*?:\\/[]'!", '＊？：＼／［］’！'],
  ['History', 'History(2)'],
  ['', '清单'],
  [' \u0000\ufffe ', '清单'],
  ['\ud842', '清单'],
  ['x'.repeat(40), 'x'.repeat(31)],
  ['𠮷'.repeat(20), '𠮷'.repeat(15)],
])('%j becomes %j', (wanted, given) => {
  expect(sheetNamer()(wanted)).toBe(given);
});

test('tells names apart whatever their case and length', () => {
  const long = '县'.repeat(31);
  expect(['A', 'a', 'A', 'A(2)', long, long].map(sheetNamer())).toEqual([
    'A',
    'a(2)',
    'A(3)',
    'A(2)(2)',
    long,
    `${'县'.repeat(28)}(2)`,
  ]);
});
