import * as zlib from 'node:zlib';

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

/** The checksum of ZIP files, carried on from `start`. */
export function slowCrc32(bytes: Uint8Array, start = 0): number {
  let sum = ~start;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}

/** Node has its own from 20.15 on. */
export const crc32: (bytes: Uint8Array, start?: number) => number =
  (zlib as Partial<typeof zlib>).crc32 ?? slowCrc32;
