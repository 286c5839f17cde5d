import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explanations } from '../src/commands/explanations.ts';
import type { Explanation } from '../src/model/explanation.ts';
import { catalogueRuleCases } from './rule-cases/catalogue-rules.ts';
import { type BadCase, type Case, catalogueWith, type RuleCases } from './rule-cases/cases.ts';
import { differenceRuleCases } from './rule-cases/difference-rules.ts';
import { fileRuleCases } from './rule-cases/file-rules.ts';
import { importRuleCases } from './rule-cases/import-rules.ts';
import { matchRuleCases } from './rule-cases/match-rules.ts';
import { standingRuleCases } from './rule-cases/standing-rules.ts';
import { waiverRuleCases } from './rule-cases/waiver-rules.ts';
import { run } from './run.ts';

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly file: string;
  readonly line: number;
}

/** All that the command finds in a catalogue with these edits. */
async function findingsOf(
  { command: usual = ['validate'] }: RuleCases,
  { edits, command = usual, flags = [] }: Case,
): Promise<readonly Found[]> {
  const ran = await run([...command, ...flags, '-f', 'json'], { cwd: catalogueWith(edits) });
  expect(ran.stderr).not.toMatch(/shixiang:/u);
  return (JSON.parse(ran.stdout) as { findings: readonly Found[] }).findings;
}

const placesOf = (findings: readonly Found[]): readonly string[] =>
  findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

const casesByStage: Readonly<Record<string, Readonly<Record<string, RuleCases>>>> = {
  file: fileRuleCases,
  catalogue: catalogueRuleCases,
  import: importRuleCases,
  difference: { ...differenceRuleCases, ...standingRuleCases, ...matchRuleCases, ...waiverRuleCases },
};

/** Their testers ask for three of each themselves. */
const testers: Readonly<Record<string, { readonly file: string; readonly call: string }>> = {
  item: { file: 'rule-tester', call: 'testRule' },
  region: { file: 'wide-tester', call: 'testWideRule' },
  whole: { file: 'wide-tester', call: 'testWideRule' },
};

const least = 3;
const every = (cases: RuleCases['good' | 'bad']): readonly Case[] => Object.values(cases);
const isTried = ({ isPosixOnly }: Case): boolean => isPosixOnly === undefined || process.platform !== 'win32';
const source = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe.each(
  explanations.flatMap(({ stage, rules }) => rules.map((rule) => [rule.id, stage, rule] as const)),
)('%s', (id, stage, rule) => {
  const cases = casesByStage[stage]?.[id];
  const tester = testers[stage];

  test(`has at least ${least} good and ${least} bad cases`, () => {
    if (tester !== undefined) {
      expect(source(`rules/${id}.test.ts`)).toContain(`${tester.call}(`);
      return;
    }
    for (const each of [every(cases?.good ?? {}), every(cases?.bad ?? {})]) {
      expect(each.filter(({ isPosixOnly }) => isPosixOnly === undefined).length).toBeGreaterThanOrEqual(
        least,
      );
    }
  });

  test('is shown by explain, with its examples', async () => {
    const lines = ({ bad, good }: Explanation): readonly string[] =>
      `${bad}${good}`.split('\n').filter((line) => line !== '');
    const { code, stdout } = await run(['explain', id]);
    expect(code).toBe(0);
    for (const line of lines(rule)) expect(stdout).toContain(line);
  });

  if (cases !== undefined) behaves(rule, cases);
});

function behaves({ id, severity, bad, good }: Explanation, cases: RuleCases): void {
  const ofRule = (found: readonly Found[]): readonly Found[] => found.filter(({ rule }) => rule === id);
  const tried = <C extends Case>(of: Readonly<Record<string, C>>) =>
    Object.entries(of).filter(([, each]) => isTried(each));

  const others = (found: readonly Found[]): readonly string[] =>
    [...new Set(found.map(({ rule }) => rule))].filter((rule) => rule !== id);
  const example = (yaml: string): Case => ({
    edits: cases.example(yaml),
    ...(cases.exampleFlags && { flags: cases.exampleFlags }),
  });

  test.each(tried(cases.good))('has nothing against %s', async (_, each) => {
    const all = await findingsOf(cases, each);
    expect(placesOf(ofRule(all))).toEqual([]);
    expect(others(all)).toEqual(each.beside ?? []);
  });

  test.each(tried<BadCase>(cases.bad))('finds %s', async (_, each) => {
    const all = await findingsOf(cases, each);
    expect(placesOf(ofRule(all))).toEqual(each.found.map((place) => `${place} ${id}`));
    expect(others(all)).toEqual(each.beside ?? []);
    for (const { severity: told, message } of ofRule(all)) {
      expect(told).toBe(each.severity ?? severity);
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(`${message.zh}${message.en}`).not.toMatch(/undefined|NaN|\[object|「」|""/u);
    }
  });

  test('has nothing against its good example', async () => {
    expect(placesOf(ofRule(await findingsOf(cases, example(good))))).toEqual([]);
  });

  test.skipIf(cases.unshown !== undefined)('finds its bad example', async () => {
    expect(ofRule(await findingsOf(cases, example(bad)))).not.toEqual([]);
  });
}
