import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { copyOf, removeCopies, scattered } from './copies.ts';
import { run } from './run.ts';

afterAll(removeCopies);

const commands: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '-f', 'json'],
  ['validate', '-f', 'github'],
  ['diff'],
  ['diff', '--all', '-f', 'json'],
  ['diff', '--lang', 'en'],
  ['check', '-f', 'json'],
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
