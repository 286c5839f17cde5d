import { describe, expect, test } from 'vitest';
import { codeSpan, markdown } from '../../src/reporters/markdown.ts';
import { difference, finding, hostile, manner, obeyed, reportOf, wholeOf } from './findings.ts';
import { hostileReport, whole } from './summaries.ts';

const said = (...args: Parameters<typeof markdown>): string => wholeOf(markdown(...args));

test.each([
  ['a', '`a`'],
  ['a`b', '`` a`b ``'],
  ['``', '``` `` ```'],
  [' a', '`  a `'],
])('a code span is longer than what is in it: %s', (text, span) => {
  expect(codeSpan(text)).toBe(span);
});

test('errors and warnings, then what the overview, the scorecards and the matrix say', () => {
  const findings = [
    finding({ severity: 'warning', rule: 'law-in-force' }),
    finding(),
    finding({ severity: 'note', rule: 'better-than-standard', difference }),
    finding({ severity: 'note', rule: 'law-known' }),
  ];
  const report = { ...whole(), ...reportOf(findings, {}, whole().matrix) };
  const text = said(report, manner());
  const parts = [
    '### ❌ shixiang',
    '#### 问题',
    '`schema`',
    '`law-in-force`',
    '`law-known`',
    '1 条提示归纳如下',
    '各县一致、与标准不同',
    '拉齐到最优',
    '颗粒度',
    '#### 各县评分',
    '#### 矩阵',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBe(0);
  expect(text).not.toContain('better-than-standard');
  expect(text).toContain('| 食品经营许可（新办） | 认 | 分 | 违2 |');
  expect(text).not.toContain('| 药品零售');
  expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
});

test.each([
  [{ errors: 1 }, '❌'],
  [{ warnings: 1 }, '⚠️'],
  [{ notes: 1 }, '✅'],
  [{ complete: false }, '❌'],
])('%o begins with %s', (summary, sign) => {
  expect(said(reportOf([], summary), manner())).toMatch(new RegExp(`^### ${sign} shixiang\n`, 'u'));
});

test('without an overview the notes are listed too', () => {
  expect(said(reportOf([finding({ severity: 'note' })]), manner())).toContain('- **提示** ');
});

test('of more than 20 findings a table says which rules they come from', () => {
  const told = Array.from({ length: 21 }, (_, index) =>
    finding({
      at: { file: `${index % 3}.yaml` },
      ...(index < 18 ? {} : { rule: 'a-b', severity: 'warning' }),
    }),
  );
  expect(said(reportOf(told), manner())).toContain(
    '| 规则 | 级别 | 条数 | 文件数 |\n| --- | --- | --- | --- |\n| schema | 错误 | 18 | 3 |\n| a-b | 警告 | 3 | 3 |\n\n- **错误**',
  );
  expect(said(reportOf(told.slice(1)), manner())).not.toContain('| 规则 |');
});

describe('a comment has 65,536 characters at most', () => {
  const many = (count: number, length: number) =>
    Array.from({ length: count }, () =>
      finding({ message: { zh: '长'.repeat(length), en: 'x'.repeat(length) } }),
    );
  test.each([
    [10_000, 10],
    [2000, 500],
    [3, 70_000],
    [300, 300],
  ])('%s findings of %s characters: cut with a count, the matrix still there', (count, length) => {
    const text = said({ ...whole(), ...reportOf(many(count, length), {}, whole().matrix) }, manner());
    expect(text.length).toBeLessThanOrEqual(65_536);
    const shown = text.match(/^- \*\*错误/gmu)?.length ?? 0;
    expect(text).toContain(`_另有 ${count - shown} 条没有列出`);
    expect(text).toContain('#### 矩阵');
    expect(text).toContain('| 食品经营许可（新办） |');
  });

  test('a matrix of thousands of rows is cut between rows', () => {
    const { matrix } = whole();
    const [row] = matrix?.rows ?? [];
    if (matrix === undefined || row === undefined) throw new Error('no matrix');
    const rows = Array.from({ length: 5000 }, () => row);
    const text = said({ ...whole(), matrix: { ...matrix, rows } }, manner());
    expect(text.length).toBeLessThanOrEqual(65_536);
    const shown = text.match(/^\| 食品经营许可/gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(`_另有 ${5000 - shown} 条`);
    expect(text).toContain('5000 个事项');
  });
});

test.each([hostile, '<script>', '@everyone', '`', '|', '](http://x)', '<!--', '</details>'])(
  'values from files show and do nothing: %s',
  (value) => {
    const findings = [finding({ message: { zh: value, en: value }, rule: value, at: { file: value } })];
    for (const locale of ['zh', 'en'] as const) {
      const text = said(
        { ...hostileReport(value), ...reportOf(findings, {}, hostileReport(value).matrix) },
        manner({ locale }),
      );
      const outside = text
        .replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/gu, '')
        .replaceAll(/<\/?(?:details|summary)>/gu, '');
      expect(text.replaceAll('\n', '')).not.toMatch(obeyed);
      expect(outside).not.toMatch(/[<`@](?!&#8203;)/u);
      expect(outside).not.toContain('](');
      expect(text.match(/<details>/gu)?.length).toBe(4);
      const widths = new Set(text.match(/^\|.*\|$/gmu)?.map((line) => line.split('|').length));
      expect(widths.size).toBe(2);
    }
  },
);
