import type { Settings } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Region } from '../model/region.ts';

/** Which differences to look at; empty means all. */
export interface Scope {
  readonly items: readonly string[];
  readonly counties: readonly string[];
  readonly fields: readonly string[];
  /** Also what is local. */
  readonly isAll: boolean;
}

/** Nothing narrowed, and what is local left to the counties. */
export const wholeScope: Scope = { items: [], counties: [], fields: [], isAll: false };

export interface Asking {
  /** All regions that are judged against the city’s standard, in the order of regions.yaml. */
  readonly counties: readonly Region[];
  /** Those of them that were asked for. */
  readonly wanted: readonly Region[];
  readonly isItem: (code: string) => boolean;
  readonly isField: (field: string) => boolean;
  readonly isShown: (finding: Finding) => boolean;
  /** Nothing was narrowed. */
  readonly isWide: boolean;
}

/** What a scope asks of a catalogue. */
export function asking(
  { items, counties: asked, fields }: Scope,
  { regions, city }: Pick<Settings, 'regions' | 'city'>,
): Asking {
  const counties = regions.filter(({ parent }) => parent !== undefined && parent === city?.code);
  const isAmong = (words: readonly string[], word: string): boolean =>
    words.length === 0 || words.includes(word);
  return {
    counties,
    wanted: counties.filter(({ code }) => isAmong(asked, code)),
    isItem: (code) => isAmong(items, code),
    isField: (field) => isAmong(fields, field),
    isShown: ({ difference }) => difference === undefined || isAmong(fields, difference.field),
    isWide: items.length + asked.length + fields.length === 0,
  };
}
