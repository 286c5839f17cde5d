import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { partOf } from '../../src/cli/threads.ts';
import { wholeScope } from '../../src/commands/asking.ts';
import type { Work } from '../../src/commands/shard.ts';
import { run } from '../run.ts';

const site = { root: 'fixtures/guangdong', cwd: '.', today: '2026-11-24' };
const works: readonly Work[] = [
  { command: 'validate', scope: { paths: [] } },
  { command: 'diff', scope: wholeScope },
  { command: 'check', scope: wholeScope },
];
const steps = { validate: 'checking files', diff: 'comparing files', check: 'checking and comparing files' };

test.each([1, 2, 3])('%d threads tell how far they are together, and take the line away', async (threads) => {
  for (const work of works) {
    const told: (readonly [step: string, done: number, total: number | undefined])[] = [];
    let cleared = 0;
    const progress = {
      tell: (step: { readonly en: string }, done: number, total?: number) => {
        expect(cleared).toBe(0);
        told.push([step.en, done, total]);
      },
      clear: () => (cleared += 1),
    };
    await partOf(work, openCatalogue(site.root, site.cwd), site, {
      threads,
      progress: async () => progress,
    });
    const counts = told.map(([, done]) => done);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual([steps[work.command], 252, 252]);
    expect(cleared).toBe(1);
  }
});

test.each(['validate', 'diff', 'check'])(
  '%s --stats says the same of files in one thread and in three',
  async (command) => {
    const told = async (...flags: readonly string[]): Promise<readonly string[]> => {
      const { stderr, stdout } = await run([command, '-C', 'fixtures/guangdong', '--stats', ...flags]);
      expect(stdout).not.toContain('yaml 读');
      return stderr.split('\n');
    };
    const alone = await told('--threads', '1');
    const [files, ...others] = await told('--threads', '3');
    expect(files).toBe('读了 253 个文件：238 个直接读出，15 个交给 yaml');
    expect([files, ...others.slice(0, -2)]).toEqual(alone.slice(0, -2));
  },
);
