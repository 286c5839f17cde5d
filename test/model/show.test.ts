import { describe, expect, test } from 'vitest';
import { codePointName, show, showBriefly } from '../../src/model/show.ts';

describe('show', () => {
  test.each([
    ['食品经营许可 “a” 𠮷 é 😀', '食品经营许可 “a” 𠮷 é 😀'],
    ['a\nb\tc\r', 'a\\u{A}b\\u{9}c\\u{D}'],
    ['\x1B[31m\x9B', '\\u{1B}[31m\\u{9B}'],
    ['\u202E\u200B\uFEFF', '\\u{202E}\\u{200B}\\u{FEFF}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['\uD800x', '\\u{D800}x'],
    ['\uE000\u{10FFFF}', '\\u{E000}\\u{10FFFF}'],
    ['##[error]a # #[b]', '##\\u{5B}error]a # #[b]'],
    ['\u115F\u1160\u3164\uFFA0', '\\u{115F}\\u{1160}\\u{3164}\\u{FFA0}'],
  ])('writes %j safely', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  test('leaves nothing unsafe of any character', () => {
    const all = Array.from({ length: 0x11000 }, (_, point) => String.fromCodePoint(point)).join('');
    expect(show(all)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u);
  });

  test('cuts for quoting, never inside a character', () => {
    expect(showBriefly('甲'.repeat(40))).toBe('甲'.repeat(40));
    expect(showBriefly('甲'.repeat(41))).toBe(`${'甲'.repeat(40)}…`);
    expect(showBriefly(`a${'𠮷'.repeat(30)}`)).toBe(`a${'𠮷'.repeat(19)}…`);
    expect(showBriefly('a\u0007')).toBe('a\\u{7}');
  });

  test('names code points', () => {
    expect(['\0', 'a', '\u200B', '𠮷'].map(codePointName)).toEqual(['U+0000', 'U+0061', 'U+200B', 'U+20BB7']);
  });
});
