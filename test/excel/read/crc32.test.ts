import { expect, test } from 'vitest';
import { crc32, slowCrc32 } from '../../../src/excel/read/crc32.ts';

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['政务服务', 0x9d841af5],
])('sums %j, in one piece or several', (text, sum) => {
  const bytes = Buffer.from(text);
  for (const summed of [crc32, slowCrc32]) {
    expect(summed(bytes)).toBe(sum);
    expect(summed(bytes.subarray(3), summed(bytes.subarray(0, 3)))).toBe(sum);
  }
});
