import { type ElementId, headings, partOf, type PartId } from '../model/element.ts';
import type { LimitUnit } from '../model/limit.ts';
import { nearest } from '../model/nearest.ts';
import { aliases, type ColumnId } from './aliases.ts';

/** What two ways of writing a heading have in common: width, spaces, line breaks, marks of what must be filled in. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}*★☆●]+/gu, '')
    .replace(/\((?:必填|选填|必填项|选填项|可多选|多选|单选|下拉选择)\)/gu, '')
    .replace(/[:.,;]+$/u, '')
    .toLowerCase();

const withoutNotes = (folded: string): string =>
  folded.replace(/\([^()]*\)/gu, '').replace(/\/(?:个)?(?:工作日|自然日|小时|月|年)$/u, '') || folded;

/** The unit that a heading names: 法定办结时限（工作日）; 天 and 日 may be working days or not, so they name none. */
export const unitIn = (heading: string): LimitUnit | undefined =>
  /[(/](?:单位:?|个)*(工作日|自然日|小时|月|年)\)?$/u.exec(fold(heading))?.[1] as LimitUnit | undefined;

const known = new Map<string, ColumnId[]>();
for (const [id, words] of [
  ...Object.entries(headings).map(([each, heading]) => [each, [heading, each]] as const),
  ...Object.entries(aliases),
] as readonly (readonly [ColumnId, readonly string[]])[]) {
  for (const word of words) {
    const ids = known.get(fold(word));
    if (ids === undefined) known.set(fold(word), [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
}

/** All that a heading may mean, the usual first; [] of an unknown one. */
export function meaningsOf(heading: string): readonly ColumnId[] {
  const folded = fold(heading);
  return known.get(folded) ?? known.get(withoutNotes(folded)) ?? [];
}

/** The known heading that an unknown one is most like. */
export const nearestHeading = (heading: string): string | undefined => {
  const meant = nearest(withoutNotes(fold(heading)), known.keys());
  const [id] = meant === undefined ? [] : (known.get(meant) ?? []);
  return id !== undefined && id in headings ? headings[id as ElementId] : undefined;
};

/** The element that `--map` and `--set` name: by its path or by any of its headings; of several the usual one. */
export const columnNamed = (word: string): ColumnId | undefined => {
  const [id] = meaningsOf(word);
  return id === 'leftOut' || id === 'printed' ? undefined : id;
};

/** The list that a column is of; undefined for what an item has once. */
export const listOf = (id: ColumnId): PartId | undefined =>
  id === 'leftOut' || id === 'printed' ? undefined : partOf(id as ElementId);
