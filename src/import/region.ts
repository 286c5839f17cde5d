import type { ReadSheet } from '../model/read-sheet.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import { fold } from './headings.ts';

/** The region that a word names: by its code of 6 places or more, its name or its short name. */
export function regionNamed(word: string, regions: readonly Region[]): Region | undefined {
  const folded = fold(word);
  const code = /^(\d{6})(?:0{3}|0{6})?$/u.exec(folded)?.[1];
  return regions.find((region) =>
    code === undefined ? [region.name, shortNameOf(region)].includes(folded) : region.code === code,
  );
}

/** The one region whose name stands in a text; of 阜阳市颍州区 the county. */
function regionIn(text: string, regions: readonly Region[]): Region | undefined {
  const named = regions.filter(({ name }) => text.includes(name));
  const counties = named.filter(({ parent }) => parent !== undefined);
  const found = counties.length > 0 ? counties : named;
  return found.length === 1 ? found[0] : undefined;
}

/** The region that a whole sheet is of, as the line above its headings, its name or its title say. */
export function regionOfSheet(
  { name, rows }: ReadSheet,
  header: number,
  regions: readonly Region[],
): Region | undefined {
  const above = rows
    .filter(({ number }) => number < header)
    .flatMap(({ cells }) => cells)
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text);
  const unit = above.find((text) => /填报单位|编制单位|制表单位|单位名称/u.test(text));
  return (
    (unit === undefined ? undefined : regionIn(unit, regions)) ??
    regionNamed(name, regions) ??
    regionIn(name, regions) ??
    regionIn(above.join('\n'), regions)
  );
}
