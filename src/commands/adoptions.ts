import type { Adoption } from '../model/adoption.ts';
import type { Item } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Matrix } from '../model/report.ts';
import type { PublishedItem } from '../lists/list.ts';

const keyOf = (region: string, { code, variant }: Pick<Item, 'code' | 'variant'>): string =>
  JSON.stringify([region, code, variant]);

/** The matrix of a comparison with the versions themselves: every county at each of the `standards`, which come first. */
export function adoptionsOf(
  standards: readonly Item[],
  regions: readonly Region[],
  { columns, rows }: Matrix,
  versions: readonly PublishedItem[],
): readonly Adoption[] {
  const counties = columns.map(({ region }) => regions.find(({ code }) => code === region));
  const rowOf = new Map(rows.map((row) => [keyOf('', row), row]));
  const localOf = new Map(versions.map(({ item, region }) => [keyOf(region.code, item), item]));
  return standards.flatMap((standard) => {
    const { standings = [] } = rowOf.get(keyOf('', standard)) ?? {};
    return standings.flatMap((standing, index): Adoption[] => {
      const region = counties[index];
      if (region === undefined) return [];
      const local = localOf.get(keyOf(region.code, standard));
      const reason = region.notHeld?.find(
        ({ code, variant }) =>
          code === standard.code && (variant === undefined || variant === standard.variant),
      )?.reason;
      return [
        {
          standard,
          region,
          standing,
          ...(local === undefined ? {} : { local }),
          ...(reason === undefined || standing.kind !== 'not-held' ? {} : { reason }),
        },
      ];
    });
  });
}
