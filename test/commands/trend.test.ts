import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { gitIn, temporaryRepository, type TemporaryRepository } from '../git/temporary-repository.ts';
import { type Ran, run, transcript } from '../run.ts';

const standard = '341200/340131003000-01.yaml';

const at = ({ root }: TemporaryRepository, ...args: readonly string[]): Promise<Ran> =>
  run(args, { cwd: root });

const edit = (
  { read, write }: TemporaryRepository,
  path: string,
  from: string | RegExp,
  to: string,
): void => {
  expect(read(path)).toMatch(from);
  write(path, read(path).replace(from, to));
};

/** Version 2 of a standard on `main`, with counties behind; on a branch one county better, one worse. */
function revised(): TemporaryRepository {
  const repository = temporaryRepository('fixtures/bad/many-counties');
  // Another item, which nobody touches.
  repository.write(
    '341200/340131009000.yaml',
    repository.read(standard).replaceAll('340131003000', '340131009000').replace('variant: 新办\n', ''),
  );
  edit(repository, standard, 'promised: { value: 8', 'promised: { value: 9');
  repository.commit();
  edit(repository, standard, /^version: \d+$/mu, 'version: 2');
  edit(repository, standard, 'promised: { value: 9', 'promised: { value: 8');
  edit(repository, '341226/340131003000-01.yaml', 'adopts: 1', 'adopts: 2');
  edit(repository, standard, 'coverage: 全市', 'coverage: 全省');
  repository.commit('2026-06-01');
  repository.git('checkout', '-q', '-b', '修订');
  edit(repository, '341202/340131003000-01.yaml', 'value: 9, unit', 'value: 7, unit');
  edit(repository, '341202/340131003000-01.yaml', 'adopts: 1', 'adopts: 2');
  repository.commit('2026-06-02');
  // What main gains later is not this branch's doing.
  repository.git('checkout', '-q', 'main');
  edit(repository, '341204/340131003000.yaml', 'coverage: 全市', 'coverage: 全县');
  edit(repository, '341203/340131003000-01.yaml', 'value: 9, unit', 'value: 8, unit');
  repository.commit('2026-06-03');
  repository.git('checkout', '-q', '修订');
  return repository;
}

const scorecardsOf = ({ stdout }: Ran): readonly Scorecard[] => JSON.parse(stdout).scorecards;

test('the scorecards with their change, the findings of what was touched', async () => {
  const repository = revised();
  repository.remove('341282/340131003000-02.yaml');
  for (const [name, args] of Object.entries({
    text: ['diff', '--since', 'main', '--scorecards', '--county', '341202', '--county', '341282'],
    color: ['diff', '--since', 'main', '--scorecards', '--county', '341282', '--color', 'always'],
    en: ['diff', '--since', 'main', '--scorecards', '--lang', 'en'],
    markdown: ['diff', '--since', 'main', '--scorecards', '-f', 'markdown'],
    lines: ['diff', '--since', 'main', '--field', 'timeLimit.promised'],
  })) {
    const said = await at(repository, ...args);
    await expect(transcript(args, said)).toMatchFileSnapshot(`../cli/trend-${name}.txt`);
  }
});

test('both scores are those that a whole run gives, now and at the merge-base', async () => {
  const repository = revised();
  edit(repository, standard, /^version: 2$/mu, 'version: 3');
  // Now what one county had all along: it was not behind then for having what came later.
  edit(repository, standard, 'promised: { value: 8', 'promised: { value: 3');
  repository.commit('2026-06-10');
  const [then, now] = [
    join(repository.outside, '那时'),
    scorecardsOf(await at(repository, 'diff', '--scorecards', '-f', 'json')),
  ];
  gitIn(repository.top, ['worktree', 'add', '-q', '--detach', then, 'main~1']);
  const earlier = scorecardsOf(
    await run(['diff', '--scorecards', '-f', 'json'], { cwd: join(then, '事项目录') }),
  );
  const expected = now.map((card, index) => {
    const { region: _, name: __, ...before } = earlier[index] as Scorecard;
    return { ...card, before };
  });
  const told = scorecardsOf(await at(repository, 'diff', '--since', 'main', '--scorecards', '-f', 'json'));
  expect(told).toEqual(expected);
  expect(told.map(({ stale, before }) => stale === before?.stale)).toContain(false);
  expect(told.some(({ before }) => (before?.daysBehind ?? 0) > 0)).toBe(true);
});

test('--min-score judges all, also what was not touched, and an unchanged catalogue has no marks', async () => {
  const repository = revised();
  const below = await at(repository, 'diff', '--since', 'HEAD', '--min-score', '60');
  expect([below.code, below.stderr]).toEqual([1, expect.stringContaining('评分低于 60 的有：')]);
  expect(below.stdout).toMatch(/^颍东 {2}0\.0 /mu);
  expect(below.stdout).not.toMatch(/（[+-]\d/u);
  const quiet = await at(repository, 'diff', '--since', 'main', '-q', '-f', 'json');
  expect([quiet.stderr, JSON.parse(quiet.stdout).scorecards]).toEqual(['', undefined]);
});

test('where the catalogue was not there yet, that is said', async () => {
  const repository = revised();
  repository.git('mv', '事项目录', '新目录');
  const moved = await run(['diff', '--since', 'main', '--scorecards', '-f', 'json'], {
    cwd: join(repository.top, '新目录'),
  });
  expect(moved.stderr).toContain('没有变化可比');
  expect(scorecardsOf(moved).every((card) => !('before' in card))).toBe(true);
});
