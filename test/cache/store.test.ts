import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostBytes, recall, remember } from '../../src/cache/store.ts';
import type { StoredRun } from '../../src/cache/stored-run.ts';
import { temporaryFolder } from './temporary.ts';

const runOf = (key: string): StoredRun => ({
  key,
  listing: 'regions.yaml',
  reads: new Uint32Array(),
  marks: new Float64Array(),
  codes: [],
  report: new Uint8Array(5_000),
});

const now = Date.now();

test('keeps a run under its name, and the last one', async () => {
  const folder = temporaryFolder();
  expect(recall(folder, 'a')).toBeUndefined();
  await remember(folder, 'a', runOf('1'), now);
  await remember(folder, 'b', runOf('2'), now);
  await remember(folder, 'a', runOf('3'), now);
  expect([recall(folder, 'a')?.key, recall(folder, 'b')?.key]).toEqual(['3', '2']);
});

test('takes what is torn for nothing', async () => {
  const folder = temporaryFolder();
  await remember(folder, 'a', runOf('1'), now);
  const [name = ''] = readdirSync(folder);
  truncateSync(join(folder, name), 100);
  expect(recall(folder, 'a')).toBeUndefined();
});

test('many that write at once leave a whole run of one of them', async () => {
  const folder = temporaryFolder();
  for (let round = 0; round < 20; round += 1) {
    const keys = Array.from({ length: 10 }, (_, index) => `${round} ${index}`);
    const writes = keys.map((key) => remember(folder, 'a', runOf(key), now));
    const seen = recall(folder, 'a')?.key;
    if (round > 0) expect(seen).toMatch(/^\d+ \d+$/u);
    await Promise.all(writes);
    expect(keys).toContain(recall(folder, 'a')?.key);
  }
  expect(readdirSync(folder)).toHaveLength(1);
});

test('lets go of the oldest when all together are too large, and of what was left behind', async () => {
  const folder = temporaryFolder();
  const old = join(folder, `${'0'.repeat(32)}.run`);
  const left = join(folder, `${'1'.repeat(32)}.run.1.tmp`);
  const others = join(folder, 'notes.txt');
  for (const path of [old, left, others]) writeFileSync(path, '');
  truncateSync(old, mostBytes);
  for (const path of [old, left, others]) utimesSync(path, now / 1000 - 7_200, now / 1000 - 7_200);
  await remember(folder, 'a', runOf('1'), now);
  expect([old, left, others].map((path) => existsSync(path))).toEqual([false, false, true]);
  expect(recall(folder, 'a')?.key).toBe('1');
});

test('where nothing can be written there is no cache, and no fault', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'file');
  writeFileSync(file, 'x');
  await remember(join(file, 'below'), 'a', runOf('1'), now);
  expect(recall(join(file, 'below'), 'a')).toBeUndefined();
  chmodSync(folder, 0o500);
  await remember(folder, 'a', runOf('1'), now);
  chmodSync(folder, 0o700);
  expect(readFileSync(file, 'utf8')).toBe('x');
});
