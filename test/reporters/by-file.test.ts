import { expect, test } from 'vitest';
import { byFile } from '../../src/reporters/by-file.ts';
import { finding } from './findings.ts';

const at = (file: string, line: number) => finding({ at: { file, line } });

test('one file after another, each with all that stands in it', () => {
  const found = [...byFile([at('a', 1), at('a', 2), at('b', 1), at('c', 3)])];
  expect(found.map(([file, findings]) => [file, findings.map(({ at: { line } }) => line)])).toEqual([
    ['a', [1, 2]],
    ['b', [1]],
    ['c', [3]],
  ]);
  expect([...byFile([])]).toEqual([]);
});
