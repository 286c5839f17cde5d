import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/model/manifest.ts';
import { temporaryRepository, type TemporaryRepository } from '../git/temporary-repository.ts';
import { run } from '../run.ts';

let repository: TemporaryRepository;
let out = '';
beforeEach(() => {
  repository = temporaryRepository();
  out = join(repository.outside, 'out');
});

const lists = ['基本目录', '实施清单'];
const exported = (...args: readonly string[]) =>
  run(['export', ...lists, '-C', repository.root, '-o', out, ...args]);
const manifest = (): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
const sha256 = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(out, name)))
    .digest('hex');
const snapshot = (): readonly string[] => readdirSync(out).map((name) => `${name} ${sha256(name)}`);
const removeEverywhere = (): void => {
  for (const region of readdirSync(repository.root).filter((name) => /^\d{6}$/u.test(name)))
    rmSync(join(repository.root, region), { recursive: true });
};

describe('the manifest', () => {
  test('says what was written, from which revision, and what it holds', async () => {
    const commit = repository.commit();
    expect((await exported()).code).toBe(0);
    const [made, ...others] = manifest().exports;
    expect(others).toEqual([]);
    expect(made).toMatchObject({ asOf: '2026-11-24', catalogue: { commit, changed: false } });
    expect(made?.scope).toBeUndefined();
    expect(made?.draft).toBeUndefined();
    expect(made?.files.map(({ name, sheets, rows }) => [name, sheets, rows])).toEqual([
      ['基本目录.xlsx', 1, 1],
      ['实施清单.xlsx', 4, 4],
      ['实施清单要素表.xlsx', 11, 62],
    ]);
    for (const { name, sha256: told, bytes } of made?.files ?? []) {
      expect(told).toBe(sha256(name));
      expect(bytes).toBe(readFileSync(join(out, name)).length);
    }
    expect(made?.items).toHaveLength(4);
    expect(made?.items[0]).toEqual({ region: '341200', held: ['340131003000 新办'] });
  });

  test('has the same bytes when nothing changed', async () => {
    repository.commit();
    await exported();
    const first = snapshot();
    await exported();
    expect(snapshot()).toEqual(first);
  });

  test('marks a catalogue that differs from its commit, but not for other files', async () => {
    repository.commit();
    repository.write('备注.txt', '');
    await exported();
    expect(manifest().exports[0]?.catalogue?.changed).toBe(false);
    repository.write('regions.yaml', `${repository.read('regions.yaml')}\n# 备注\n`);
    await exported();
    expect(manifest().exports[0]?.catalogue?.changed).toBe(true);
  });

  test('names no revision without git, and says why where git has none', async () => {
    const { stderr } = await exported();
    expect(stderr).toContain('manifest.json 里没有目录的版本');
    rmSync(join(repository.top, '.git'), { recursive: true });
    expect(await exported()).toMatchObject({ code: 0, stderr: '' });
    expect(manifest().exports[0]).not.toHaveProperty('catalogue');
  });
});

describe('what was published', () => {
  beforeEach(async () => {
    repository.commit();
    await exported();
  });

  test('does not vanish unnoticed', async () => {
    const before = snapshot();
    removeEverywhere();
    const { code, stdout, stderr } = await exported();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      'shixiang: 已公布的 4 个事项这次会漏掉，没有导出任何文件：',
      '  阜阳市 340131003000 新办：目录里没有它的文件了（基本目录、实施清单）',
      '  颍州区 340131003000 新办：目录里没有它的文件了（实施清单）',
    ]);
    expect(snapshot()).toEqual(before);
    expect((await exported('--allow-drop')).code).toBe(0);
    expect(manifest().exports[0]?.items).toEqual([]);
    expect((await exported()).code).toBe(0);
  });

  test('may be cancelled', async () => {
    const file = '341200/340131003000-01.yaml';
    repository.write(file, repository.read(file).replace('status: 在用', 'status: 取消'));
    for (const region of ['341202', '341203', '341204']) {
      const local = `${region}/340131003000-01.yaml`;
      const text = repository.read(local);
      repository.write(
        local,
        /^status:/mu.test(text) ? text.replace(/^status: .*/mu, 'status: 取消') : `${text}status: 取消\n`,
      );
    }
    expect(await exported()).toMatchObject({ code: 0, stderr: '' });
    expect(manifest().exports[0]?.items).toEqual([]);
  });

  test('stays recorded when another list is exported', async () => {
    await run(['export', '申请材料清单', '-C', repository.root, '-o', out]);
    expect(manifest().exports.map(({ files }) => files.map(({ list }) => list))).toEqual([
      ['申请材料清单'],
      ['基本目录', '实施清单', '实施清单'],
    ]);
    removeEverywhere();
    expect((await exported()).code).toBe(1);
  });
});

describe('a manifest of another hand', () => {
  const path = (): string => join(out, 'manifest.json');
  beforeEach(() => mkdirSync(out));

  test.each([
    ['torn', () => writeFileSync(path(), '{"version": 1, "exports": [')],
    ['of a web application', () => writeFileSync(path(), '{"name": "app", "icons": []}')],
    ['in bytes that are no text', () => writeFileSync(path(), Buffer.from([0xff, 0, 0x80]))],
    ['a folder', () => mkdirSync(path())],
  ])('%s: is told and not overwritten', async (_, make) => {
    make();
    const { code, stdout, stderr } = await exported();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/manifest\.json .*，无从知道公布过哪些事项，没有导出任何文件。/u);
    expect(readdirSync(out)).toEqual(['manifest.json']);
  });

  test.runIf(process.platform !== 'win32')('a link is not followed', async () => {
    symlinkSync('/dev/zero', path());
    expect((await exported()).stderr).toContain('是符号链接');
  });

  test('is written anew when told so', async () => {
    writeFileSync(path(), '{');
    expect((await exported('--allow-drop')).code).toBe(0);
    expect(manifest().version).toBe(1);
  });
});

describe('a dry run', () => {
  test('lists what would be written and writes nothing, not even a folder', async () => {
    repository.commit();
    const { code, stdout, stderr } = await exported('--dry-run');
    expect(code).toBe(0);
    expect(stdout.replaceAll(out, 'out')).toBe(
      'out/基本目录.xlsx: 1 张表，1 行（新文件）\nout/实施清单.xlsx: 4 张表，4 行（新文件）\nout/实施清单要素表.xlsx: 11 张表，62 行（新文件）\n',
    );
    expect(stderr).toBe('shixiang: 这是预演，没有写任何文件。\n');
    expect(readdirSync(repository.outside)).toEqual(['阜阳市']);
  });

  test('tells what the files are that would be replaced, and what would be stopped', async () => {
    await exported();
    const before = snapshot();
    expect((await exported('--dry-run')).stdout).toContain('替换现有文件');
    removeEverywhere();
    const { code, stderr } = await exported('--dry-run');
    expect(code).toBe(1);
    expect(stderr).toContain('已公布的 4 个事项这次会漏掉');
    expect((await exported('--dry-run', '--allow-drop')).code).toBe(0);
    expect(snapshot()).toEqual(before);
  });
});

test('quiet says nothing when all is well', async () => {
  repository.commit();
  expect(await exported('-q')).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a list named twice is written once', async () => {
  repository.commit();
  const { stdout } = await run(['export', '基本目录', '基本目录', '-C', repository.root, '-o', out]);
  expect(stdout.match(/基本目录\.xlsx/gu)).toHaveLength(1);
});
