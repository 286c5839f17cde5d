import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from './run.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();

/** A copy in a folder of its own, its files made in that order: disks list them in another. */
function copyOf(folder: string, order: (files: readonly string[]) => readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'shixiang-'));
  made.push(copy);
  for (const name of order(filesIn(folder))) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(join(folder, name), join(copy, name));
  }
  return copy;
}

const scattered = (files: readonly string[]): readonly string[] =>
  files
    .map((file, index) => [(index * 7919) % 104_729, file] as const)
    .toSorted(([a], [b]) => b - a)
    .map(([, file]) => file);

const commands: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '-f', 'json'],
  ['validate', '-f', 'github'],
  ['diff'],
  ['diff', '--all', '-f', 'json'],
  ['diff', '--lang', 'en'],
];
const catalogues = [
  'fixtures/ok/adopted',
  ...readdirSync('fixtures/bad').map((name) => `fixtures/bad/${name}`),
];

test.each(catalogues)('%s: the same in every folder, whatever the order of files', async (folder) => {
  const copies = [copyOf(folder, (files) => files.toReversed()), copyOf(folder, scattered)];
  for (const args of commands) {
    const [first, second, again] = [
      await run(args, { cwd: copies[0] ?? '' }),
      await run(args, { cwd: copies[1] ?? '' }),
      await run(args, { cwd: copies[1] ?? '' }),
    ];
    expect(second).toEqual(first);
    expect(again).toEqual(second);
    for (const copy of copies) expect(first.stdout + first.stderr).not.toContain(copy);
  }
});

test('the shipped catalogue, copied in another order', async () => {
  const [one, other] = [copyOf('catalogue', scattered), copyOf('catalogue', (files) => files.toReversed())];
  for (const args of [['validate'], ['diff', '-f', 'json']]) {
    expect(await run(args, { cwd: other })).toEqual(await run(args, { cwd: one }));
  }
});

test('whatever the order of arguments', async () => {
  const cwd = 'fixtures/bad/worse-better-wording';
  const counties = ['341202', '341203', '341204'].flatMap((code) => ['--county', code]);
  const reversed = ['341204', '341203', '341202'].flatMap((code) => ['--county', code]);
  expect(await run(['diff', ...reversed, '-f', 'json'], { cwd })).toEqual(
    await run(['diff', ...counties, '-f', 'json'], { cwd }),
  );
  const fields = await run(['diff', '--field', 'materials', '--field', 'timeLimit.promised'], { cwd });
  expect(await run(['diff', '--field', 'timeLimit.promised', '--field', 'materials'], { cwd })).toEqual(
    fields,
  );
});
