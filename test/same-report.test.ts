import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formats } from '../src/reporters/index.ts';

// The built program: only a build keeps runs, and only it starts threads.
const program = join('bin', 'shixiang.js');
const scratch = mkdtempSync(join(tmpdir(), 'shixiang-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const cache = (name: string): string => join(scratch, name);
const args = (command: string, catalogue: string, ...more: readonly string[]): readonly string[] => [
  program,
  command,
  '-C',
  catalogue,
  '--today',
  '2026-11-24',
  ...more,
];

function say(line: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, line, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

test.each(formats)(
  'as %s a report is the same in one thread, two and five, and when it is recalled',
  (format) => {
    for (const catalogue of ['fixtures/bad/ten-ways', 'fixtures/bad/catalogue-scope']) {
      const right = say(args('validate', catalogue, '-f', format, '--no-cache'));
      expect(right.status).toBe(1);
      const env = { SHIXIANG_CACHE: cache(`of-${format}`) };
      for (const more of [
        ['--threads', '2'],
        ['--threads', '5'],
        ['--cache'],
        ['--cache'],
        ['--cache', '--threads', '2'],
      ])
        expect(say(args('validate', catalogue, '-f', format, ...more), env)).toEqual(right);
      for (const command of ['diff', 'check']) {
        const single = say(args(command, catalogue, '-f', format, '--threads', '1'));
        expect(single.status).toBe(1);
        expect(say(args(command, catalogue, '-f', format, '--threads', '3'))).toEqual(single);
      }
    }
  },
);

test('nothing is kept with --no-cache, or in CI unless it is asked for', () => {
  const env = { SHIXIANG_CACHE: cache('none') };
  say(args('validate', 'fixtures/ok/adopted', '--no-cache'), { ...env, CI: '' });
  say(args('validate', 'fixtures/ok/adopted'), { ...env, CI: 'true' });
  expect(existsSync(cache('none'))).toBe(false);
  say(args('validate', 'fixtures/ok/adopted'), { ...env, CI: '' });
  expect(readdirSync(cache('none'))).toHaveLength(1);
});

test('what was kept and is damaged, or of another build, is made again', () => {
  const env = { SHIXIANG_CACHE: cache('torn'), CI: '' };
  const right = say(args('validate', 'fixtures/bad/ten-ways'), env);
  const [name = ''] = readdirSync(cache('torn'));
  const file = join(cache('torn'), name);
  const kept = readFileSync(file);
  for (const at of [0, 20, kept.length >> 1, kept.length - 1]) {
    const damaged = Buffer.from(kept);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(say(args('validate', 'fixtures/bad/ten-ways'), env)).toEqual(right);
    expect(readFileSync(file).equals(damaged)).toBe(false);
  }
});

test('runs at the same time do not disturb each other', async () => {
  const catalogue = join(scratch, 'catalogue');
  cpSync('fixtures/bad/many-counties', catalogue, { recursive: true });
  const env = { ...process.env, SHIXIANG_CACHE: cache('shared'), CI: '' };
  const right = say(args('validate', catalogue, '-f', 'json', '--no-cache'));
  const run = (): Promise<string> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, args('validate', catalogue, '-f', 'json'), { env });
      let text = '';
      child.stdout.on('data', (part: Buffer) => (text += part.toString()));
      child.on('close', () => resolve(text));
    });
  for (let round = 0; round < 2; round += 1) {
    expect(await Promise.all(Array.from({ length: 6 }, run))).toEqual(Array(6).fill(right.stdout));
  }
});
