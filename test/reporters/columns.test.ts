import { expect, test } from 'vitest';
import { fit, padTo, widthOf } from '../../src/reporters/columns.ts';

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
