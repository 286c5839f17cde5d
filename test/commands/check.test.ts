import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { disk, type Source } from '../../src/catalogue/source.ts';
import { wholeScope } from '../../src/commands/asking.ts';
import { checkPieces } from '../../src/commands/check-pieces.ts';
import { concludeCheck } from '../../src/commands/check.ts';
import { diff } from '../../src/commands/diff.ts';
import { validate } from '../../src/commands/validate.ts';
import { byPlace, type Finding } from '../../src/model/finding.ts';
import type { Report, Summary } from '../../src/model/report.ts';
import { wideRules } from '../../src/rules/wide-rules.ts';
import { copyOf, emptyFolder, removeCopies } from '../copies.ts';
import { run } from '../run.ts';

// `check` says what `validate` and `diff` say, each thing once, from one reading of the files.

afterAll(removeCopies);

const generated = emptyFolder();
execFileSync(process.execPath, ['test/bench/generate.mjs', generated, '5', '12', '0.1']);

const withoutItems = copyOf('fixtures/ok/adopted', (files) => files.filter((file) => !/^\d/u.test(file)));

const bad = readdirSync('fixtures/bad').map((name) => `fixtures/bad/${name}`);
const catalogues = [
  'catalogue',
  'fixtures/ok/adopted',
  'fixtures/guangdong',
  ...bad,
  generated,
  withoutItems,
];

type Told = Omit<Finding, 'at'> & { readonly file: string; readonly line: number; readonly column: number };
interface Said extends Omit<Report, 'summary' | 'findings'> {
  readonly summary: Summary;
  readonly findings: readonly Told[];
}

const placed = ({ file, line, column, ...finding }: Told): Finding => ({
  ...finding,
  at: { file, line, column, length: 1, excerpt: '' },
});

/** All of both, what both tell once, by place. */
function unionOf<T>(some: readonly T[], others: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const known = some.map((each) => JSON.stringify(each));
  const more = others.filter((each) => {
    const at = known.indexOf(JSON.stringify(each));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  return [...some, ...more].toSorted(compare);
}

function consistent(
  { listed, checked, refused, errors, warnings, notes, waived }: Summary,
  told: Told[],
): void {
  const of = (wanted: string): number => told.filter(({ severity }) => severity === wanted).length;
  expect(listed).toBe(checked + refused);
  expect([errors, warnings, notes]).toEqual([of('error'), of('warning'), of('note')]);
  expect(waived).toBe(told.filter(({ waiver }) => waiver !== undefined).length);
}

/** What a command says of a catalogue, as JSON and by its exit code. */
async function saidOf(command: string, folder: string, ...flags: readonly string[]) {
  const { code, stdout } = await run([command, '-C', folder, '-f', 'json', ...flags]);
  return { code, report: JSON.parse(stdout) as Said };
}

describe.each(catalogues)('%s', (folder) => {
  test.each([[], ['--fail-on', 'warning']])('is told as by validate and diff %j %j', async (...flags) => {
    const given = flags.filter((flag) => flag !== undefined);
    const validated = await saidOf('validate', folder, ...given);
    const compared = await saidOf('diff', folder, ...given);
    const both = await saidOf('check', folder, ...given);
    const { findings, summary, ...sums } = both.report;
    const { findings: differences, summary: ofDiff, ...ofAll } = compared.report;
    const { findings: breaches, summary: ofRules } = validated.report;
    expect(findings).toEqual(unionOf(breaches, differences, (a, b) => byPlace(placed(a), placed(b))));
    consistent(summary, [...findings]);
    const files = ({ listed, checked, refused, complete }: Summary) => ({
      listed,
      checked,
      refused,
      complete,
    });
    expect(files(summary)).toEqual(files(ofRules));
    expect(files(summary)).toEqual(files(ofDiff));
    expect(sums).toEqual(ofAll);
    expect(both.code).toBe(Math.max(validated.code, compared.code));
  });
});

test('the cases hold what only the whole catalogue tells, of both', async () => {
  const rules = new Set<string>();
  for (const folder of bad) {
    for (const { rule } of (await saidOf('check', folder)).report.findings) rules.add(rule);
  }
  expect(wideRules.filter(({ id }) => rules.has(id)).length).toBeGreaterThan(3);
  for (const rule of ['waiver-used', 'match-used', 'schema', 'yaml-syntax', 'item-held'])
    expect(rules).toContain(rule);
});

test('scorecards are told where diff tells them, and a low score is a finding', async () => {
  const folder = 'fixtures/bad/waivers-and-holdings';
  expect((await saidOf('check', folder)).report).not.toHaveProperty('scorecards');
  const flags = ['--scorecards', '--fail-on', 'never'];
  const { code, report } = await saidOf('check', folder, ...flags);
  expect(report.scorecards).toEqual((await saidOf('diff', folder, ...flags)).report.scorecards);
  expect(code).toBe(0);
  const scored = await run(['check', '-C', folder, '--min-score', '100', '--fail-on', 'never', '-q']);
  expect([scored.code, scored.stderr]).toEqual([1, expect.stringContaining('评分低于 100')]);
});

test('what the machine could not read makes it incomplete, as either, and is told once', () => {
  const root = copyOf('fixtures/bad/ten-ways', (files) => files);
  const unread = join(root, '341204', '340131003000-01.yaml');
  const source: Source = {
    ...disk,
    read: (path, file) => disk.read(path === unread ? join(root, 'gone.yaml') : path, file),
  };
  const open = () => openCatalogue(root, root, () => true, source);
  const day = '2026-11-24';
  const catalogue = open();
  const pieces = [...checkPieces(catalogue.settings, catalogue.groups(), wholeScope, day)];
  const both = concludeCheck(catalogue, pieces, wholeScope, day);
  const [rules, compared] = [validate(open(), day), diff(open(), wholeScope, day)];
  expect(both.summary).toMatchObject({ complete: false, refused: rules.summary.refused });
  expect([...both.findings]).toEqual(unionOf([...rules.findings], [...compared.findings], byPlace));
  expect([...both.findings].filter(({ rule }) => rule === 'file-readable')).toHaveLength(1);
});

test.each([
  ['a path', ['check', 'catalogue/341221'], 'check 总是检查整个目录'],
  ['a county', ['check', '--county', '341221'], '没有 --county 这个选项'],
])('refuses %s', async (_, args, sentence) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});
