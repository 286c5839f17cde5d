import type { Scope } from '../commands/asking.ts';
import type { Touched } from '../commands/since.ts';
import { fieldIds } from '../model/field.ts';
import { nearest } from '../model/nearest.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import { UsageError } from './usage-error.ts';

/** What narrows `diff` and a run of it. */
export interface ScopeFlags {
  readonly county?: readonly string[];
  readonly item?: readonly string[];
  readonly field?: readonly string[];
  readonly all?: boolean;
}

/** What `diff` was asked for, as written. */
export interface Asked {
  readonly items: readonly string[];
  readonly counties: readonly string[];
  readonly fields: readonly string[];
  readonly isAll: boolean;
}

export const askedOf = (items: readonly string[], flags: ScopeFlags): Asked => ({
  items: [...items, ...(flags.item ?? [])],
  counties: flags.county ?? [],
  fields: flags.field ?? [],
  isAll: flags.all === true,
});

/**
 * The scope that was asked for, and what of it is touched; `isEmpty` when nothing of it is.
 * Settings that changed concern every item.
 */
export function scopeOf(
  { items, counties, fields, isAll }: Asked,
  regions: readonly Region[],
  touched: Touched | undefined,
): { readonly whole: Scope; readonly scope: Scope; readonly isNarrowed: boolean; readonly isEmpty: boolean } {
  const whole = { items, counties: regionsNamed(counties, regions), fields: fieldsNamed(fields), isAll };
  if (touched === undefined || touched.isEverything) {
    return { whole, scope: whole, isNarrowed: false, isEmpty: false };
  }
  const concerned = items.length === 0 ? [...touched.codes] : items.filter((code) => touched.codes.has(code));
  return {
    whole,
    scope: { ...whole, items: concerned },
    isNarrowed: true,
    isEmpty: concerned.length === 0,
  };
}

/** The codes of regions that are given by code, name or short name. */
export function regionsNamed(words: readonly string[], regions: readonly Region[]): readonly string[] {
  return words.map((word) => {
    const region = regions.find((each) => [each.code, each.name, shortNameOf(each)].includes(word));
    if (region !== undefined) return region.code;
    const meant = nearest(
      word,
      regions.flatMap(({ code, name }) => [code, name]),
    );
    throw new UsageError({
      zh: `没有区域 ${word}${meant === undefined ? '' : `，是不是 ${meant}？`}`,
      en: `there is no region ${word}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    });
  });
}

function fieldsNamed(words: readonly string[]): readonly string[] {
  const unknown = words.find((word) => !(fieldIds as readonly string[]).includes(word));
  if (unknown === undefined) return words;
  const meant = nearest(unknown, fieldIds);
  throw new UsageError({
    zh: `没有要素 ${unknown}${meant === undefined ? '' : `，是不是 ${meant}？`}`,
    en: `there is no field ${unknown}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  });
}

/** A code that was asked for and that no report tells of is a slip. */
export function refuseUnknown(codes: readonly string[], { matrix, findings }: Report): void {
  const missing = codes.find((code) => matrix?.rows.every((row) => row.code !== code));
  if (missing === undefined) return;
  for (const { code } of findings) if (code === missing) return;
  throw new UsageError({
    zh: `市级标准中没有事项 ${missing}。请写 12 位基本编码。`,
    en: `the standard has no item ${missing}. Give the 12 places of its code.`,
  });
}
