import { expect, test } from 'vitest';
import { heightOf, linesOf } from '../../src/excel/row-height.ts';

test.each<[string, string, number, number]>([
  ['an empty text', '', 10, 1],
  ['a text that fits', '食品经营许可', 12, 1],
  ['Chinese, which breaks anywhere', '食品经营许可', 8, 2],
  ['paragraphs', '一\n\n二', 10, 3],
  ['a word that stays whole', '电话 0558-2261001', 14, 2],
  ['a word longer than a line', 'x'.repeat(25), 10, 3],
  ['punctuation that does not begin a line', '食品经营，许可证', 8, 3],
  ['rare characters, as wide as others', '𠮷𠮷𠮷𠮷', 4, 2],
  ['a column too narrow for anything', '食品', 1, 2],
])('counts the lines of %s', (_, text, capacity, lines) => {
  expect(linesOf(text, capacity)).toBe(lines);
});

test('smaller letters need less height', () => {
  const text = '条'.repeat(200);
  expect(heightOf(text, 20, 8)).toBeLessThan(heightOf(text, 20, 10) * 0.75);
});
