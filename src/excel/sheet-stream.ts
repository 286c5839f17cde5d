// exceljs marks the members it does not name in its types with an underscore.
/* oxlint-disable no-underscore-dangle */
import type { Writable } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { AddWorksheetOptions, stream, Worksheet } from 'exceljs';
import { SheetLedger } from './ledger.ts';
import type { CellStyle } from './styles.ts';

/** A value that `cellValue` has let through, and how it looks. */
export interface StyledCell {
  readonly value: string | number;
  readonly style: CellStyle;
}

/** What exceljs makes the XML of a cell from; the types are its `ValueType`. */
type CellModel = { address: string; style: CellStyle } & (
  | { type: 0 }
  | { type: 2; value: number }
  | { type: 3; value: string }
  | { type: 8; value: { richText: readonly { text: string }[] } }
);

interface RowModel {
  readonly number: number;
  readonly height: number;
  readonly cells: readonly CellModel[];
}

/**
 * The streaming worksheet of exceljs 4.4.0, its last release, with the members that its types hide. The public ways
 * around them do not last for long lists: `getCell` makes a style of its own for each cell, which takes more than
 * half of the time, `mergeCells` tests each merge against all others, and links inside the workbook are written as
 * links to outside of it.
 */
interface HiddenWorksheet {
  _writeRow: (row: { readonly hasValues: true; readonly model: RowModel }) => void;
  readonly _merges: string[];
  readonly _sheetRelsWriter: { readonly _hyperlinks: { address: string; target: string }[] };
  readonly stream: { readonly pipes: readonly Writable[] };
  readonly rowBreaks: { id: number; max: number; man: 1 }[];
  autoFilter: string;
  readonly pageSetup: { printArea?: string };
  commit: () => void;
}

/** How many rows go by before what is written may move on to the disk. */
const rowsPerTurn = 16;
/** Bytes of XML that may wait to be packed. */
const mostWaiting = 4_194_304;
/** More, and Excel repairs the sheet. */
const mostLinks = 65_530;
const mostPageBreaks = 1_026;
const lastColumn = 16_383;

/** A, B … Z, AA …: of the column at a place from 0. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

const splitEscape = /(?<=_)(?=x[0-9a-f]{4}_)/i;
const needsCare = /^\s|\s$|\n|_x[0-9a-f]{4}_/i;

/**
 * Blanks at the ends and line ends are certain to be kept only in rich text, where they are marked. What looks like
 * an escape (_x0041_, which Excel shows as A and others as it stands) is divided between two runs: nobody reads it as
 * one, and all show it unchanged.
 */
function modelOf(address: string, { value, style }: StyledCell): CellModel {
  if (typeof value === 'number') return { address, type: 2, value, style };
  // An empty text would still be a text; an empty cell is what people and filters expect.
  if (value === '') return { address, type: 0, style };
  if (!needsCare.test(value)) return { address, type: 3, value, style };
  return { address, type: 8, value: { richText: value.split(splitEscape).map((text) => ({ text })) }, style };
}

/** One worksheet, written from top to bottom; rows and columns count from 1 and from 0. */
export class SheetStream {
  readonly #sheet: HiddenWorksheet;
  readonly #stopped: () => boolean;
  readonly #letters: readonly string[];
  /** What the sheet must be found to hold once it is written. */
  readonly ledger: SheetLedger;
  #row = 0;

  /** `stopped` tells that the file cannot be written any more. */
  constructor(
    writer: stream.xlsx.WorkbookWriter,
    name: string,
    widths: readonly number[],
    options: Partial<AddWorksheetOptions>,
    stopped: () => boolean,
  ) {
    const sheet: Worksheet = writer.addWorksheet(name, options);
    // exceljs leaves out a width of exactly 9, its default; Excel's own default is another.
    sheet.columns = widths.map((width) => ({ width: width === 9 ? 9.01 : width }));
    this.#sheet = sheet as unknown as HiddenWorksheet;
    this.#stopped = stopped;
    this.#letters = widths.map((_, column) => lettersOf(column));
    this.ledger = new SheetLedger(name);
  }

  /** The number of the last row. */
  get rows(): number {
    return this.#row;
  }

  /** Writes the next row; `height` in points. Places without a cell stay empty. */
  row(height: number, cells: readonly (StyledCell | undefined)[]): void {
    this.#row += 1;
    const models: CellModel[] = [];
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue;
      models.push(modelOf(this.#address(this.#row, column), cell));
      this.ledger.cell(this.#row, column + 1, cell.value);
    }
    this.#sheet._writeRow({ hasValues: true, model: { number: this.#row, height, cells: models } });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.ledger.merge(top, left + 1, bottom, right + 1);
    this.#sheet._merges.push(`${this.#address(top, left)}:${this.#address(bottom, right)}`);
  }

  /** Makes a cell lead to the first cell of a sheet of this workbook, as long as Excel holds more links. */
  link(row: number, column: number, sheetName: string): void {
    if (this.#links.length >= mostLinks) return;
    const target = `'${sheetName}'!A1`;
    this.#links.push({ address: this.#address(row, column), target });
  }

  /** Begins a new printed page after the last row. */
  breakPage(): void {
    const { rowBreaks } = this.#sheet;
    if (rowBreaks.length < mostPageBreaks) rowBreaks.push({ id: this.#row, max: lastColumn, man: 1 });
  }

  filter(firstRow: number, columns: number): void {
    this.#sheet.autoFilter = `A${firstRow}:${this.#address(this.#row, columns - 1)}`;
  }

  /** Leaves columns beyond these out of print. */
  printOnly(columns: number): void {
    // exceljs adds the first $ of both.
    this.#sheet.pageSetup.printArea = `A$1:${lettersOf(columns - 1)}$${this.#row}`;
  }

  /** Now and then lets what is written move on to the disk, instead of gathering in memory. */
  async turn(): Promise<void> {
    if (this.#row % rowsPerTurn !== 0) return;
    await setImmediate();
    while (this.#waiting() > mostWaiting && !this.#stopped()) await setTimeout(1);
    if (this.#stopped()) throw new Error('the file cannot be written any more');
  }

  close(): void {
    this.#sheet.commit();
  }

  get #links(): HiddenWorksheet['_sheetRelsWriter']['_hyperlinks'] {
    return this.#sheet._sheetRelsWriter._hyperlinks;
  }

  #waiting(): number {
    return this.#sheet.stream.pipes.reduce((sum, { writableLength }) => sum + writableLength, 0);
  }

  #address(row: number, column: number): string {
    return (this.#letters[column] ?? lettersOf(column)) + row;
  }
}
