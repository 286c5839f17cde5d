import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { patchText } from '../../src/reporters/patch.ts';
import { hostile, obeyed } from './findings.ts';

const plain = new Chalk({ level: 0 });

test('what would change, with three lines around it', () => {
  expect(patchText('a.yaml', '1\n2\n3\n4\n5\n', '1\n2\n3\n4\n5\n6\n', plain)).toBe(
    '--- a.yaml\n+++ a.yaml\n@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+6\n',
  );
});

test('line ends and byte order mark do not show', () => {
  expect(patchText('a', '\uFEFF1\r\n', '1\n2\n', plain)).toBe('--- a\n+++ a\n@@ -1,1 +1,2 @@\n 1\n+2\n');
});

test('values cannot command a terminal', () => {
  expect(patchText(hostile, `${hostile}\n`, `${hostile}!\n`, plain)).not.toMatch(obeyed);
});
