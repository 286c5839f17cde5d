import { expect, test } from 'vitest';
import { utf8Into } from '../../../src/excel/read/utf8.ts';

const text = '<甲 é="𠮷">\u{10ffff}</甲>';

async function pieces(bytes: Uint8Array, size: number, left = Infinity): Promise<readonly string[]> {
  const found: string[] = [];
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();
  await utf8Into(
    chunks,
    { left },
    (piece) => found.push(piece.toString()),
    () => new RangeError('broken') as never,
  );
  return found;
}

test.each([4, 5, 6, 7, 11, 100])('gives whole characters wherever a piece of %d bytes ends', async (size) => {
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
  ]) {
    const found = await pieces(bytes, size);
    expect(found.join('')).toBe(text);
    expect(found.join('')).not.toContain('\ufffd');
  }
});

test.each([
  ['a byte of no character', [0x3c, 0xff, 0x3e]],
  ['half a character', [0x3c, 0xe7, 0x94]],
  ['a byte that goes on with nothing', [0x3c, 0x80]],
  ['half a pair', [0x3c, 0xed, 0xa0, 0x80]],
  ['a character written too long', [0x3c, 0xc0, 0x80]],
])('refuses %s', async (_, bytes) => {
  for (const size of [1, 2, 100])
    await expect(pieces(Uint8Array.from(bytes), size)).rejects.toThrow('broken');
});

test('spends references as the XML reader does', async () => {
  await expect(pieces(Buffer.from('&amp;_x0041_&amp;'), 100, 3)).resolves.toHaveLength(1);
  await expect(pieces(Buffer.from('&amp;_x0041_&amp;'), 100, 2)).rejects.toThrow();
});
