import { lastColumn, lastRow } from '../read/limits.ts';
import type { Merge, ReadSheet } from '../../model/read-sheet.ts';

/** Something to say about a cell; several may be of one cell, which need not hold anything. */
export interface CellMark {
  /** The name of the sheet. */
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly severity: Severity;
  readonly text: string;
}

/** The worst first. */
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** All that is said about one cell. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  /** The worst. */
  readonly severity: Severity;
  /** A line or more for each mark. */
  readonly text: string;
}

/** By sheet, from top to bottom and left to right; marks of covered cells are those of the cell that covers them. */
export function notesOf(
  sheets: readonly ReadSheet[],
  marks: readonly CellMark[],
): ReadonlyMap<string, readonly CellNote[]> {
  const known = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const bySheet = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const { sheet, row, column } = mark;
    if (!known.has(sheet)) throw new RangeError(`there is no sheet ${sheet} to mark`);
    if (!isOnSheet(row, lastRow) || !isOnSheet(column, lastColumn))
      throw new RangeError(`there is no cell ${row}, ${column} to mark`);
    const list = bySheet.get(sheet);
    if (list === undefined) bySheet.set(sheet, [mark]);
    else list.push(mark);
  }
  return new Map(
    Array.from(bySheet, ([name, list]) => [name, notesOfSheet(known.get(name)?.merges ?? [], list)]),
  );
}

const isOnSheet = (place: number, last: number): boolean =>
  Number.isInteger(place) && place >= 1 && place <= last;

function notesOfSheet(merges: readonly Merge[], marks: readonly CellMark[]): readonly CellNote[] {
  const covering = coveringRows(merges, new Set(marks.map(({ row }) => row)));
  const cells = new Map<number, CellMark[]>();
  for (const mark of marks) {
    const merge = covering
      .get(mark.row)
      ?.find(({ left, right }) => left <= mark.column && mark.column <= right);
    const cell = cellNumber(merge?.top ?? mark.row, merge?.left ?? mark.column);
    const list = cells.get(cell);
    if (list === undefined) cells.set(cell, [mark]);
    else list.push(mark);
  }
  return [...cells]
    .toSorted(([a], [b]) => a - b)
    .map(([cell, list]) => ({
      row: Math.floor(cell / cellsInRow),
      column: cell % cellsInRow,
      severity: severities.find((one) => list.some(({ severity }) => severity === one)) ?? 'note',
      text: [...new Set(list.map(({ text }) => text))].join('\n'),
    }));
}

const cellsInRow = 2 * lastColumn;
/** In the order of the cells. */
export const cellNumber = (row: number, column: number): number => row * cellsInRow + column;

/** The merges that reach into rows, without walking through those that are as long as the sheet. */
function coveringRows(
  merges: readonly Merge[],
  rows: ReadonlySet<number>,
): ReadonlyMap<number, readonly Merge[]> {
  const sorted = [...rows].toSorted((a, b) => a - b);
  const covering = new Map<number, Merge[]>(sorted.map((row) => [row, []]));
  for (const merge of merges) {
    for (let at = firstFrom(sorted, merge.top); at < sorted.length; at += 1) {
      const row = sorted[at] ?? 0;
      if (row > merge.bottom) break;
      covering.get(row)?.push(merge);
    }
  }
  return covering;
}

/** The index of the first number that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
