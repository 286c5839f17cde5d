import { describe, expect, test } from 'vitest';
import { decode } from '../../src/catalogue/decode.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, size: 2 | 4, littleEndian: boolean): Uint8Array => {
  const units = size === 2 ? text.split('') : Array.from(text);
  const view = new DataView(new ArrayBuffer(units.length * size));
  for (const [index, unit] of units.entries()) {
    if (size === 2) view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
    else view.setUint32(index * 4, unit.codePointAt(0) ?? 0, littleEndian);
  }
  return new Uint8Array(view.buffer);
};

const said = (content: Uint8Array): string => {
  const result = decode('a.yaml', content);
  return typeof result === 'string' ? result : `${result.at.line}:${result.at.column} ${result.message.en}`;
};

describe('decode', () => {
  test.each(['', 'a', '食品𠮷', '\uFFFD', 'a\0b', '甲\0'])('reads %j', (text) => {
    expect(decode('a.yaml', utf8(text))).toBe(text);
  });

  test('drops one leading BOM only', () => {
    expect(decode('a.yaml', utf8('\uFEFF\uFEFFa'))).toBe('\uFEFFa');
  });

  const text = 'code: "1"\nname: 食品经营许可\n';
  test.each([
    ['UTF-16', wide(text, 2, true)],
    ['UTF-16', wide(text, 2, false)],
    ['UTF-16', wide(`\uFEFF${text}`, 2, true)],
    ['UTF-16', wide(`\uFEFF${text}`, 2, false)],
    ['UTF-32', wide(text, 4, true)],
    ['UTF-32', wide(text, 4, false)],
    ['UTF-32', wide(`\uFEFF${text}`, 4, true)],
    ['UTF-32', wide(`\uFEFF${text}`, 4, false)],
  ])('names %s', (name, content) => {
    expect(said(content)).toContain(name);
  });

  test('names GBK and shows the line as it was meant', () => {
    const gbk = bytes(...utf8('a: 1\nb: '), 0xd0, 0xed, 0xbf, 0xc9, 0x0a);
    const fault = decode('a.yaml', gbk);
    expect(fault).toMatchObject({ rule: 'encoding', at: { line: 2, column: 4, excerpt: 'b: 许可' } });
    expect(said(gbk)).toContain('GBK');
  });

  test.each<readonly [what: string, content: Uint8Array, expected: string]>([
    ['a stray byte', bytes(...utf8('食品经\n营'), 0xff, ...utf8('许可')), '2:2 byte 14 (0xFF)'],
    ['a stray continuation', bytes(...utf8('食品'), 0x80, ...utf8('经营')), '1:3 byte 7 (0x80)'],
    ['a cut character', utf8('食品经营').subarray(0, -1), '1:4 byte 10 (0xE8)'],
    ['an overlong form', bytes(...utf8('食品经营\n'), 0xe0, 0x80, 0x80), '2:1 byte 14 (0xE0)'],
    ['a surrogate', bytes(...utf8('食品经营𠮷'), 0xed, 0xa0, 0x80), '1:7 byte 17 (0xED)'],
    ['beyond Unicode', bytes(...utf8('食品经营许可'), 0xf4, 0x90, 0x80, 0x80), '1:7 byte 19 (0xF4)'],
    ['an unused byte', bytes(...utf8('食品'), 0xf5), '1:3 byte 7 (0xF5)'],
  ])('places %s', (_, content, expected) => {
    expect(said(content)).toContain(expected);
  });

  test('agrees with TextDecoder on what is right', () => {
    const fatal = new TextDecoder('utf-8', { fatal: true });
    for (let lead = 0; lead < 256; lead += 1) {
      for (const rest of [
        [],
        [0x80],
        [0x90, 0x80],
        [0xa0, 0x80],
        [0x80, 0x80, 0x80],
        [0x90, 0xbf, 0xbf],
        [0xc0],
      ]) {
        const content = bytes(...utf8('食品经营许可'), lead, ...rest);
        let expected: string | undefined;
        try {
          expected = fatal.decode(content);
        } catch {
          // Told below.
        }
        const result = decode('a.yaml', content);
        if (expected === undefined) expect(said(content)).toMatch(/^[12]:\d byte (?:19|2[0-3]) |GBK/);
        else expect(result).toBe(expected);
      }
    }
  });
});
