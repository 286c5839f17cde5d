import { describe, expect, test } from 'vitest';
import { oddities } from '../../src/catalogue/text-policy.ts';

const found = (text: string): readonly string[] =>
  [...oddities(text)].map(({ rule, start, end }) => `${rule} ${start}-${end}`);

describe('oddities', () => {
  test.each([
    '',
    'a: 1\r\nb: 2\r\n',
    '《食品经营许可和备案管理办法》第十二条——“以下简称”…',
    '　　首行缩进，全角ＡＢＣ１２３：（一）',
    '𠮷𬬭𣲗𪚥 rare but right',
    'é café Ω € № ℃ ㎡ ① ㈠ 〇',
    '한글 かな',
    '😀',
  ])('lets %j pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each<readonly [text: string, ...expected: readonly string[]]>([
    ['a\0b', 'characters 1-2'],
    ['a\u0085', 'characters 1-2'],
    ['甲\u200B\u200C', 'characters 1-2', 'characters 2-3'],
    ['\u{E0001}', 'characters 0-2'],
    ['葛\u{E0100}', 'characters 1-3'],
    ['\u115F\u1160\u3164\uFFA0', 'characters 0-1', 'characters 1-2', 'characters 2-3', 'characters 3-4'],
    ['\u{1FFFE}\uFDD0', 'characters 0-2', 'characters 2-3'],
    ['\uD800\uDC00\uDC00', 'characters 2-3'],
    ['a\rb\rc', 'characters 1-2'],
    ['a\tb', 'characters 1-2'],
    ['a\n \tb', 'yaml-syntax 3-4'],
    ['e\u0301x\nne\u0301e\u0301', 'characters 0-2', 'characters 5-7'],
    ['\uF900\u8C48', 'characters 0-1'],
    ['\u{2F800}', 'characters 0-2'],
    ['\u1100\u1161', 'characters 0-2'],
    ['\uE000\u{F0000}', 'characters-common 0-1', 'characters-common 1-3'],
    ['⼈⻓〸', 'characters-common 0-1', 'characters-common 1-2', 'characters-common 2-3'],
    ['a\u00A0b\u2003c', 'characters-common 1-2', 'characters-common 3-4'],
  ])('finds %j', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('names the character', () => {
    const [oddity] = oddities('\u200B');
    expect(oddity?.message.zh).toContain('U+200B（零宽空格）');
    expect(oddity?.message.en).toContain('U+200B (zero width space)');
  });

  test('says nothing odd itself', () => {
    for (let point = 0; point < 0x3000; point += 1) {
      for (const { message } of oddities(String.fromCodePoint(point))) {
        expect(message.zh).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u);
      }
    }
  });
});
