import type { Cell, Column, Sheet } from '../model/sheet.ts';
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
}

const lowestRow = 22;

/** The largest letters in which the text is not taller than a row can be. */
const sizeFor = (cell: Cell | undefined, width: number): BodySize =>
  typeof cell === 'string' && heightOf(cell, width, bodySizes[0]) > tallestRow
    ? (bodySizes.find((size) => heightOf(cell, width, size) <= tallestRow) ?? 6)
    : bodySizes[0];

const cellHeight = (cell: Cell | undefined, width: number, size: BodySize): number =>
  typeof cell === 'string' ? heightOf(cell, width, size) : 0;

function measured(cells: readonly Cell[], columns: readonly Column[]): TableRow {
  let height = lowestRow;
  const sizes = columns.map(({ width, merge }, index) => {
    const size = sizeFor(cells[index], width);
    if (merge !== true) height = Math.max(height, cellHeight(cells[index], width, size));
    return size;
  });
  return { cells, sizes, height };
}

function* segments(rows: readonly TableRow[], columns: readonly number[]): Iterable<[number, number]> {
  let first = 0;
  for (let row = 1; row <= rows.length; row += 1) {
    const same = columns.every((column) => rows[row]?.cells[column] === rows[first]?.cells[column]);
    if (row < rows.length && same) continue;
    yield [first, row - 1];
    first = row;
  }
}

/** Merges equal neighbours and makes the rows high enough for the merged texts. */
function close(rows: readonly TableRow[], columns: readonly Column[], merged: readonly number[]): Run {
  const merges = [];
  for (const [depth, column] of merged.entries()) {
    for (const [first, last] of segments(rows, merged.slice(0, depth + 1))) {
      const segment = rows.slice(first, last + 1);
      const width = columns[column]?.width ?? 0;
      const needed = cellHeight(segment[0]?.cells[column], width, segment[0]?.sizes[column] ?? bodySizes[0]);
      const missing = needed - heightOfRows(segment);
      if (missing > 0) for (const row of segment) row.height += missing / segment.length;
      if (last > first) merges.push({ column, first, last });
    }
  }
  for (const row of rows) row.height = Math.min(tallestRow, Math.ceil(row.height));
  return { rows, merges };
}

const heightOfRows = (rows: readonly TableRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/**
 * The rows with their heights and merges; only the rows of one run are held at a time. A run ends with the printed
 * page, so that every page shows what its rows belong to. `above` is what stands over the rows on the first page,
 * `header` what is repeated on every page, in points.
 */
export function* runsOf(
  { columns, rows, paper }: Pick<Sheet, 'columns' | 'rows' | 'paper'>,
  above: number,
  header: number,
): Iterable<Run> {
  const merged = [...columns.keys()].filter((index) => columns[index]?.merge === true);
  const [outermost] = merged;
  const page = pageHeight({ columns, paper });
  let used = above;
  let run: TableRow[] = [];
  for (const cells of rows) {
    const row = measured(cells, columns);
    const turns = used + heightOfRows(run) + row.height > page;
    const joins = outermost !== undefined && run[0]?.cells[outermost] === cells[outermost];
    if (run.length > 0 && (turns || !joins)) {
      const closed = close(run, columns, merged);
      used += heightOfRows(closed.rows);
      yield closed;
      run = [];
    }
    if (turns) used = header;
    run.push(row);
  }
  if (run.length > 0) yield close(run, columns, merged);
}
