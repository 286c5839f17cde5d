import type { Publication, PublishedItem } from '../lists/list.ts';
import type { Drop } from '../model/drop.ts';
import { type Item, titleOf } from '../model/item.ts';
import { heldName, type Manifest } from '../model/manifest.ts';
import type { NotHeld, Region } from '../model/region.ts';
import type { Text } from '../model/text.ts';
import { type PlannedExport, replacedBy } from './manifest.ts';

/** One item in one region. */
interface Held {
  readonly region: string;
  readonly name: string;
}

const keyOf = ({ region, name }: Held): string => `${region} ${name}`;

/** What the files that an export replaces held and it does not, with the lists that held it. */
function missingFrom(
  plan: PlannedExport,
  previous: Manifest,
): readonly (Held & { readonly lists: ReadonlySet<string> })[] {
  const isReplaced = replacedBy(plan);
  const now = new Set(plan.items.flatMap(({ region, held }) => held.map((name) => keyOf({ region, name }))));
  const missing = new Map<string, Held & { readonly lists: Set<string> }>();
  for (const earlier of previous.exports.filter(({ draft }) => draft !== true)) {
    const heldIn = new Map(earlier.items.map(({ region, held }) => [region, held]));
    for (const file of earlier.files.filter((each) => isReplaced(earlier, each))) {
      for (const region of file.regions) {
        for (const name of heldIn.get(region) ?? []) {
          const key = keyOf({ region, name });
          if (now.has(key)) continue;
          const known = missing.get(key) ?? { region, name, lists: new Set() };
          known.lists.add(file.list);
          missing.set(key, known);
        }
      }
    }
  }
  return [...missing.values()];
}

const isCancelled = ({ status, cancelledOn }: Item, today: string): boolean =>
  status === '取消' || (cancelledOn !== undefined && cancelledOn <= today);

function reasonOf(item: Item | undefined, { name }: Held, region: Region | undefined, today: string): Text {
  if (item !== undefined && item.status !== '在用') {
    return { zh: `状态是「${item.status}」`, en: `its status is "${item.status}"` };
  }
  if (item?.effectiveOn !== undefined && item.effectiveOn > today) {
    return { zh: `${item.effectiveOn} 才生效`, en: `it takes effect on ${item.effectiveOn} only` };
  }
  if (item !== undefined) {
    return { zh: '不在这次导出的范围里', en: 'it is outside the scope of this export' };
  }
  if (region === undefined) {
    return { zh: 'regions.yaml 里没有这个区域了', en: 'its region is gone from regions.yaml' };
  }
  // Without a variant the region holds none of them.
  const isFor = (each: NotHeld): boolean =>
    name === heldName(each) || (each.variant === undefined && name.startsWith(`${each.code} `));
  const reason = region.notHeld?.find(isFor)?.reason;
  if (reason !== undefined) {
    return { zh: `regions.yaml 写明不承接：${reason}`, en: `regions.yaml says it is not held: ${reason}` };
  }
  return { zh: '目录里没有它的文件了', en: 'its file is gone from the catalogue' };
}

/**
 * What an export would take out of published lists, without what is cancelled. `withheld` is what the catalogue holds and
 * the export leaves out. A draft publishes nothing, so it takes nothing out.
 */
export function dropsOf(
  previous: Manifest,
  plan: PlannedExport,
  { items, regions, today }: Pick<Publication, 'items' | 'regions' | 'today'>,
  withheld: readonly PublishedItem[],
): readonly Drop[] {
  if (plan.draft === true) return [];
  const missing = missingFrom(plan, previous);
  if (missing.length === 0) return [];
  const left = new Map(
    withheld.map(({ item, region }) => [keyOf({ region: region.code, name: heldName(item) }), item]),
  );
  // Where a county's file is gone, the city's or another county's still tells what the item is called.
  const titles = new Map([...items, ...withheld].map(({ item }) => [heldName(item), titleOf(item)]));
  const named = new Map(regions.map((region) => [region.code, region]));
  return missing.flatMap((held): readonly Drop[] => {
    const item = left.get(keyOf(held));
    if (item !== undefined && isCancelled(item, today)) return [];
    const [code = '', ...variant] = held.name.split(' ');
    const region = named.get(held.region);
    return [
      {
        region: { code: held.region, ...(region === undefined ? {} : { name: region.name }) },
        code,
        title: titles.get(held.name) ?? variant.join(' '),
        lists: [...held.lists],
        because: reasonOf(item, held, region, today),
      },
    ];
  });
}
