import type { Text } from './text.ts';

/**
 * `error` is #N/A and its like, and whatever stands where a number should and is none (`NaN`). A formula whose result
 * the file does not hold is `formula-without-value`; a formula with its result has the kind of the result.
 */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error' | 'formula-without-value';

/** One cell that holds something; empty cells are left out, also those with borders or fill. */
export interface ReadCell {
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly kind: CellKind;
  /**
   * text: the text, all runs joined, lines ended by LF · number: the figures as stored (`3.40101E+17`, not as shown) ·
   * date: `2020-01-31`, `2020-01-31T08:30:00` or `08:30:00` · boolean: `TRUE`, `FALSE` · error: `#N/A` · else empty.
   */
  readonly text: string;
  /** Of numbers; of dates the serial number. */
  readonly number?: number;
  /** Number format code of numbers and dates, e.g. `General`, `@`, `0"个工作日"`. */
  readonly format?: string;
  readonly isFormula: boolean;
}

export interface ReadRow {
  /** From 1, as Excel shows it. */
  readonly number: number;
  /** At least one, from left to right. */
  readonly cells: readonly ReadCell[];
}

/** Rows and columns from 1, both ends included. May be as large as the sheet: never walk through one cell by cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** From top to bottom; rows without content are left out. */
  readonly rows: readonly ReadRow[];
  /** Only the top left cell of a merge has content, unless a program (this one, too) has kept the others. */
  readonly merges: readonly Merge[];
}

/** All sheets with cells, in their order; or why nothing was read, in whole sentences for the user. */
export type Read = { readonly sheets: readonly ReadSheet[] } | { readonly fault: Text };
