import { describe, expect, test } from 'vitest';
import { dropsOf } from '../../src/commands/guard.ts';
import { planOf } from '../../src/commands/manifest.ts';
import type { PublishedItem } from '../../src/lists/list.ts';
import type { Item } from '../../src/model/item.ts';
import type { Manifest, ManifestExport } from '../../src/model/manifest.ts';
import type { Region } from '../../src/model/region.ts';
import type { PublicationScope } from '../../src/model/scope.ts';
import { city, food, taihe } from '../lists/publication.ts';

const today = '2026-11-24';
const held = '000131023000 新办';
const published = (region: Region, changes: Partial<Item> = {}): PublishedItem => ({
  item: { ...food, region: region.code, ...changes },
  region,
  entry: { file: `${region.code}/a.yaml` },
});

const files = (lists: readonly string[], regions = [city.code, taihe.code]) =>
  lists.map((list) => ({ name: `${list}.xlsx`, list, regions }));

const earlier = (changes: Partial<ManifestExport> = {}): Manifest => ({
  version: 1,
  exports: [
    {
      asOf: '2026-11-01',
      tool: { version: '0.1.0', rules: '0123456789ab' },
      files: [...files(['基本目录'], [city.code]), ...files(['实施清单', '申请材料清单'])].map((file) => ({
        ...file,
        sheets: 1,
        rows: 1,
        bytes: 1,
        sha256: '0'.repeat(64),
      })),
      items: [
        { region: city.code, held: [held] },
        { region: taihe.code, held: [held] },
      ],
      ...changes,
    },
  ],
});

function drops(
  items: readonly PublishedItem[],
  {
    previous = earlier(),
    withheld = [],
    lists = ['基本目录', '实施清单', '申请材料清单'],
    regions = [city, taihe],
    scope,
    draft = false,
  }: {
    previous?: Manifest;
    withheld?: readonly PublishedItem[];
    lists?: readonly string[];
    regions?: readonly Region[];
    scope?: PublicationScope;
    draft?: boolean;
  } = {},
) {
  const origin = { version: '0.1.0', ...(scope === undefined ? {} : { scope }) };
  const plan = planOf({ today, draft, items }, origin, files(lists));
  return dropsOf(previous, plan, { items, regions, today }, withheld);
}

test('nothing is dropped while all is still there', () => {
  expect(drops([published(city), published(taihe)])).toEqual([]);
});

test('an item whose file is gone, with the lists of its region that held it', () => {
  expect(drops([published(city)])).toEqual([
    {
      region: { code: taihe.code, name: '太和县' },
      code: '000131023000',
      title: '食品经营许可（新办）',
      lists: ['实施清单', '申请材料清单'],
      because: expect.objectContaining({ zh: '目录里没有它的文件了' }),
    },
  ]);
});

test('only the lists that are exported count', () => {
  expect(drops([published(city)], { lists: ['基本目录'] })).toEqual([]);
  expect(drops([published(taihe)], { lists: ['基本目录'] })).toHaveLength(1);
});

test.each<[string, Partial<Item>]>([
  ['cancelled', { status: '取消' }],
  ['cancelled from a day that has come', { cancelledOn: today }],
])('%s items may go', (_, changes) => {
  expect(drops([published(city)], { withheld: [published(taihe, changes)] })).toEqual([]);
});

test.each<[string, Partial<Item>]>([
  ['状态是「暂停」', { status: '暂停' }],
  ['2027-01-01 才生效', { effectiveOn: '2027-01-01' }],
  ['不在这次导出的范围里', {}],
])('others are stopped: %s', (because, changes) => {
  const [drop] = drops([published(city)], { withheld: [published(taihe, changes)] });
  expect(drop?.because.zh).toBe(because);
});

test('a region that is gone, and one that says it does not hold the item', () => {
  expect(drops([published(city)], { regions: [city] })[0]).toMatchObject({
    region: { code: taihe.code },
    because: { zh: 'regions.yaml 里没有这个区域了' },
  });
  const notHeld = [{ code: food.code, reason: '由市局直接办理' }];
  expect(drops([published(city)], { regions: [city, { ...taihe, notHeld }] })[0]?.because.zh).toBe(
    'regions.yaml 写明不承接：由市局直接办理',
  );
});

describe('of a part and of drafts', () => {
  test('a part beside the whole takes nothing away from it', () => {
    const scope = { regions: [city.code] };
    const apart = files(['实施清单']).map((file) => ({ ...file, name: '实施清单-阜阳市.xlsx' }));
    const plan = planOf(
      { today, draft: false, items: [published(city)] },
      { version: '0.1.0', scope },
      apart,
    );
    expect(dropsOf(earlier(), plan, { items: [], regions: [city, taihe], today }, [])).toEqual([]);
  });

  test('a part is held against the same part of before', () => {
    const scope = { regions: [taihe.code] };
    expect(drops([], { previous: earlier({ scope }), scope })).toHaveLength(2);
  });

  test('a part that would take the place of the whole is stopped', () => {
    expect(drops([published(city)], { scope: { regions: [city.code] } })).toHaveLength(1);
  });

  test('a draft drops nothing, and from a draft nothing is dropped', () => {
    expect(drops([], { draft: true })).toEqual([]);
    expect(drops([], { previous: earlier({ draft: true }) })).toEqual([]);
  });
});
