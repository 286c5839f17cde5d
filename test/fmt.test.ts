import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { run, transcript } from './run.ts';

const isPosix = process.platform !== 'win32';
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the untidy catalogue that may be written to. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shixiang-'));
  made.push(folder);
  cpSync('fixtures/untidy', folder, { recursive: true });
  return folder;
}

const untidy = '341202/340131003000-01.yaml';
const windows = '341203/340131003000-01.yaml';
const broken = '341204/340131003000-01.yaml';
const tidy = '341200/340131003000-01.yaml';

const everything = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

test.each(
  Object.entries({
    'fmt-check': ['fmt', '--check', '-C', 'fixtures/untidy'],
    'fmt-check-en': ['fmt', '--check', '-C', 'fixtures/untidy', '--lang', 'en'],
    'fmt-dry-run': ['fmt', '--dry-run', '-C', 'fixtures/untidy'],
    'fmt-dry-run-color': ['fmt', '--dry-run', 'fixtures/untidy/341202', '--color', 'always'],
    'fmt-nothing': ['fmt', 'catalogue/341202', 'catalogue/regions.yaml'],
    'fmt-no-path': ['fmt', 'fixtures/untidy/341299'],
    'fmt-not-yaml': ['fmt', 'fixtures/guangdong/validate.txt'],
    'fix-dry-run': ['validate', '--fix', '--dry-run', '-C', 'fixtures/untidy'],
    'fix-dry-run-en': ['validate', '--fix', '--dry-run', '-C', 'fixtures/untidy', '--lang', 'en'],
    'fix-nothing': ['validate', '--fix', '-C', 'fixtures/ok/adopted'],
    'fix-misused': ['validate', '--dry-run'],
  }),
)('says %s', async (name, args) => {
  await expect(transcript(args, await run(args))).toMatchFileSnapshot(`cli/${name}.txt`);
});

describe('fmt', () => {
  test('rewrites what is not canonical and leaves the rest, byte for byte', async () => {
    const folder = copy();
    const before = everything(folder);
    const { code, stdout, stderr } = await run(['fmt'], { cwd: folder });
    expect(stdout).toBe(`${untidy}\n${windows}\n`);
    expect(stderr).toContain('改写 2 个文件，3 个已是规范写法，1 个没有整理（见上）。');
    expect(stderr).toContain(`${broken}:6:9: 错误`);
    expect(code).toBe(1);
    const after = everything(folder);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'))).toEqual([
      untidy,
      windows,
    ]);
    await expect(after[join(folder, untidy)]).toMatchFileSnapshot('cli/fmt-result.yaml');
    const again = await run(['fmt'], { cwd: folder });
    expect(again.stdout).toBe('');
    expect(everything(folder)).toEqual(after);
  });

  test('of some paths only', async () => {
    const folder = copy();
    const before = everything(folder);
    expect(await run(['fmt', '341200', windows], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: `${windows}\n`,
    });
    const after = everything(folder);
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
      join(folder, windows),
    ]);
  });

  test.each([['--check'], ['--dry-run']])('%s writes nothing', async (flag) => {
    const folder = copy();
    const before = everything(folder);
    await run(['fmt', flag], { cwd: folder });
    expect(everything(folder)).toEqual(before);
  });

  test('--check ends with 0 when there is nothing to do', async () => {
    const folder = copy();
    rmSync(join(folder, '341204'), { recursive: true });
    expect((await run(['fmt', '--check'], { cwd: folder })).code).toBe(1);
    expect((await run(['fmt'], { cwd: folder })).code).toBe(0);
    expect((await run(['fmt', '--check'], { cwd: folder })).code).toBe(0);
  });

  test.runIf(isPosix)('keeps the mode, and tells read-only files', async () => {
    const folder = copy();
    chmodSync(join(folder, untidy), 0o640);
    chmodSync(join(folder, windows), 0o444);
    const before = readFileSync(join(folder, windows));
    const { code, stdout, stderr } = await run(['fmt'], { cwd: folder });
    expect(stdout).toBe(`${untidy}\n`);
    expect(stderr).toContain(`${windows} 是只读文件，没有写入`);
    expect(stderr).toContain('改写 1 个文件');
    expect(code).toBe(3);
    expect(statSync(join(folder, untidy)).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, windows)).equals(before)).toBe(true);
  });

  test.runIf(isPosix)('never follows a link', async () => {
    const folder = copy();
    const outside = join(copy(), untidy);
    const before = readFileSync(outside);
    rmSync(join(folder, untidy));
    symlinkSync(outside, join(folder, untidy));
    const { code, stderr } = await run(['fmt', '341202'], { cwd: folder });
    expect(stderr).toContain('符号链接不检查');
    expect(code).toBe(1);
    expect(readFileSync(outside).equals(before)).toBe(true);
  });

  test('names the schema where it is missing, as deep as the file lies', async () => {
    const folder = copy();
    const text = readFileSync(join(folder, tidy), 'utf8').replace(/^#.*\n/u, '');
    mkdirSync(join(folder, '341200/history'));
    for (const file of [tidy, '341200/history/340131003000-01.yaml']) writeFileSync(join(folder, file), text);
    await run(['fmt', '341200'], { cwd: folder });
    const first = (file: string): string => readFileSync(join(folder, file), 'utf8').split('\n', 1)[0] ?? '';
    expect(first(tidy)).toBe('# yaml-language-server: $schema=../../../schemas/item.schema.json');
    expect(first('341200/history/340131003000-01.yaml')).toBe(
      '# yaml-language-server: $schema=../../../../schemas/item.schema.json',
    );
  });

  test('leaves alone what somebody changed meanwhile, and writes the others', async () => {
    const folder = copy();
    const theirs = 'code: "340131003000" # 别人的\n';
    let said = '';
    const stream = (write: (text: string) => void) => ({
      isTTY: false,
      columns: 80,
      write: async (text: string) => write(text),
    });
    const code = await main(['fmt', '--lang', 'en'], {
      cwd: folder,
      env: {},
      now: new Date(0),
      stdin: { isTTY: false, line: async () => undefined, bytes: async () => new Uint8Array() },
      stdout: stream((text) => (said += text)),
      // The broken file is told when all files are read and none is written yet.
      stderr: stream((text) => {
        said += text;
        if (text.includes('[yaml-syntax]')) writeFileSync(join(folder, untidy), theirs);
      }),
    });
    expect(code).toBe(3);
    expect(said).toContain(`${untidy} was changed meanwhile, so it was not written; run this again`);
    expect(said).toContain('1 file rewritten, 3 already canonical, 2 left alone (see above).');
    expect(readFileSync(join(folder, untidy), 'utf8')).toBe(theirs);
    expect(readFileSync(join(folder, windows), 'utf8')).not.toContain('\r');
  });

  test('from standard input to standard output', async () => {
    const typed = ['region: 341202', 'code: "340131003000"', ''];
    expect(await run(['fmt', '-'], { typed })).toEqual({
      code: 0,
      stdout: 'code: "340131003000"\nregion: "341202"\n',
      stderr: '',
    });
    const wrong = await run(['fmt', '-', '--color', 'never'], { typed: ['name: "甲', ''] });
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('-:1:7: 错误');
    expect((await run(['fmt', '-', 'catalogue'], { typed })).code).toBe(2);
  });
});

describe('validate --fix', () => {
  test('makes the certain corrections, byte for byte, and reports what is left', async () => {
    const folder = copy();
    const before = everything(folder);
    const { code, stdout, stderr } = await run(['validate', '--fix', '341202'], { cwd: folder });
    expect(stderr).toBe('shixiang: 改正了 4 处，涉及 1 个文件。\n');
    expect(stdout).toContain('0 个错误');
    expect(code).toBe(0);
    const wanted = (before[join(folder, untidy)] ?? '')
      .replace('code: 340131003000', 'code: "340131003000"')
      .replace('region: 341202', 'region: "341202"')
      .replace('unit: 工作 日', 'unit: 工作日')
      .replace('value: "9"', 'value: 9');
    expect(everything(folder)).toEqual({ ...before, [join(folder, untidy)]: wanted });
    const again = await run(['validate', '--fix', '341202'], { cwd: folder });
    expect(again.stderr).toBe('shixiang: 没有可以有把握地自动改正的。\n');
    expect(everything(folder)[join(folder, untidy)]).toBe(wanted);
  });

  test('removes invisible characters, and then what they hid', async () => {
    const folder = copy();
    const text = readFileSync(join(folder, tidy), 'utf8');
    writeFileSync(
      join(folder, tidy),
      text.replace('name: 食品经营许可\n', 'name: 食品\u200B经营许可\n').replace('visits: 1', 'visits: "1"'),
    );
    const { stderr } = await run(['validate', '--fix', tidy], { cwd: folder });
    expect(stderr).toBe('shixiang: 改正了 2 处，涉及 1 个文件。\n');
    expect(readFileSync(join(folder, tidy), 'utf8')).toBe(text);
  });

  test('--dry-run writes nothing', async () => {
    const folder = copy();
    const before = everything(folder);
    const { stdout } = await run(['validate', '--fix', '--dry-run'], { cwd: folder });
    expect(stdout).toContain('+region: "341202" # 颍州区');
    expect(everything(folder)).toEqual(before);
  });

  test.runIf(isPosix)('a file that cannot be written is told, and reported as it is', async () => {
    const folder = copy();
    chmodSync(join(folder, untidy), 0o444);
    const { code, stdout, stderr } = await run(['validate', '--fix', '341202'], { cwd: folder });
    expect(stderr).toContain('只读');
    expect(stdout).toContain('[schema]');
    expect(code).toBe(3);
  });

  test('leaves no temporary file', async () => {
    const folder = copy();
    await run(['validate', '--fix'], { cwd: folder });
    await run(['fmt'], { cwd: folder });
    expect(Object.keys(everything(folder)).filter((path) => path.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(join(folder, untidy))).toBe(true);
  });
});
