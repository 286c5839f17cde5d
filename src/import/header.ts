import type { Merge, ReadSheet } from '../model/read-sheet.ts';
import type { ColumnId } from './aliases.ts';
import { headingTexts } from './grid.ts';
import { fold, meaningsOf } from './headings.ts';

/** What `--map` and columns.yaml say of headings, by their folded form. */
export type Mapping = ReadonlyMap<string, ColumnId>;

/** A heading and all that it may mean. */
export interface Heading {
  readonly column: number;
  readonly text: string;
  readonly meanings: readonly ColumnId[];
}

const rowsLookedAt = 30;
const least = 2;

function meaningIn(mapping: Mapping, ...texts: readonly string[]): readonly ColumnId[] {
  for (const text of texts) {
    const mapped = mapping.get(fold(text));
    const meanings = mapped === undefined ? meaningsOf(text) : [mapped];
    if (meanings.length > 0) return meanings;
  }
  return [];
}

const headingsIn = (sheet: ReadSheet, row: number, mapping: Mapping): readonly Heading[] => {
  const own = sheet.rows.find(({ number }) => number === row)?.cells ?? [];
  return own
    .filter(({ kind }) => kind === 'text')
    .map(({ column, text }) => ({ column, text, meanings: meaningIn(mapping, text) }));
};

/** Two rows of headings, the upper ones merged over those that belong together. */
function pairedHeadings(sheet: ReadSheet, row: number, mapping: Mapping): readonly Heading[] {
  const upper = headingTexts(sheet, row);
  const lower = headingTexts(sheet, row + 1);
  return [...new Set([...upper.keys(), ...lower.keys()])]
    .toSorted((a, b) => a - b)
    .map((column) => {
      const [above = '', below = ''] = [upper.get(column), lower.get(column)];
      if (above === '' || below === '' || above === below) {
        const text = above || below;
        return { column, text, meanings: meaningIn(mapping, text) };
      }
      const meanings = meaningIn(mapping, `${above}${below}`, `${below}${above}`, below);
      return { column, text: `${above}／${below}`, meanings };
    });
}

const scoreOf = (found: readonly Heading[]): number =>
  found.filter(({ meanings }) => meanings.length > 0 && meanings[0] !== 'leftOut').length;

const isOverColumns = ({ top, bottom, left, right }: Merge, row: number): boolean =>
  top === row && bottom === row && right > left;

/** The row that has most known headings, if any has two, or the second of such a pair; undefined where none has. */
export function bestHeader(sheet: ReadSheet, mapping: Mapping) {
  let best:
    { readonly header: number; readonly found: readonly Heading[]; readonly score: number } | undefined;
  const offer = (header: number, found: readonly Heading[]): void => {
    const score = scoreOf(found);
    if (score >= least && score > (best?.score ?? 0)) best = { header, found, score };
  };
  for (const { number } of sheet.rows.slice(0, rowsLookedAt)) {
    offer(number, headingsIn(sheet, number, mapping));
    const isUpper = sheet.merges.some((merge) => isOverColumns(merge, number));
    if (!isUpper) continue;
    const pair = pairedHeadings(sheet, number, mapping);
    // Below a title or 填报单位 stands a single row of headings.
    const below = headingsIn(sheet, number + 1, mapping);
    if (scoreOf(pair) > scoreOf(below)) offer(number + 1, pair);
  }
  return best;
}
