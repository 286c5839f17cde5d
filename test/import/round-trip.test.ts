import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import type { Item } from '../../src/model/item.ts';
import { publicPart } from '../../src/model/unpublished.ts';
import { run } from '../run.ts';

const settings = ['regions.yaml', 'policy.yaml', 'waivers.yaml', 'laws.yaml'];

/** The items of a catalogue as they hold, by region, code and variant. */
function itemsOf(root: string): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const { entries } of openCatalogue(root, root).groups()) {
    for (const { item, folder, file } of entries) {
      if (item === undefined) throw new Error(`${file} is not whole`);
      items.set(`${folder} ${item.code} ${item.variant ?? ''}`, item);
    }
  }
  return items;
}

/** Keys in one order; what is not for publication is not in any list. */
function plain(item: Item | undefined): unknown {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
  };
  if (item === undefined) return undefined;
  const { permit, ...rest } = publicPart(item);
  return sorted(permit === undefined || Object.keys(permit).length === 0 ? rest : { ...rest, permit });
}

describe.each([
  ['the shipped catalogue', 'catalogue'],
  ['a county that wrote the item whole', 'fixtures/ok/adopted'],
])('export 实施清单, then import: %s', (_, source) => {
  let cwd = '';
  let told = { code: 0, stdout: '', stderr: '' };
  beforeAll(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'shixiang-'));
    const exported = await run(['export', '实施清单', '-C', resolve(source), '-o', 'out'], { cwd });
    expect(exported.code).toBe(0);
    mkdirSync(join(cwd, 'empty'));
    for (const name of settings.filter((each) => existsSync(join(source, each)))) {
      cpSync(join(source, name), join(cwd, 'empty', name));
    }
    told = await run(['import', 'out/实施清单要素表.xlsx', '-C', 'empty'], { cwd });
  }, 120_000);
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  test('gives the same items', () => {
    expect(told.stderr).toMatch(/^shixiang: 新写 \d+ 个文件，改写 0 个，0 个没有变化。\n$/u);
    expect(told.code).toBe(0);
    const before = itemsOf(resolve(source));
    const after = itemsOf(join(cwd, 'empty'));
    // Those in use: no others are published.
    const published = [...before].filter(([, { status }]) => status === '在用');
    expect([...after.keys()].toSorted()).toEqual(published.map(([key]) => key).toSorted());
    for (const [key, item] of published) expect([key, plain(after.get(key))]).toEqual([key, plain(item)]);
  });

  test('and keeps what adopts the standard as it is', () => {
    const ownKeys = (root: string): ReadonlyMap<string, readonly string[]> =>
      new Map(
        [...openCatalogue(root, root).groups()].flatMap(({ entries }) =>
          entries.map(({ file, own }) => [file, Object.keys(own).toSorted()] as const),
        ),
      );
    const before = ownKeys(resolve(source));
    for (const [file, keys] of ownKeys(join(cwd, 'empty'))) {
      expect([file, keys]).toEqual([file, before.get(file)]);
    }
  });

  test('and a second import changes nothing', async () => {
    const again = await run(['import', 'out/实施清单要素表.xlsx', '-C', 'empty'], { cwd });
    expect(again.stderr).toMatch(/^shixiang: 新写 0 个文件，改写 0 个，\d+ 个没有变化。\n$/u);
  });

  test('nor does an import into the catalogue itself', async () => {
    cpSync(source, join(cwd, 'full'), { recursive: true });
    const { code, stderr } = await run(['import', 'out/实施清单要素表.xlsx', '-C', 'full'], { cwd });
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/新写 0 个文件，改写 0 个，\d+ 个没有变化。\n$/u),
    });
    for (const { entries } of openCatalogue(resolve(source), resolve(source)).groups()) {
      for (const { file } of entries) {
        expect(readFileSync(join(cwd, 'full', file), 'utf8')).toBe(readFileSync(join(source, file), 'utf8'));
      }
    }
  });
});
