import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Waiver } from '../../src/model/waiver.ts';
import { json } from '../../src/reporters/json.ts';
import { run } from '../run.ts';
import { difference, finding, hostile, manner, reportOf, wholeOf } from './findings.ts';
import { card, whole as everything } from './summaries.ts';

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object;
const isReport = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
}).compile(schema);

/** Ours is a text, not a promise. */
const said = (...args: Parameters<typeof json>): string => wholeOf(json(...args));

function check(text: string): Readonly<Record<string, unknown>> {
  const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
  isReport(value);
  expect(isReport.errors ?? []).toEqual([]);
  expect(text).not.toMatch(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u);
  // oxlint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  expect(text.endsWith('}\n')).toBe(true);
  return value;
}

const waiver: Waiver = {
  region: '341202',
  code: '340131003000',
  variant: '新办',
  field: 'materials.copies',
  fingerprint: '0123456789ab',
  reason: '过渡期',
  approval: '示例〔2026〕1号',
  from: '2026-06-01',
  until: '2026-12-31',
};

describe('the schema of reports', () => {
  const catalogues = ['catalogue', ...readdirSync('fixtures/bad').map((name) => `fixtures/bad/${name}`)];

  test.each(catalogues)('holds for %s', async (folder) => {
    const [valid, compared, both] = [
      await run(['validate', folder, '-f', 'json']),
      await run(['diff', '-C', folder, '--all', '-f', 'json']),
      await run(['check', '-C', folder, '--scorecards', '-f', 'json']),
    ];
    expect(check(valid.stdout)).not.toHaveProperty('matrix');
    expect(check(compared.stdout)).toHaveProperty('matrix');
    expect(check(both.stdout)).toHaveProperty('matrix');
  });

  test('holds for everything a report may hold', () => {
    const standings = [
      { kind: 'equal' },
      { kind: 'adopted' },
      { kind: 'not-held' },
      { kind: 'missing' },
      { kind: 'split' },
      { kind: 'unread' },
      { kind: 'different', breaching: 1, better: 2, waived: 0, other: 3 },
    ] as const;
    const matrix = {
      columns: standings.map((_, index) => ({ region: `34120${index}`, name: '颍州' })),
      rows: [{ code: '340131003000', variant: '新办', name: '食品经营许可', standings }],
    };
    const value = check(said(reportOf([finding({ difference, waiver })], {}, matrix), manner()));
    expect(value).toMatchObject({
      version: 1,
      summary: { waived: 1 },
      findings: [
        { pointer: '/visits', difference: { path: '/materials/0/copies' }, waiver: { reason: '过渡期' } },
      ],
      matrix: { rows: [{ standings }] },
    });
  });

  test('a correction has its place and value', () => {
    const repair = { path: ['materials', 0, 'copies'], value: 1 };
    const values = [repair, { path: ['code'], value: '340131003000' }].map((each) =>
      finding({ repair: each }),
    );
    expect(check(said(reportOf(values), manner()))).toMatchObject({
      findings: [
        { repair: { pointer: '/materials/0/copies', value: 1 } },
        { repair: { pointer: '/code', value: '340131003000' } },
      ],
    });
  });

  test('holds for overview, scorecards and waivers', () => {
    const { region: _, name: __, ...before } = card({ score: 60 });
    const value = check(said({ ...everything(), scorecards: [card({ before }), card()] }, manner()));
    expect(value).toMatchObject({
      overview: { candidates: [{ offers: [{ to: '0' }, {}] }, {}, {}] },
      scorecards: [{ score: 66.6, before: { score: 60 } }, {}],
      waivers: [{ state: 'in-force', waiver: { reason: '过渡期' }, file: 'waivers.yaml', line: 3 }, {}],
    });
  });

  const whole = JSON.parse(said(reportOf([finding({ difference, waiver })]), manner())) as Readonly<
    Record<string, unknown>
  >;
  const [first] = whole['findings'] as readonly Readonly<Record<string, unknown>>[];
  test.each<readonly [string, unknown]>([
    ['nothing', {}],
    ['a list', []],
    ['an unknown key', { ...whole, extra: 1 }],
    ['another version', { ...whole, version: 2 }],
    ['a finding without a place', { ...whole, findings: [{ ...first, line: undefined, file: '' }] }],
    ['a broken fingerprint', { ...whole, findings: [{ ...first, fingerprint: 'ABC' }] }],
    ['a broken pointer', { ...whole, findings: [{ ...first, pointer: 'visits' }] }],
    [
      'counts without a difference',
      {
        ...whole,
        matrix: { columns: [], rows: [{ code: '', name: '', standings: [{ kind: 'equal', other: 1 }] }] },
      },
    ],
    [
      'a difference without counts',
      {
        ...whole,
        matrix: { columns: [], rows: [{ code: '', name: '', standings: [{ kind: 'different' }] }] },
      },
    ],
  ])('refuses %s', (_, value) => {
    expect(isReport(value)).toBe(false);
  });
});

describe('json', () => {
  test('escapes everything invisible and gives it back when read', () => {
    const all = `${hostile}\uFEFF\u00AD\u{E0041}\u{F0000}\uE000\uFFFF\uD800\u115F\u1160\uFFA0`;
    const report = reportOf([
      finding({
        message: { zh: all, en: all },
        at: { file: `${all}.yaml` },
        path: [all, 'a/b~c', 0],
        region: all,
        code: all,
        variant: all,
        difference: { ...difference, subject: all, from: all, to: all },
        waiver: { ...waiver, reason: all },
      }),
    ]);
    const [only] = check(said(report, manner()))['findings'] as readonly Readonly<Record<string, unknown>>[];
    expect(only).toMatchObject({
      message: { zh: all, en: all },
      file: `${all}.yaml`,
      region: all,
      variant: all,
    });
    expect(only?.['pointer']).toBe(`/${all}/a~1b~0c/0`);
  });

  test('tells everything, whatever the manner', () => {
    const report = reportOf(Array.from({ length: 500 }, () => finding({ severity: 'note' })));
    const quiet = said(report, manner({ isQuiet: true, maxProblems: 1, isColored: true, locale: 'en' }));
    expect(quiet).toBe(said(report, manner()));
    expect((JSON.parse(quiet) as { findings: unknown[] }).findings).toHaveLength(500);
  });

  test('leaves out what there is not', () => {
    const { region: _, code: __, variant: ___, ...bare } = finding({ path: [] });
    const [only] = check(said(reportOf([bare]), manner()))['findings'] as readonly object[];
    expect(Object.keys(only ?? {})).toEqual([
      'rule',
      'severity',
      'message',
      'file',
      'line',
      'column',
      'pointer',
      'fingerprint',
    ]);
  });
});
