import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSameMarks, marksFrom, marksOf } from '../../src/cache/marks.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const later = Date.now() + 60_000;
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};

test('files that nobody touches keep their marks', () => {
  const paths = [write('a', '1'), write('b', '22')];
  expect(isSameMarks(marksOf(paths, later), marksOf(paths, later))).toBe(true);
  expect(isSameMarks(marksFrom(marksOf(paths, later), 1, 1), marksOf(paths.slice(1), later))).toBe(true);
});

test.each<[string, (path: string) => void]>([
  ['written anew with as many bytes', (path) => writeFileSync(path, '2')],
  ['made longer', (path) => writeFileSync(path, '11')],
  [
    'replaced by another of the same time and size',
    (path) => {
      writeFileSync(`${path}.new`, '2');
      utimesSync(`${path}.new`, 1_700_000_000, 1_700_000_000);
      renameSync(`${path}.new`, path);
    },
  ],
  ['deleted', (path) => rmSync(path)],
])('a file that was %s has another mark', (_name, change) => {
  const path = write('c', '1');
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  const before = marksOf([path], later);
  change(path);
  expect(isSameMarks(before, marksOf([path], later))).toBe(false);
});

test('what changed a moment ago is not trusted, nor what is not there', () => {
  const path = write('d', '1');
  const marks = marksOf([path, at('none')], Date.now());
  expect([...marks].every(Number.isNaN)).toBe(true);
  expect(isSameMarks(marks, marks)).toBe(false);
});
