import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixZipDates } from '../../src/excel/zip-dates.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function zipOf(date: Date): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('一.txt', '食品', { date });
  zip.file('b.txt', 'b'.repeat(1000), { date, comment: 'c' });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function fixed(bytes: Buffer): Promise<Buffer> {
  const path = join(folder, 'a.zip');
  await writeFile(path, bytes);
  const file = await open(path, 'r+');
  try {
    await fixZipDates(file);
  } finally {
    await file.close();
  }
  return readFile(path);
}

test('the date of making leaves no trace, the content stays', async () => {
  const one = await fixed(await zipOf(new Date(2020, 1, 2, 3, 4, 6)));
  const other = await fixed(await zipOf(new Date(2026, 10, 24, 9, 8, 6)));
  expect(one.equals(other)).toBe(true);
  const zip = await JSZip.loadAsync(one, { checkCRC32: true });
  expect(await zip.file('一.txt')?.async('string')).toBe('食品');
});

test.each([
  ['empty', Buffer.alloc(0)],
  ['text', Buffer.from('not a zip file, but long enough to hold one')],
])('refuses what is no ZIP file: %s', async (_name, bytes) => {
  await expect(fixed(bytes)).rejects.toThrow(/ZIP/u);
});
