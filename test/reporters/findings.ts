import type { Difference } from '../../src/model/difference.ts';
import type { Finding, Location, Severity } from '../../src/model/finding.ts';
import type { Matrix, Report } from '../../src/model/report.ts';
import type { Manner, Reporter } from '../../src/reporters/reporter.ts';

/** What a hostile file may hold: colour, a bell, a title, a turned direction, a forged command, an invisible blank. */
export const hostile =
  '\u001b[31m红\u001b]0;标题\u0007\u009b2J\u202E倒\u2066\u200B\u2028::error file=x::伪造\r##[group]\u007F\u3164';

/** All pieces of what a reporter says at once. */
export const wholeOf = (said: ReturnType<Reporter>): string => {
  if (said instanceof Promise) throw new Error('to be awaited');
  return typeof said === 'string' ? said : [...said].join('');
};

/** Bytes a terminal or CI could obey; only line ends may stand in a report without colour. */
export const obeyed =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff]/u;

interface Changes extends Partial<Omit<Finding, 'at'>> {
  readonly at?: Partial<Location>;
}

/** What makes a finding one of a comparison. */
export const difference: Difference = {
  kind: 'changed',
  field: 'materials.copies',
  path: ['materials', 0, 'copies'],
  subject: '申请书',
  from: '1',
  to: '2',
  verdict: 'worse',
};

export const finding = ({ at, ...changes }: Changes = {}): Finding => ({
  rule: 'schema',
  severity: 'error',
  message: { zh: '「办结时限」写的是 0，应当大于 0。', en: '"value" is 0 but must be more than 0.' },
  at: {
    file: 'catalogue/341202/340131003000-01.yaml',
    line: 12,
    column: 9,
    length: 1,
    excerpt: 'visits: 0',
    ...at,
  },
  path: ['visits'],
  region: '341202',
  code: '340131003000',
  variant: '新办',
  fingerprint: '0123456789ab',
  ...changes,
});

export function reportOf(
  findings: readonly Finding[],
  changes: Partial<Report['summary']> = {},
  matrix?: Matrix,
): Report {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const summary = {
    listed: 3,
    checked: 3,
    refused: 0,
    complete: true,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
    ...changes,
  };
  return { summary, findings, ...(matrix === undefined ? {} : { matrix }) };
}

export const manner = (changes: Partial<Manner> = {}): Manner => ({
  locale: 'zh',
  isColored: false,
  width: 100,
  maxProblems: 20,
  isQuiet: false,
  failOn: 'error',
  tool: async () => ({ version: '1.2.3', rules: [] }),
  ...changes,
});
