import { shown, type Cell, type Column, type Sheet } from '../model/sheet.ts';
import { pageHeight } from './page.ts';
import { heightOf, tallestRow } from './row-height.ts';
import { bodySizes, type BodySize } from './styles.ts';

interface TableRow {
  readonly cells: readonly Cell[];
  /** Of the letters, cell by cell. */
  readonly sizes: readonly BodySize[];
  height: number;
}

/** Rows that belong together because cells are merged across them. */
export interface Run {
  readonly rows: readonly TableRow[];
  /** Column and first and last row, both from 0 within the run. */
  readonly merges: readonly { readonly column: number; readonly first: number; readonly last: number }[];
  /** A printed page begins with it. */
  readonly startsPage: boolean;
}

const lowestRow = 22;

/** The largest letters in which the text is not taller than a row can be, and its height then, in points. */
export function fitOf(
  cell: Cell | undefined,
  width: number,
): { readonly size: BodySize; readonly height: number } {
  const text = cell === undefined ? '' : shown(cell);
  if (typeof text !== 'string') return { size: bodySizes[0], height: 0 };
  for (const size of bodySizes) {
    const height = heightOf(text, width, size);
    if (height <= tallestRow) return { size, height };
  }
  return { size: 6, height: tallestRow };
}

function measured(cells: readonly Cell[], columns: readonly Column[]): TableRow {
  let height = lowestRow;
  const sizes: BodySize[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    const { width, merge } = columns[index] as Column;
    const fit = fitOf(cells[index], width);
    if (merge !== true && fit.height > height) height = fit.height;
    sizes.push(fit.size);
  }
  return { cells, sizes, height };
}

const isSame = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a !== undefined && b !== undefined && shown(a) === shown(b);

function* segments(rows: readonly TableRow[], columns: readonly number[]): Iterable<[number, number]> {
  let first = 0;
  for (let row = 1; row <= rows.length; row += 1) {
    const same = columns.every((column) => isSame(rows[row]?.cells[column], rows[first]?.cells[column]));
    if (row < rows.length && same) continue;
    yield [first, row - 1];
    first = row;
  }
}

/** Merges equal neighbours and makes the rows high enough for the merged texts. */
function close(rows: readonly TableRow[], columns: readonly Column[], merged: readonly number[]) {
  const merges = [];
  for (const [depth, column] of merged.entries()) {
    for (const [first, last] of segments(rows, merged.slice(0, depth + 1))) {
      const segment = rows.slice(first, last + 1);
      const needed = fitOf(segment[0]?.cells[column], columns[column]?.width ?? 0).height;
      const missing = needed - heightOfRows(segment);
      if (missing > 0) for (const row of segment) row.height += missing / segment.length;
      if (last > first) merges.push({ column, first, last });
    }
  }
  for (const row of rows) row.height = Math.min(tallestRow, Math.ceil(row.height));
  return { rows, merges };
}

const heightOfRows = (rows: readonly TableRow[]): number =>
  rows.reduce((total, { height }) => total + height, 0);

/**
 * The rows with their heights and merges; only the rows of one run are held at a time. A run ends with the printed
 * page, so that every page shows what its rows belong to. `above` is what stands over the rows on the first page,
 * `header` what is repeated on every page, in points.
 */
export function* runsOf(
  sheet: Pick<Sheet, 'columns' | 'rows' | 'paper' | 'mark'>,
  above: number,
  header: number,
): Iterable<Run> {
  const { columns, rows, paper } = sheet;
  const merged = [...columns.keys()].filter((index) => columns[index]?.merge === true);
  const [outermost] = merged;
  const page = pageHeight(
    paper,
    columns.map(({ width }) => width),
    sheet,
  );
  let used = above;
  let top = above;
  let startsPage = false;
  let run: TableRow[] = [];
  let height = 0;

  const turn = (): void => {
    // Without merges every row says what it belongs to, and the printing program knows best where a page is full.
    startsPage = outermost !== undefined;
    used = header;
    top = header;
  };
  const placed = (): Run => {
    const closed = close(run, columns, merged);
    const needed = heightOfRows(run);
    // Tall merged texts may have stretched it beyond the page it was to end.
    if (used + needed > page && used > top) turn();
    const placedRun = { ...closed, startsPage };
    used += needed;
    startsPage = false;
    run = [];
    height = 0;
    return placedRun;
  };

  for (const cells of rows) {
    const row = measured(cells, columns);
    const joins = outermost !== undefined && isSame(run[0]?.cells[outermost], cells[outermost]);
    if (run.length > 0 && (!joins || used + height + row.height > page)) yield placed();
    if (run.length === 0 && used + row.height > page && used > top) turn();
    run.push(row);
    height += row.height;
  }
  if (run.length > 0) yield placed();
}
