import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explanations } from '../src/commands/explanations.ts';
import { run } from './run.ts';

const folders = (kind: string): string[] =>
  readdirSync(join('fixtures', kind)).map((name) => `fixtures/${kind}/${name}`);

interface Told {
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  readonly summary: { readonly listed: number; readonly checked: number; readonly refused: number };
}

async function told(command: 'validate' | 'diff', folder: string): Promise<Told> {
  return JSON.parse((await run([command, '-C', folder, '-f', 'json'])).stdout) as Told;
}

test.each(folders('ok'))('%s is silent', async (folder) => {
  for (const command of ['validate', 'diff'] as const) {
    expect((await told(command, folder)).findings).toEqual([]);
    expect((await run([command, '-C', folder])).code).toBe(0);
  }
});

test.each(folders('bad'))('%s is not', async (folder) => {
  const all = [await told('validate', folder), await told('diff', folder)].flatMap(
    ({ findings }) => findings,
  );
  expect(all.filter(({ severity }) => severity !== 'note')).not.toEqual([]);
});

test.each(folders('bad'))('%s: every file is checked or refused', async (folder) => {
  const { summary } = await told('validate', folder);
  expect(summary.listed).toBe(summary.checked + summary.refused);
});

test('the shipped catalogue is clean, and differs only where it may', async () => {
  expect((await told('validate', 'catalogue')).findings).toEqual([]);
  const { findings } = await told('diff', 'catalogue');
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const rules = new Set(findings.map(({ rule }) => rule));
  for (const rule of [
    'better-than-standard',
    'worded-like-standard',
    'item-not-held',
    'no-worse-than-standard',
  ]) {
    expect(rules).toContain(rule);
  }
});

test('every rule of files, catalogue and comparison occurs in a bad fixture or a hazard', async () => {
  const seen = new Set<string>();
  for (const folder of [...folders('bad'), 'fixtures/ok/adopted']) {
    for (const args of [['validate'], ['diff', '--all'], ['waivers', 'check']]) {
      const { stdout } = await run([...args, '-C', folder, '-f', 'json']);
      for (const { rule } of (JSON.parse(stdout) as Told).findings) seen.add(rule);
    }
  }
  const wanted = explanations
    .filter(({ stage }) => stage === 'catalogue' || stage === 'difference')
    .flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(wanted.filter((id) => !seen.has(id))).toEqual([]);
});
