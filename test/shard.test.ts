import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../src/reporters/index.ts';
import { wideRules } from '../src/rules/wide-rules.ts';
import { copyOf, emptyFolder, removeCopies, scattered } from './copies.ts';
import { type Ran, run } from './run.ts';

// What shards say together is what one process says, byte for byte, however many there are and in whatever order.

afterAll(removeCopies, 60_000);

const forwards = (files: readonly string[]): readonly string[] => files;
const backwards = (files: readonly string[]): readonly string[] => files.toReversed();
const orders = [forwards, backwards, scattered];

/** One run that says everything in every format. */
async function allOf(args: readonly string[], cwd: string): Promise<Ran & { files: Record<string, string> }> {
  const targets = formats
    .filter((format) => format !== 'text')
    .flatMap((format) => ['-f', `${format}=said/${format}`]);
  const ran = await run([...args, '-f', 'text', ...targets], { cwd });
  const said = readdirSync(join(cwd, 'said')).toSorted();
  return {
    ...ran,
    files: Object.fromEntries(said.map((name) => [name, readFileSync(join(cwd, 'said', name), 'utf8')])),
  };
}

const generated = emptyFolder();
execFileSync(process.execPath, ['test/bench/generate.mjs', generated, '7', '30', '0.03']);

const catalogues = [
  'catalogue',
  'fixtures/ok/adopted',
  ...readdirSync('fixtures/bad').map((name) => `fixtures/bad/${name}`),
  generated,
];
const commands: readonly (readonly string[])[] = [
  ['validate'],
  ['diff', '--scorecards'],
  ['check', '--scorecards'],
];

describe.each(catalogues)('%s', (folder) => {
  test.each(commands)(
    '%s %s',
    async (command, ...flags) => {
      // The name of a machine's own folder is no part of what is said.
      const copies = orders.map((order) => copyOf(folder, order));
      const [first = ''] = copies;
      const single = await allOf([command, ...flags], first);
      expect(Object.keys(single.files)).toHaveLength(formats.length - 1);
      for (const of of [1, 2, 3, 7, 16]) {
        const parts = emptyFolder();
        for (let index = 1; index <= of; index += 1) {
          const cwd = copies[index % copies.length] ?? first;
          const file = join(parts, `${index}.ndjson`);
          const { code } = await run([command, '--shard', `${index}/${of}`, '-o', file], { cwd });
          expect(code).toBe(0);
        }
        const names = readdirSync(parts).map((name) => join(parts, name));
        const merged = ['merge', ...(of % 2 === 0 ? names.toReversed() : names), ...flags];
        expect(await allOf(merged, copies[of % copies.length] ?? first)).toEqual(single);
      }
    },
    120_000,
  );
});

test('the cases hold findings that no shard can make by itself', async () => {
  const { stdout } = await run(['validate', '-f', 'json'], { cwd: 'fixtures/bad/catalogue-scope' });
  const told = (JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
  expect(new Set(wideRules.map(({ id }) => id).filter((id) => told.includes(id))).size).toBeGreaterThan(3);
});

/** Parts of a small catalogue, in memory and in files. */
async function partsOf(folder: string, of: number, ...args: readonly string[]): Promise<string> {
  const parts = emptyFolder();
  for (let index = 1; index <= of; index += 1) {
    const { stdout, code } = await run([...args, '--shard', `${index}/${of}`], { cwd: folder });
    expect(code).toBe(0);
    writeFileSync(join(parts, `${index}.ndjson`), stdout);
  }
  return parts;
}

const narrowed: readonly (readonly string[])[] = [
  ['validate', '341202'],
  ['validate', '341200/340131003000-01.yaml', '341203'],
  ['diff', '--county', '341202'],
  ['diff', '340131003000', '--field', 'materials', '--all'],
  ['diff', '--today', '2027-06-01'],
  ['check', '--today', '2027-06-01'],
];
test.each(narrowed)('%s %s %s %s %s', async (...given) => {
  const args = given.filter((each) => each !== undefined);
  const folder = copyOf('fixtures/bad/waivers-and-holdings', forwards);
  const single = await run(args, { cwd: folder });
  const parts = await partsOf(folder, 2, ...args);
  expect(await run(['merge', parts], { cwd: folder })).toEqual(single);
});

test('how a report is said, and from what on it fails, is asked of merge', async () => {
  const cwd = copyOf('fixtures/bad/ten-ways', forwards);
  const parts = await partsOf(cwd, 3, 'validate');
  for (const flags of [
    ['--lang', 'en', '--max-problems', '1'],
    ['--fail-on', 'never'],
    ['-q', '--color', 'always'],
  ]) {
    expect(await run(['merge', parts, ...flags], { cwd })).toEqual(
      await run(['validate', ...flags], { cwd }),
    );
  }
  const compared = await partsOf(cwd, 2, 'diff');
  expect(await run(['merge', compared, '--min-score', '99'], { cwd })).toEqual(
    await run(['diff', '--min-score', '99'], { cwd }),
  );
  expect((await run(['merge', parts, '--scorecards'], { cwd })).code).toBe(2);
});

test('what nothing was found in, or does not exist, is a slip as ever', async () => {
  const cwd = copyOf('fixtures/ok/adopted', forwards);
  const args = ['diff', '340199999999'];
  const parts = await partsOf(cwd, 2, ...args);
  expect(await run(['merge', parts], { cwd })).toEqual(await run(args, { cwd }));
  for (const flags of [
    ['--shard', '0/3'],
    ['--shard', '4/3'],
    ['--shard', '1/1001'],
    ['--shard', '1'],
    ['-o', 'x.ndjson'],
    ['--shard', '1/2', '-f', 'json'],
    ['--shard', '1/2', '--since', 'main'],
    ['--shard', '1/2', '-o', ''],
  ]) {
    expect((await run(['validate', ...flags], { cwd })).code, flags.join(' ')).toBe(2);
  }
  expect((await run(['merge', 'nowhere'], { cwd })).code).toBe(2);
  expect((await run(['merge', '341200'], { cwd })).code).toBe(2);
});

describe('parts that make no report end with 3, and say which and what to do', () => {
  let cwd = '';
  let parts = '';
  const path = (index: number): string => join(parts, `${index}.ndjson`);
  const refusal = async (...paths: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await run(['merge', ...paths], { cwd });
    expect([code, stdout]).toEqual([3, '']);
    return stderr;
  };
  beforeAll(async () => {
    cwd = copyOf('fixtures/bad/many-counties', forwards);
    parts = await partsOf(cwd, 3, 'validate', '--today', '2026-11-24');
  });
  /** Another part than the first, from the same files. */
  const other = async (...args: readonly string[]): Promise<string> => {
    const file = join(emptyFolder(), 'other.ndjson');
    expect((await run([...args, '-o', file, '-q'], { cwd })).code).toBe(0);
    return file;
  };

  test('missing', async () => {
    expect(await refusal(path(1), path(3))).toMatch(/缺 1 份分片：2\/3.*--shard 2\/3/u);
  });
  test('the same twice counts once', async () => {
    const twice = await run(['merge', path(2), path(1), path(2), path(3)], { cwd });
    expect(twice).toEqual(await run(['validate'], { cwd }));
  });
  test('another day, scope, number or command', async () => {
    const shard = ['--shard', '1/3', '--today'];
    expect(await refusal(await other('validate', ...shard, '2026-11-25'), path(2), path(3))).toMatch(
      /日期不同.*--today/u,
    );
    expect(
      await refusal(await other('validate', '341202', ...shard, '2026-11-24'), path(2), path(3)),
    ).toMatch(/范围.*不同/u);
    expect(
      await refusal(await other('validate', '--shard', '1/2', '--today', '2026-11-24'), path(2), path(3)),
    ).toMatch(/总份数不同/u);
    for (const command of ['diff', 'check']) {
      const part = await other(command, ...shard, '2026-11-24');
      expect(await refusal(part, path(2), path(3))).toMatch(/命令不同/u);
    }
  });
  test('files that changed between two shards, or before they were merged', async () => {
    const changed = copyOf(cwd, forwards);
    const file = join(changed, readdirSync(changed).find((name) => name.startsWith('3412')) ?? '', 'x');
    const [name = ''] = readdirSync(join(file, '..'));
    const item = join(file, '..', name);
    const before = readFileSync(item, 'utf8');
    // As long as before, so that only what is in it tells.
    const after = before.replace(
      /(\d)(\D*)$/u,
      (_, digit: string, rest: string) => `${(Number(digit) + 1) % 10}${rest}`,
    );
    expect(after).not.toBe(before);
    writeFileSync(item, after);
    const { stderr, code } = await run(['merge', parts], { cwd: changed });
    expect(code).toBe(3);
    expect(stderr).toMatch(new RegExp(`目录里的文件变过（事项 ${name.slice(0, 12)}）`, 'u'));
    const again = await partsOf(changed, 3, 'validate', '--today', '2026-11-24');
    const mixed = await run(['merge', parts, again], { cwd: changed });
    expect(mixed.code).toBe(3);
    expect(mixed.stderr).toMatch(new RegExp(`对 ${name.slice(0, 12)} 说法不同`, 'u'));
    writeFileSync(item, `${before}# 更长\n`);
    expect((await run(['merge', parts], { cwd: changed })).stderr).toMatch(/目录里的文件（名称或大小）不同/u);
    writeFileSync(item, before);
    expect((await run(['merge', parts], { cwd: changed })).code).toBe(0);
    writeFileSync(join(changed, 'policy.yaml'), 'latitudes: {}\n');
    expect((await run(['merge', parts], { cwd: changed })).stderr).toMatch(/设置文件不同/u);
  });
  test('of another catalogue, or none', async () => {
    const { code, stderr } = await run(['merge', parts, '--lang', 'en'], { cwd: emptyFolder() });
    expect(code).toBe(3);
    expect(stderr).toMatch(/the catalogue of the parts, \., is not here/u);
  });
  test('of another version of the tool', async () => {
    const text = readFileSync(path(1), 'utf8');
    expect(text).toContain('"tool":"');
    const { seal, unseal } = await import('../src/model/sealed-part.ts');
    const part = unseal(readFileSync(path(1)));
    if (!('pieces' in part)) throw new Error(part.en);
    const older = join(emptyFolder(), 'older.ndjson');
    writeFileSync(older, seal({ ...part, head: { ...part.head, tool: '0.0.9' } }));
    expect(await refusal(older)).toMatch(/0\.0\.9.*版本/u);
    expect(await refusal(path(2), older)).toMatch(/版本不同/u);
  });
  test('cut off, changed, empty, or no part at all', async () => {
    const folder = emptyFolder();
    const write = (bytes: Uint8Array | string): string => {
      const file = join(folder, 'bad.ndjson');
      writeFileSync(file, bytes);
      return file;
    };
    const whole = readFileSync(path(1));
    expect(await refusal(write(whole.subarray(0, -30)), path(2), path(3))).toMatch(/不完整.*--shard 1\/3/u);
    expect(await refusal(write(''), path(2))).toMatch(/是空的/u);
    expect(await refusal(write('{"version":1}\n'), path(2))).toMatch(/不是 shixiang --shard 写的分片/u);
    expect(await refusal(write(readFileSync(path(1), 'utf8').replaceAll('\n', '\r\n')), path(2))).toMatch(
      /不要转换编码或换行/u,
    );
  });
});
