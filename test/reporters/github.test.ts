import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/model/finding.ts';
import { github } from '../../src/reporters/github.ts';
import { difference, finding, hostile, manner, obeyed, reportOf, wholeOf } from './findings.ts';
import { whole } from './summaries.ts';

const said = (...args: Parameters<typeof github>): string => wholeOf(github(...args));

const many = (severity: Severity, count: number) =>
  Array.from({ length: count }, (_, index) =>
    finding({ severity, message: { zh: `第${index}处`, en: `no ${index}` } }),
  );

describe('github', () => {
  test('says a finding as a workflow command', () => {
    expect(said(reportOf([finding()]), manner())).toBe(
      '::error file=catalogue/341202/340131003000-01.yaml,line=12,col=9,title=schema::「办结时限」写的是 0，应当大于 0。\n',
    );
    expect(said(reportOf([finding({ severity: 'warning' })]), manner({ locale: 'en' }))).toMatch(
      /^::warning .*::"value" is 0 but must be more than 0\.\n$/,
    );
    expect(said(reportOf([finding({ severity: 'note' })]), manner())).toMatch(/^::notice file=/);
  });

  test('says nothing when nothing was found', () => {
    expect(said(reportOf([]), manner())).toBe('');
  });

  test.each([
    ['100%', '100%25'],
    ['%0A::error::x', '%250A::error::x'],
    ['a::error file=x::b', 'a::error file=x::b'],
    ['a:b,c', 'a:b,c'],
    ['一\n::error::二', '一\\u{A}::error::二'],
    ['一\r二', '一\\u{D}二'],
  ])('escapes the message %j', (text, escaped) => {
    const line = said(reportOf([finding({ message: { zh: text, en: text } })]), manner());
    expect(line.endsWith(`title=schema::${escaped}\n`)).toBe(true);
  });

  test.each([
    ['a,line=1.yaml', 'a%2Cline=1.yaml'],
    ['a:b.yaml', 'a%3Ab.yaml'],
    ['::error::x.yaml', '%3A%3Aerror%3A%3Ax.yaml'],
    ['100%.yaml', '100%25.yaml'],
    ['a\nb\r.yaml', 'a\\u{A}b\\u{D}.yaml'],
  ])('escapes the file name %j', (file, escaped) => {
    expect(said(reportOf([finding({ at: { file } })]), manner())).toMatch(`::error file=${escaped},line=12,`);
  });

  test('no value begins a line or carries a command of its own', () => {
    const text = said(
      reportOf([finding({ message: { zh: hostile, en: hostile }, rule: hostile, at: { file: hostile } })]),
      manner(),
    );
    expect(text.split('\n')).toHaveLength(2);
    expect(text).not.toMatch(obeyed);
    expect(text).not.toMatch(/^::error [^:]*::(?=.*^::)/m);
    expect(text.slice(2, text.indexOf('::', 2))).not.toContain(':');
  });

  test('errors first, as many of a kind as GitHub shows, then how many more', () => {
    const report = reportOf([...many('note', 14), ...many('warning', 13), ...many('error', 12)]);
    const lines = said(report, manner()).trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, 4))).toEqual([
      ...Array.from({ length: 10 }, () => '::er'),
      ...Array.from({ length: 10 }, () => '::wa'),
      ...Array.from({ length: 10 }, () => '::no'),
    ]);
    expect(lines[0]).toContain('::第0处');
    expect(lines[9]).toContain('::第9处');
    expect(lines.at(-1)).toBe('::notice::另有 10 条没有标注，请看完整报告');
    expect(said(report, manner({ locale: 'en' }))).toMatch(
      /::notice::10 more not annotated; see the full report\n$/,
    );
  });

  test('no count when these are all', () => {
    const text = said(reportOf([...many('error', 10), ...many('warning', 10), ...many('note', 9)]), manner());
    expect(text.trimEnd().split('\n')).toHaveLength(29);
    expect(text).not.toContain('::notice::');
  });

  test('notes are left to an overview, but for those that it does not tell', () => {
    const differences = many('note', 30).map((each) => ({ ...each, difference }));
    const others = [finding({ severity: 'note', rule: 'item-not-held' }), finding()];
    const report = { ...whole(), ...reportOf([...differences, ...others]) };
    expect(said(report, manner())).toMatch(/^::error [^\n]*\n$/);
    const more = { ...whole(), ...reportOf([...differences, ...others, ...many('note', 1)]) };
    expect(said(more, manner())).toMatch(/^::error [^\n]*\n::notice [^\n]*::第0处\n$/);
    expect(said(reportOf(differences.slice(0, 1)), manner())).toMatch(/^::notice /);
  });
});
