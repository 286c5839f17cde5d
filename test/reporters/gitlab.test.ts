import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { run } from '../run.ts';
import { finding, hostile, manner, obeyed, reportOf, wholeOf } from './findings.ts';

/**
 * What https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format asks of a report; GitLab publishes
 * no schema file. It drops entries whose fingerprint it has seen.
 */
const isReport = new Ajv2020({ strict: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^/]', not: { pattern: '^\\.?/' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string };
}

function check(text: string): readonly Issue[] {
  const issues = JSON.parse(text) as readonly Issue[];
  isReport(issues);
  expect(isReport.errors ?? []).toEqual([]);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  return issues;
}

const said = (...args: Parameters<typeof gitlab>): string => wholeOf(gitlab(...args));

describe('gitlab', () => {
  test('says a finding as an issue', () => {
    expect(said(reportOf([finding()]), manner())).toBe(`[
  {
    "description": "「办结时限」写的是 0，应当大于 0。",
    "check_name": "schema",
    "fingerprint": "0123456789ab",
    "severity": "major",
    "location": {
      "path": "catalogue/341202/340131003000-01.yaml",
      "lines": {
        "begin": 12
      }
    }
  }
]
`);
  });

  test('an empty list when nothing was found', () => {
    expect(said(reportOf([]), manner())).toBe('[]\n');
  });

  test('a word for each severity, in the language asked for', () => {
    const issues = check(
      said(
        reportOf([finding(), finding({ severity: 'warning' }), finding({ severity: 'note' })]),
        manner({ locale: 'en' }),
      ),
    );
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info']);
    expect(issues[0]?.description).toBe('"value" is 0 but must be more than 0.');
  });

  test('equal fingerprints are told apart', () => {
    const issues = check(said(reportOf([finding(), finding(), finding()]), manner()));
    expect(issues.map(({ fingerprint }) => fingerprint)).toEqual([
      '0123456789ab',
      '0123456789ab-2',
      '0123456789ab-3',
    ]);
  });

  test('hostile text shows and does nothing; a path stays what it is', () => {
    const text = said(
      reportOf([finding({ message: { zh: hostile, en: hostile }, at: { file: hostile } })]),
      manner(),
    );
    expect(text.replaceAll('\n', '')).not.toMatch(obeyed);
    expect(text).not.toContain('##[');
    const [issue] = check(text);
    expect(issue?.location.path).toBe(hostile);
    expect(issue?.description).toContain('\\u{1B}');
  });

  test.each([
    ['validate', 'fixtures/bad/ten-ways', '-f', 'gitlab'],
    ['diff', '-C', 'fixtures/bad/waivers-and-holdings', '--all', '-f', 'gitlab'],
  ])('is what GitLab asks for: %s %s', async (...args) => {
    const { stdout } = await run(args);
    expect(check(stdout).length).toBeGreaterThan(3);
  });
});
