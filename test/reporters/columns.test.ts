import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { fit, padTo, widthOf, wrap } from '../../src/reporters/columns.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['颍州区', 6],
  ['「食品」', 8],
  ['，。（）', 8],
  ['ａＢ１', 6],
  ['𠮷野家', 6],
  ['a\u0301', 1],
  ['340131003000-01 号', 18],
])('widthOf %s', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('of every character, alone and between others, the width that the library tells', () => {
  const others: string[] = [];
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit);
    for (const text of [character, `中${character}1`])
      if (widthOf(text) !== stringWidth(text)) others.push(`U+${unit.toString(16)} in ${text.length}`);
  }
  expect(others).toEqual([]);
});

test.each([
  ['', 3, '   '],
  ['颍州', 6, '颍州  '],
  ['颍州', 4, '颍州'],
  ['颍州', 2, '颍州'],
])('padTo %s, %s', (text, width, padded) => {
  expect(padTo(text, width)).toBe(padded);
});

test('fit leaves alone what fits', () => {
  expect(fit('食品经营许可', 12)).toBe('食品经营许可');
  expect(fit('', 0)).toBe('');
});

test.each([
  ['食品经营许可', 11, '食品经营..'],
  ['食品经营许可', 10, '食品经营..'],
  ['食品经营许可', 9, '食品经..'],
  ['abcdef', 5, 'abc..'],
  ['食品经营许可', 2, '..'],
])('fit cuts %s to %s columns', (text, width, cut) => {
  expect(fit(text, width)).toBe(cut);
});

test('fit never exceeds the width and never cuts a character', () => {
  const texts = [
    '𠮷'.repeat(40),
    'a𠮷b'.repeat(20),
    '👨‍👩‍👧'.repeat(10),
    'e\u0301'.repeat(50),
    '食a品'.repeat(20),
  ];
  for (const text of texts) {
    for (let width = 2; width < 60; width += 1) {
      const cut = fit(text, width);
      expect(widthOf(cut)).toBeLessThanOrEqual(Math.max(width, 2));
      expect(cut).not.toMatch(/\p{Cs}/u);
      const kept = cut === text ? text : cut.slice(0, -2);
      const segments = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
      expect([...segments, text.length]).toContain(kept.length);
      expect(text.startsWith(kept)).toBe(true);
    }
  }
});

test('wrap keeps every character, within the width, with later lines indented', () => {
  const text =
    '    2 县一致，与标准不同 → 建议修订标准：「营业执照（或者其他主体资格证明）」的纸质份数，standard deviation 标准是「5个工作日」';
  for (let width = 20; width < 130; width += 1) {
    const lines = wrap(text, width, 6);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {6}\S/u);
    for (const line of lines) expect(line.trim()).not.toMatch(/^[，。：）」]|[（「]$/u);
    expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
  }
  expect(wrap('短', 80, 4)).toEqual(['短']);
  expect(wrap('字'.repeat(50), 40)).toEqual(['字'.repeat(20), '字'.repeat(20), '字'.repeat(10)]);
});
