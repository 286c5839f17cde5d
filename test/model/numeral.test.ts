import { expect, it } from 'vitest';
import { formatNumeral, parseNumeral, readNumber } from '../../src/model/numeral.ts';

it.each([
  ['零', 0],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['一百一十', 110],
  ['一千零五', 1005],
  ['一千零五十', 1050],
  ['一千二百六十', 1260],
])('%s is %i', (text, value) => {
  expect(parseNumeral(text)).toBe(value);
  expect(formatNumeral(value)).toBe(text);
});

it('reads what it writes, up to 9999', () => {
  for (let value = 0; value <= 9999; value += 1) expect(parseNumeral(formatNumeral(value))).toBe(value);
});

it.each([
  ['一百〇五', 105],
  ['一百○五', 105],
  ['百零五', 105],
  ['百', 100],
  ['一十', 10],
  ['一二六〇', 1260],
  ['一百五', 105],
])('reads %s as %i', (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

it.each(['', '十十', '一千一千', '24', '两百', '一百三百', '条'])('does not read "%s"', (text) => {
  expect(parseNumeral(text)).toBeUndefined();
});

it('writes no other numbers', () => {
  for (const value of [-1, 1.5, 10_000, Number.NaN]) expect(() => formatNumeral(value)).toThrow(RangeError);
});

it('reads Arabic digits of either width too', () => {
  expect(readNumber('24')).toBe(24);
  expect(readNumber('２４')).toBe(24);
  expect(readNumber('二十四')).toBe(24);
  expect(readNumber('2四')).toBeUndefined();
});
