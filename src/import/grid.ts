import type { Merge, ReadCell, ReadRow, ReadSheet } from '../model/read-sheet.ts';

/** A row of a sheet as people see it: a cell merged over several rows stands in each of them. */
export interface SeenRow {
  readonly number: number;
  /** The cell that is seen in a column; its own `row` tells where it really stands. */
  readonly at: (column: number) => ReadCell | undefined;
  /** Columns with content of this very row. */
  readonly own: readonly number[];
}

type Spans = ReadonlyMap<number, readonly Merge[]>;

/** By their first column, from top to bottom. */
function downwards(merges: readonly Merge[]): Spans {
  const spans = new Map<number, Merge[]>();
  for (const merge of merges) {
    if (merge.bottom === merge.top) continue;
    const others = spans.get(merge.left);
    if (others === undefined) spans.set(merge.left, [merge]);
    else others.push(merge);
  }
  for (const each of spans.values()) each.sort((a, b) => a.top - b.top);
  return spans;
}

/** The last merge that begins at or above a row. */
function spanAt(spans: readonly Merge[], row: number): Merge | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.top ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && span.bottom >= row ? span : undefined;
}

const cellIn = ({ cells }: ReadRow, column: number): ReadCell | undefined =>
  cells.find((cell) => cell.column === column);

/** The rows of a sheet below one of them. */
export function* seenRows({ rows, merges }: ReadSheet, below: number): Generator<SeenRow> {
  const spans = downwards(merges);
  const masters = new Map<number, ReadCell>();
  for (const row of rows) {
    for (const cell of row.cells) if (spans.has(cell.column)) masters.set(cell.column, cell);
    if (row.number <= below) continue;
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const filled = new Map<number, ReadCell>();
    for (const [column, ofColumn] of spans) {
      const master = masters.get(column);
      const span = cells.has(column) ? undefined : spanAt(ofColumn, row.number);
      if (span !== undefined && master?.row === span.top) filled.set(column, master);
    }
    yield {
      number: row.number,
      at: (column) => cells.get(column) ?? filled.get(column),
      own: [...cells.keys()],
    };
  }
}

/** The texts of a row of headings; of one merged over several columns in each of them. */
export function headingTexts({ rows, merges }: ReadSheet, number: number): ReadonlyMap<number, string> {
  const row = rows.find((each) => each.number === number);
  const texts = new Map<number, string>();
  for (const { column, kind, text } of row?.cells ?? []) if (kind === 'text') texts.set(column, text);
  for (const { top, left, bottom, right } of merges) {
    const master = rows.find((each) => each.number === top);
    const text = top > number || bottom < number || master === undefined ? undefined : cellIn(master, left);
    if (text?.kind !== 'text') continue;
    for (let column = left; column <= Math.min(right, left + widest); column += 1) {
      if (!texts.has(column)) texts.set(column, text.text);
    }
  }
  return texts;
}

/** A heading over more columns than this is a title. */
export const widest = 30;
