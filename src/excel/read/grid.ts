import { columnName } from '../../model/cell-name.ts';
import type { Text } from '../../model/text.ts';
import { show, showBriefly } from '../../model/show.ts';
import { lastColumn, lastRow } from './limits.ts';
import { damaged, type Refusal } from './refusal.ts';
import type { Merge } from '../../model/read-sheet.ts';

/** As the file names it: `n` number, `s` number of a shared string, `str` text, `b`, `e`, `d` or `inlineStr`. */
export type StoredType = string;

/** Takes what stands in a sheet, from left to right and top to bottom. */
export interface SheetSink {
  /** `value` is as stored, of `inlineStr` the text; undefined where nothing is stored. `style` is its number. */
  readonly cell: (
    row: number,
    column: number,
    type: StoredType,
    style: number,
    value: string | undefined,
    isFormula: boolean,
  ) => void;
  /**
   * Asked before `cell` where the value stands in UTF-8 as it is meant; true when it takes it so, without the time that
   * decoding costs.
   */
  readonly bytes?: (
    row: number,
    column: number,
    type: StoredType,
    style: number,
    bytes: Uint8Array,
    from: number,
    to: number,
  ) => boolean;
  readonly merge: (merge: Merge) => void;
}

const letterA = 64;

/** `B` → 2; `AA` → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1)
    column = column * 26 + letters.charCodeAt(index) - letterA;
  return column;
}

const address = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** Knows where the next row or cell is when the file does not say, and that none is named twice or out of order. */
export class Grid {
  readonly #sheet: string;
  readonly #sink: SheetSink;
  row = 0;
  #column = 0;

  constructor(sheet: string, sink: SheetSink) {
    this.#sheet = sheet;
    this.#sink = sink;
  }

  /** `number` is absent where rows are only counted. */
  startRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : /^[1-9]\d{0,6}$/.test(number) ? Number(number) : 0;
    if (row <= this.row || row > lastRow) throw this.#misplaced(number ?? `${row}`);
    this.row = row;
    this.#column = 0;
  }

  /** `at` is absent where cells are only counted. */
  cell(
    at: string | undefined,
    type: StoredType,
    style: number,
    value: string | undefined,
    isFormula: boolean,
  ): void {
    if (at === undefined) {
      this.cellIn(this.#column + 1, type, style, value, isFormula);
      return;
    }
    const [, letters = '', row] = address.exec(at) ?? [];
    if (row !== `${this.row}`) throw this.#misplaced(at);
    this.cellIn(columnNumber(letters), type, style, value, isFormula);
  }

  cellIn(
    column: number,
    type: StoredType,
    style: number,
    value: string | undefined,
    isFormula: boolean,
  ): void {
    this.#moveTo(column);
    this.#sink.cell(this.row, column, type, style, value, isFormula);
  }

  /** As `cellIn`, of a value that stands in UTF-8, without escapes unless it is decoded. */
  cellOfBytes(
    column: number,
    type: StoredType,
    style: number,
    bytes: Buffer,
    from: number,
    to: number,
  ): void {
    this.#moveTo(column);
    if (this.#sink.bytes?.(this.row, column, type, style, bytes, from, to) === true) return;
    this.#sink.cell(this.row, column, type, style, bytes.toString('utf8', from, to), false);
  }

  #moveTo(column: number): void {
    if (column <= this.#column || column > lastColumn)
      throw this.#misplaced(`${columnName(column)}${this.row}`);
    this.#column = column;
  }

  merge(reference: string): void {
    const [from = '', to = from] = reference.split(':');
    const [, left, top] = address.exec(from) ?? [];
    const [, right, bottom] = address.exec(to) ?? [];
    if (left === undefined || right === undefined) throw this.#misplaced(reference);
    const merge: Merge = {
      top: Number(top),
      left: columnNumber(left),
      bottom: Number(bottom),
      right: columnNumber(right),
    };
    const isInside = merge.bottom <= lastRow && merge.right <= lastColumn;
    if (!isInside || merge.top > merge.bottom || merge.left > merge.right) throw this.#misplaced(reference);
    this.#sink.merge(merge);
  }

  #misplaced(where: string): Refusal {
    const shown = showBriefly(where);
    const sheet = show(this.#sheet);
    const what: Text = {
      zh: `工作表「${sheet}」里的位置「${shown}」重复、次序颠倒或超出 Excel 的范围`,
      en: `the place "${shown}" on the sheet "${sheet}" comes twice, out of order or beyond what Excel has`,
    };
    return damaged(what);
  }
}
