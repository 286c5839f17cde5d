import { linkSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { removeStale, temporaryFor } from '../../src/excel/temporaries.ts';
import { useFolder } from './folder.ts';

const folder = useFolder();
afterEach(() => {
  vi.useRealTimers();
});

const inTheFuture = (minutes: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
};

test('is hidden, in the same folder, and another each time', () => {
  const path = join(folder.path, '基本目录.xlsx');
  expect(basename(temporaryFor(path))).toMatch(/^\.基本目录\.xlsx\.[0-9a-f]{12}\.tmp$/u);
  expect(dirname(temporaryFor(path))).toBe(folder.path);
  expect(temporaryFor(path)).not.toBe(temporaryFor(path));
});

test('after an hour what a killed run has left is removed, and nothing else', async () => {
  const kept = [
    '基本目录.xlsx',
    '.基本目录.xlsx',
    '.基本目录.xlsx.tmp',
    '.notes.txt.0123456789ab.tmp',
    '.基本目录.xlsx.0123456789AB.tmp',
  ];
  const left = [
    temporaryFor(join(folder.path, '基本目录.xlsx')),
    temporaryFor(join(folder.path, 'manifest.json')),
  ];
  for (const name of kept) writeFileSync(join(folder.path, name), '');
  for (const path of left) writeFileSync(path, '');
  inTheFuture(59);
  await removeStale(folder.path);
  expect(readdirSync(folder.path)).toHaveLength(kept.length + left.length);
  inTheFuture(2);
  await removeStale(folder.path);
  expect(readdirSync(folder.path).toSorted()).toEqual(kept.toSorted());
});

test('an old file that a running export has set aside is no leftover', async () => {
  const old = join(folder.path, '基本目录.xlsx');
  writeFileSync(old, '');
  utimesSync(old, 0, 0);
  const backup = temporaryFor(old);
  linkSync(old, backup);
  await removeStale(folder.path);
  expect(readdirSync(folder.path)).toContain(basename(backup));
});
