import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile, replaceFiles, type Replacement } from '../../src/excel/replace-files.ts';
import { useFolder } from './folder.ts';

const folder = useFolder();
const at = (name: string): string => join(folder.path, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

const names = ['一', '二', '三'];
const replacements = (): readonly Replacement[] =>
  names.map((name) => {
    writeFileSync(at(`${name}.new`), `new ${name}`);
    return { from: at(`${name}.new`), to: at(name), backup: at(`${name}.old`) };
  });

test('puts new files in place of old ones and where there were none', async () => {
  writeFileSync(at('一'), 'old 一');
  await replaceFiles(replacements());
  expect(names.map(read)).toEqual(['new 一', 'new 二', 'new 三']);
  expect(readdirSync(folder.path).toSorted()).toEqual(names.toSorted());
});

test('puts all back when the last cannot be placed: the very same files, and none that was not there', async () => {
  writeFileSync(at('一'), 'old 一');
  const { ino } = statSync(at('一'));
  const all = replacements();
  mkdirSync(at('三'));
  writeFileSync(at('三/file'), '');
  await expect(replaceFiles(all)).rejects.toMatchObject({ name: 'ReplaceError', path: at('三'), mixed: [] });
  expect(read('一')).toBe('old 一');
  expect(statSync(at('一')).ino).toBe(ino);
  expect(existsSync(at('二'))).toBe(false);
  expect(existsSync(at('一.old'))).toBe(false);
});

test('changes nothing when a new file is missing', async () => {
  const all = [...replacements(), { from: at('missing'), to: at('四'), backup: at('四.old') }];
  writeFileSync(at('二'), 'old 二');
  await expect(replaceFiles(all)).rejects.toMatchObject({ path: at('四'), cause: { code: 'ENOENT' } });
  expect(read('二')).toBe('old 二');
  expect(existsSync(at('一'))).toBe(false);
});

const failing = (code: string, times: number) => {
  let left = times;
  return () => {
    left -= 1;
    return left < 0 ? Promise.resolve() : Promise.reject(Object.assign(new Error(code), { code }));
  };
};

test.each(['EPERM', 'EACCES', 'EBUSY'])('waits while a virus scanner holds the file: %s', async (code) => {
  await expect(replaceFile('a', 'b', failing(code, 3))).resolves.toBeUndefined();
});

test('gives up after two seconds, and at once on any other fault', { timeout: 10_000 }, async () => {
  await expect(replaceFile('a', 'b', failing('EBUSY', Infinity))).rejects.toMatchObject({ code: 'EBUSY' });
  await expect(replaceFile('a', 'b', failing('ENOSPC', 1))).rejects.toMatchObject({ code: 'ENOSPC' });
});
