import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

let cwd = '';
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'shixiang-')));
  cpSync('fixtures/bad/ten-ways', join(cwd, 'ten-ways'), { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true }));

const validate = (...args: readonly string[]) => run(['validate', 'ten-ways', ...args], { cwd });
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');

describe('several formats in one run', () => {
  test('text on stdout, the others in files', async () => {
    const { code, stdout, stderr } = await validate('-f', 'text', '-f', 'sarif=a.sarif', '-f', 'junit=b.xml');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe((await validate()).stdout);
    expect(read('a.sarif')).toBe((await validate('-f', 'sarif')).stdout);
    expect(read('b.xml')).toBe((await validate('-f', 'junit')).stdout);
  });

  test('only files: nothing on stdout', async () => {
    expect(await validate('-f', 'gitlab=a.json', '-f', 'json=b.json')).toEqual({
      code: 1,
      stdout: '',
      stderr: '',
    });
  });

  test('what people read may follow each other', async () => {
    const { code, stdout } = await validate('-f', 'github', '-f', 'text');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error /u);
  });

  test.each([
    [['json', 'text'], 'json、text 都要写到屏幕上，会混在一起；请把 json 写到文件：-f json=文件名'],
    [['github', 'sarif'], 'github、sarif 都要写到屏幕上'],
    [['junit', 'junit'], 'junit、junit 都要写到屏幕上'],
  ])('%j cannot both go to stdout', async (formats, words) => {
    const { code, stdout, stderr } = await validate(...formats.flatMap((format) => ['-f', format]));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  test.each([
    ['a.json', 'a.json'],
    ['a.json', './x/../a.json'],
  ])('%s and %s are one file', async (one, other) => {
    const { code, stderr } = await validate('-f', `json=${one}`, '-f', `gitlab=${other}`);
    expect(code).toBe(2);
    expect(stderr).toContain(`两种格式都要写到 ${other}`);
    expect(existsSync(join(cwd, 'a.json'))).toBe(false);
  });

  test('a file needs a name', async () => {
    const { code, stderr } = await run(['validate', '-f', 'json=', '--lang', 'en'], {
      cwd: 'fixtures/ok/adopted',
    });
    expect(code).toBe(2);
    expect(stderr).toBe('shixiang: -f json= takes the name of a file\n');
  });
});

describe('the file of a report', () => {
  test('its folder is made', async () => {
    expect((await validate('-f', 'json=reports/2026/a.json')).code).toBe(1);
    expect(read('reports/2026/a.json')).toMatch(/^\{/u);
    expect(readdirSync(join(cwd, 'reports/2026'))).toEqual(['a.json']);
  });

  test('one that is there is replaced', async () => {
    writeFileSync(join(cwd, 'a.json'), 'x'.repeat(1_000_000));
    await validate('-f', 'json=a.json');
    expect(JSON.parse(read('a.json'))).toHaveProperty('version', 1);
  });

  test.each([
    ['a folder is in its place', 'ten-ways', '该位置已有同名文件夹'],
    ['part of the path is a file', 'ten-ways/regions.yaml/a', '该位置已有同名文件，不是文件夹'],
  ])('%s: exit 3, and the other formats are written', async (_, file, words) => {
    const { code, stdout, stderr } = await validate(
      '-f',
      `json=${file}`,
      '-f',
      'gitlab=b.json',
      '-f',
      'text',
    );
    expect(code).toBe(3);
    expect(stderr).toBe(`shixiang: 无法写入 ${file}：${words}。原有文件没有改动。\n`);
    expect(stderr).not.toContain(cwd);
    expect(read('b.json')).toMatch(/^\[/u);
    expect(stdout).toContain('个错误');
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('no permission: exit 3', async () => {
    mkdirSync(join(cwd, 'locked'));
    chmodSync(join(cwd, 'locked'), 0o500);
    expect((await validate('-f', 'json=locked/a.json')).code).toBe(3);
  });

  test.runIf(process.platform !== 'win32')('through a link; a device is not replaced', async () => {
    writeFileSync(join(cwd, 'real.json'), '');
    symlinkSync('real.json', join(cwd, 'link.json'));
    symlinkSync('/dev/null', join(cwd, 'null'));
    expect((await validate('-f', 'json=link.json', '-f', 'gitlab=null')).code).toBe(1);
    expect(read('real.json')).toMatch(/^\{/u);
    expect(realpathSync(join(cwd, 'link.json'))).toBe(join(cwd, 'real.json'));
    expect(realpathSync(join(cwd, 'null'))).toBe('/dev/null');
  });
});

describe('on GitHub', () => {
  const env = { GITHUB_ACTIONS: 'true' };
  const there = (...args: readonly string[]) => run(['validate', 'ten-ways', ...args], { cwd, env });

  test('annotations come by themselves, on stderr; the rest is as elsewhere', async () => {
    const { stderr, ...rest } = await there();
    const { stderr: _, ...elsewhere } = await validate();
    expect(rest).toEqual(elsewhere);
    expect(stderr).toBe((await validate('-f', 'github')).stdout);
    expect(stderr).toMatch(/^::error /u);
  });

  test('JSON stays JSON', async () => {
    const { stdout, stderr } = await there('-f', 'json');
    expect(JSON.parse(stdout)).toHaveProperty('version', 1);
    expect(stderr).toMatch(/^::error /u);
  });

  test.each([['github'], ['github=a.txt']])('not twice with -f %s', async (format) => {
    expect((await there('-f', format)).stderr).toBe('');
  });

  test('a clean run says nothing more, and --fail-on never still passes', async () => {
    expect(await run(['validate'], { cwd: 'fixtures/ok/adopted', env })).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect((await there('--fail-on', 'never')).code).toBe(0);
  });

  test('another value means elsewhere', async () => {
    const { stderr } = await run(['validate', 'ten-ways'], { cwd, env: { GITHUB_ACTIONS: 'false' } });
    expect(stderr).toBe('');
  });
});

test('schemas and rules come from the tool, whatever lies in or beside the catalogue', () => {
  const program = resolve('bin/shixiang.js');
  const said = () =>
    spawnSync(process.execPath, [program, 'validate', 'ten-ways', '-f', 'json', '--today', '2026-11-24'], {
      cwd,
      encoding: 'utf8',
    });
  const before = said();
  expect(before.status).toBe(1);
  const lax = '{ "$schema": "https://json-schema.org/draft/2020-12/schema" }';
  const trap = 'throw new Error("loaded from the catalogue");';
  for (const folder of [cwd, join(cwd, 'ten-ways')]) {
    for (const [file, text] of Object.entries({
      'package.json': '{ "imports": { "#schemas/*": "./schemas/*", "#validators/*": "./validators/*" } }',
      'schemas/item.schema.json': lax,
      'dist/validators/item.cjs': trap,
      'validators/item.cjs': trap,
      'node_modules/ajv/index.js': trap,
      'node_modules/exceljs/index.js': trap,
      'shixiang.config.js': trap,
      '.shixiangrc': '{ "rules": {} }',
    })) {
      mkdirSync(resolve(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  }
  const { status, stdout, stderr } = said();
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toBe(before.stdout);
});
