import { describe, expect, test } from 'vitest';
import type { Difference } from '../../src/model/difference.ts';
import type { Severity } from '../../src/model/finding.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import { text as reporter } from '../../src/reporters/text.ts';
import { finding, hostile, manner, obeyed, reportOf, wholeOf } from './findings.ts';

const text = async (...args: Parameters<typeof reporter>): Promise<string> =>
  wholeOf(await reporter(...args));

const changed: Difference = {
  kind: 'changed',
  field: 'materials.type',
  path: ['materials', 1, 'type'],
  subject: '营业执照',
  from: '营业执照复印件',
  to: '营业执照原件',
  verdict: 'worse',
};
const waiver: Waiver = {
  region: '341202',
  code: '340131003000',
  field: 'materials.type',
  fingerprint: '0123456789ab',
  reason: '过渡期',
  approval: '示例〔2026〕1号',
  from: '2026-06-01',
  until: '2026-12-31',
};
const matrix = {
  columns: [{ region: '341202', name: '颍州' }],
  rows: [{ code: '340131003000', name: '食品经营许可', standings: [{ kind: 'missing' }] }],
} as const;

describe('text', () => {
  test('place first, then the line, then the totals', async () => {
    expect(await text(reportOf([finding()]), manner())).toBe(
      [
        'catalogue/341202/340131003000-01.yaml:12:9: 错误: 「办结时限」写的是 0，应当大于 0。 [schema]',
        '  12 | visits: 0',
        '     |         ^',
        '',
        '共 3 个文件，检查 3 个：1 个错误，0 个警告，0 条提示。',
        '',
      ].join('\n'),
    );
  });

  test('the same in English', async () => {
    expect(await text(reportOf([finding({ severity: 'note' })]), manner({ locale: 'en' }))).toBe(
      [
        'catalogue/341202/340131003000-01.yaml:12:9: note: "value" is 0 but must be more than 0. [schema]',
        '  12 | visits: 0',
        '     |         ^',
        '',
        '3 files listed, 3 checked: 0 errors, 0 warnings, 1 note.',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [
      { listed: 744, checked: 744 },
      '共 744 个文件，检查 744 个：0 个错误，0 个警告，0 条提示。',
      '744 files listed, 744 checked: 0 errors, 0 warnings, 0 notes.',
    ],
    [
      { listed: 1, checked: 1, errors: 1, warnings: 1, notes: 1 },
      '共 1 个文件，检查 1 个：1 个错误，1 个警告，1 条提示。',
      '1 file listed, 1 checked: 1 error, 1 warning, 1 note.',
    ],
    [
      { listed: 3, checked: 1, refused: 2, errors: 2 },
      '共 3 个文件，检查 1 个，2 个无法检查（见上）：2 个错误，0 个警告，0 条提示。',
      '3 files listed, 1 checked, 2 refused (see above): 2 errors, 0 warnings, 0 notes.',
    ],
    [
      { listed: 3, checked: 2, refused: 1, complete: false, errors: 1 },
      '共 3 个文件，检查 2 个，1 个无法检查（见上）：1 个错误，0 个警告，0 条提示。检查不完整：有文件无法读取。',
      '3 files listed, 2 checked, 1 refused (see above): 1 error, 0 warnings, 0 notes. Not complete: some files could not be read.',
    ],
    [
      { notes: 5, waived: 2 },
      '共 3 个文件，检查 3 个：0 个错误，0 个警告，5 条提示（其中 2 条已豁免）。',
      '3 files listed, 3 checked: 0 errors, 0 warnings, 5 notes (2 waived).',
    ],
  ])('sums up %o', async (summary, zh, en) => {
    expect(await text(reportOf([], summary), manner())).toBe(`${zh}\n`);
    expect(await text(reportOf([], summary), manner({ locale: 'en' }))).toBe(`${en}\n`);
  });

  describe('values of a difference', () => {
    test('marked side by side when changed, with the fingerprint a waiver needs', async () => {
      const said = await text(reportOf([finding({ difference: changed })]), manner());
      expect(said).toContain('  = 市级标准: 营业执照[-复印件-]\n  = 本地: 营业执照{+原件+}\n');
      expect(said).toContain('  = 申请豁免时填: field: materials.type  fingerprint: "0123456789ab"\n');
    });

    test('no fingerprint where no waiver is needed', async () => {
      const said = await text(
        reportOf([finding({ difference: changed, severity: 'note', waiver })]),
        manner(),
      );
      expect(said).not.toContain('fingerprint');
      expect(said).toContain('其中 1 条已豁免');
    });

    test('one of them absent', async () => {
      const { from: _, ...rest } = changed;
      const added = await text(reportOf([finding({ difference: { ...rest, kind: 'added' } })]), manner());
      expect(added).toContain('  = 市级标准: （没有）\n  = 本地: 营业执照原件\n');
      const { to: __, ...others } = changed;
      const removed = await text(
        reportOf([finding({ difference: { ...others, kind: 'removed' } })]),
        manner({ locale: 'en' }),
      );
      expect(removed).toContain('  = standard: 营业执照复印件\n  = here: (none)\n');
    });
  });

  describe('--max-problems', () => {
    const file = (name: string, count: number, severity: Severity) =>
      Array.from({ length: count }, (_, index) =>
        finding({ severity, rule: `${severity}-${index}`, at: { file: name, line: index + 1 } }),
      );
    const shown = (said: string): number => said.match(/^\S+:\d+:\d+: /gm)?.length ?? 0;

    test('shows so many of each file and counts the rest', async () => {
      const report = reportOf([...file('a.yaml', 33, 'error'), ...file('b.yaml', 20, 'error')]);
      const said = await text(report, manner());
      expect(shown(said)).toBe(40);
      expect(said).toContain('\na.yaml: 另有 13 处，用 --max-problems 0 查看全部。\n');
      expect(said).not.toContain('b.yaml: 另有');
      expect(said).toContain('53 个错误');
      expect(await text(report, manner({ locale: 'en' }))).toContain(
        'a.yaml: 13 more; use --max-problems 0 to see all.',
      );
    });

    test('0 shows all', async () => {
      const said = await text(reportOf(file('a.yaml', 200, 'warning')), manner({ maxProblems: 0 }));
      expect(shown(said)).toBe(200);
      expect(said).not.toContain('另有');
    });

    test('keeps the gravest, in the order of the file', async () => {
      const report = reportOf([
        ...file('a.yaml', 3, 'note'),
        ...file('a.yaml', 2, 'warning'),
        ...file('a.yaml', 2, 'error'),
      ]);
      const said = await text(report, manner({ maxProblems: 3 }));
      expect([...said.matchAll(/\[(\w+-\d)\]$/gm)].map(([, rule]) => rule)).toEqual([
        'warning-0',
        'error-0',
        'error-1',
      ]);
      expect(said).toContain('另有 4 处');
    });
  });

  test('-q shows errors only, no matrix, but counts all', async () => {
    const report = reportOf(
      [finding(), finding({ severity: 'warning', rule: 'law-in-force' }), finding({ severity: 'note' })],
      {},
      matrix,
    );
    const said = await text(report, manner({ isQuiet: true }));
    expect(said).not.toContain('law-in-force');
    expect(said).not.toContain('颍州');
    expect(said).toContain('1 个错误，1 个警告，1 条提示。');
    expect(await text(report, manner())).toContain('颍州');
  });

  test('colours only when asked', async () => {
    const report = reportOf(
      [finding({ difference: changed }), finding({ severity: 'warning' }), finding({ severity: 'note' })],
      {},
      matrix,
    );
    expect(await text(report, manner())).not.toContain('\u001b');
    const colored = await text(report, manner({ isColored: true }));
    for (const [code, word] of [
      ['31', '错误'],
      ['33', '警告'],
      ['36', '提示'],
    ]) {
      expect(colored).toContain(`\u001b[${code}m${word}\u001b[39m`);
    }
  });

  describe('values that would command a terminal or CI', () => {
    const forged = '::error file=x::伪造';
    const evil = (value: string) =>
      reportOf(
        [
          finding({
            message: { zh: value, en: value },
            at: { file: value, excerpt: value, column: 1 },
            difference: { ...changed, subject: value, from: value, to: `${value}改` },
          }),
          finding({
            message: { zh: value, en: value },
            at: { file: value, excerpt: value, column: 1 },
            difference: { ...changed, kind: 'added', from: value, to: value },
          }),
        ],
        {},
        {
          columns: [{ region: '341202', name: value }],
          rows: [
            { code: '340131003000', name: value, variant: value, standings: [{ kind: 'missing' }] },
            { code: '340131003000', name: value, standings: [{ kind: 'unread' }] },
          ],
        },
      );

    test.each([
      ['controls and directions', hostile],
      ['a command at the start', forged],
      ['a command after blanks', `  ${forged}`],
      ['a command of the old form', '##[error]伪造'],
      ['a new line', `a\n${forged}`],
      ['private characters', '\uE000\u{F0000}'],
    ])('are made harmless: %s', async (_, value) => {
      for (const locale of ['zh', 'en'] as const) {
        const said = await text(evil(value), manner({ locale, maxProblems: 1 }));
        expect(said).not.toMatch(obeyed);
        expect(said).not.toMatch(/[\p{Co}\p{Cn}\p{Cs}]/u);
        expect(said).not.toMatch(/^\s*::/mu);
        expect(said).not.toContain('##[');
      }
    });

    test('every line of a finding but its first begins with a gutter', async () => {
      const { findings } = evil(forged);
      const lines = (await text(reportOf([...findings]), manner())).split('\n');
      expect(lines.filter((line) => line.includes('[schema]'))).toHaveLength(2);
      for (const line of lines.slice(0, -2).filter((each) => each !== '' && !each.includes('[schema]'))) {
        expect(line).toMatch(/^ {2}(?:12| {2}) \| |^ {2}= [^:]+: /u);
      }
    });
  });
});
