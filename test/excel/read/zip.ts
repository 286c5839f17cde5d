import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/excel/read/crc32.ts';

/** A file of a ZIP file. What is left out is as it should be; the rest is written as given, true or not. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly crc?: number;
  /** The size that is declared for the unpacked bytes. */
  readonly size?: number;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  readonly flags?: number;
  /** Sizes and checksum follow the data instead of preceding them. */
  readonly describedAfter?: boolean;
  readonly zip64?: boolean;
  /** Already deflated; `data` is what it unpacks to. */
  readonly packed?: Uint8Array;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;

/** Little-endian fields of given lengths. */
function fields(...values: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** Writes any ZIP file, also wrong ones; libraries only write right ones. */
export function zip(entries: readonly ZipEntry[], isZip64 = false): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const put = (...buffers: readonly Buffer[]): void => {
    for (const buffer of buffers) {
      parts.push(buffer);
      at += buffer.length;
    }
  };
  for (const entry of entries) {
    const data = Buffer.from(entry.data as string);
    const { method = 8, crc = crc32(data), size = data.length } = entry;
    const flags = 0x800 | (entry.flags ?? 0) | (entry.describedAfter === true ? 8 : 0);
    const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(data) : data));
    const name = Buffer.from(entry.name);
    const start = at;
    const sums = [
      [4, crc],
      [4, packed.length],
      [4, size],
    ] as const;
    const known = entry.describedAfter === true ? ([[4, 0], [4, 0], [4, 0]] as const) : sums; // prettier-ignore
    put(
      fields([4, localHeader], [2, 20], [2, flags], [2, method], [4, 0], ...known, [2, name.length], [2, 0]),
      name,
      packed,
    );
    if (entry.describedAfter === true) put(fields([4, 0x08074b50], ...sums));
    const most = 0xffffffff;
    const isLong = entry.zip64 === true;
    const extra = isLong
      ? fields([2, 1], [2, 24], [8, size], [8, packed.length], [8, start])
      : Buffer.alloc(0);
    directory.push(
      fields([4, centralHeader], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, crc]),
      fields([4, isLong ? most : packed.length], [4, isLong ? most : size], [2, name.length]),
      fields([2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, isLong ? most : start]),
      name,
      extra,
    );
  }
  const start = at;
  put(...directory);
  const length = at - start;
  const count = entries.length;
  if (isZip64) {
    const end = at;
    put(
      fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
      fields([8, length], [8, start], [4, 0x07064b50], [4, 0], [8, end], [4, 1]),
      fields([4, endRecord], [4, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]),
    );
  } else {
    put(fields([4, endRecord], [4, 0], [2, count], [2, count], [4, length], [4, start], [2, 0]));
  }
  return Buffer.concat(parts);
}
