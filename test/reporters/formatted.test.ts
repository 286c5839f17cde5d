import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { Change } from '../../src/model/change.ts';
import type { Finding } from '../../src/model/finding.ts';
import { changesText, faultText, formatSummary } from '../../src/reporters/formatted.ts';

const chalk = new Chalk({ level: 0 });
const change = (before: string, after: string): Change => ({
  path: '/c/a.yaml',
  file: 'c/a.yaml',
  before: new TextEncoder().encode(before),
  after: new TextEncoder().encode(after),
});

test('shows changes as a patch', () => {
  expect(changesText([change('b: 1\na: 2\n', 'a: 2\nb: 1\n')], 'zh', chalk)).toBe(
    '--- c/a.yaml\n+++ c/a.yaml\n@@ -1,2 +1,2 @@\n-b: 1\n a: 2\n+b: 1\n',
  );
});

test.each([
  ['line ends', 'a: 1\r\n', 'a: 1\n'],
  ['a BOM', '\uFEFFa: 1\n', 'a: 1\n'],
])('says it where only %s change', (_name, before, after) => {
  expect(changesText([change(before, after)], 'zh', chalk)).toBe('# c/a.yaml: 只改换行符或去掉 BOM\n');
  expect(changesText([change(before, after)], 'en', chalk)).toContain('only line ends or a BOM');
});

test('no character of a file reaches the terminal as it is', () => {
  const text = changesText([change('a: \u001B[31m\n', 'a: 1\n')], 'zh', chalk);
  expect(text).toContain('\\u{1B}');
  expect(text).not.toContain('\u001B');
});

test.each([
  [{ changed: 3, canonical: 741, left: 0 }, false, '改写 3 个文件，741 个已是规范写法。'],
  [{ changed: 0, canonical: 1, left: 2 }, false, '改写 0 个文件，1 个已是规范写法，2 个没有整理（见上）。'],
  [
    { changed: 3, canonical: 0, left: 0 },
    true,
    '3 个文件需要整理，0 个已是规范写法；运行 shixiang fmt 改写。',
  ],
  [{ changed: 0, canonical: 5, left: 0 }, true, '0 个文件需要整理，5 个已是规范写法。'],
])('sums up %j', (tally, isTrial, zh) => {
  expect(formatSummary(tally, isTrial, 'zh')).toBe(zh);
});

test('sums up in English', () => {
  expect(formatSummary({ changed: 1, canonical: 2, left: 1 }, false, 'en')).toBe(
    '1 file rewritten, 2 already canonical, 1 left alone (see above).',
  );
  expect(formatSummary({ changed: 2, canonical: 0, left: 0 }, true, 'en')).toBe(
    '2 files to rewrite, 0 already canonical; shixiang fmt rewrites them.',
  );
});

test('tells a fault with its place and line', () => {
  const finding: Finding = {
    rule: 'yaml-syntax',
    severity: 'error',
    path: [],
    message: { zh: '写错了。', en: 'Wrong.' },
    at: { file: 'a.yaml', line: 2, column: 3, length: 1, excerpt: 'a b' },
    fingerprint: '000000000000',
  };
  expect(faultText(finding, 'zh', chalk)).toBe(
    'a.yaml:2:3: 错误: 写错了。 [yaml-syntax]\n  2 | a b\n    |   ^\n',
  );
});
