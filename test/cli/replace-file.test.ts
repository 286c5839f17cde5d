import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { replaceFile, replaceFiles } from '../../src/cli/replace-file.ts';
import type { Change } from '../../src/model/change.ts';

const isPosix = process.platform !== 'win32';
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function change(text = '旧\n'): Change & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'shixiang-'));
  made.push(folder);
  const path = join(folder, 'a.yaml');
  writeFileSync(path, text);
  return { folder, path, file: 'a.yaml', before: bytesOf('旧\n'), after: bytesOf('新\n') };
}

test('puts the new bytes in the place of the old', async () => {
  const given = change();
  expect(await replaceFile(given)).toBeUndefined();
  expect(readFileSync(given.path, 'utf8')).toBe('新\n');
  expect(readdirSync(given.folder)).toEqual(['a.yaml']);
});

test('leaves alone what was changed meanwhile', async () => {
  const given = change('别人的\n');
  expect((await replaceFile(given))?.zh).toBe('a.yaml 刚被别人改过，没有写入；请再运行一次');
  expect(readFileSync(given.path, 'utf8')).toBe('别人的\n');
  expect(readdirSync(given.folder)).toEqual(['a.yaml']);
});

test('does not bring back what was deleted meanwhile', async () => {
  const given = change();
  rmSync(given.path);
  expect((await replaceFile(given))?.en).toContain('a.yaml was not written');
  expect(readdirSync(given.folder)).toEqual([]);
});

test.runIf(isPosix)('does not follow a link that was put there meanwhile', async () => {
  const given = change();
  const target = join(given.folder, 'target');
  writeFileSync(target, '旧\n');
  rmSync(given.path);
  symlinkSync(target, given.path);
  expect(await replaceFile(given)).toBeDefined();
  expect(readFileSync(target, 'utf8')).toBe('旧\n');
});

test('one that cannot be written does not stop the others', async () => {
  const [first, second] = [change('别人的\n'), change()];
  const { written, troubles } = await replaceFiles([first, second]);
  expect(written).toEqual([second]);
  expect(troubles).toHaveLength(1);
  expect(readFileSync(second.path, 'utf8')).toBe('新\n');
});

test('removes what a killed run has left, but nothing of a running one', async () => {
  const given = change();
  const left = join(given.folder, '.b.yaml.0123456789ab.tmp');
  const running = join(given.folder, '.c.yaml.0123456789ab.tmp');
  const other = join(given.folder, '.d.yaml.tmp');
  for (const path of [left, running, other]) writeFileSync(path, '');
  for (const path of [left, other]) utimesSync(path, 0, 0);
  await replaceFiles([given]);
  expect([left, running, other].map((path) => existsSync(path))).toEqual([false, true, true]);
});
