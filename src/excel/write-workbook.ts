import { createWriteStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Cell as ExcelCell, stream, Worksheet } from 'exceljs';
import type { Cell, Sheet, Workbook } from '../model/sheet.ts';
import type { Text } from '../model/text.ts';
import { cellText, cellValue } from './cell-text.ts';
import { ExportError } from './export-error.ts';
import { sheetNames } from './names.ts';
import { margins, papers } from './page.ts';
import { heightOf } from './row-height.ts';
import {
  bodySizes,
  bodyStyles,
  headerStyle,
  lineStyle,
  noteStyle,
  titleStyle,
  type BodySize,
  type BodyStyles,
  type CellStyle,
} from './styles.ts';
import { runsOf, type Run } from './table-rows.ts';

type Writer = stream.xlsx.WorkbookWriter;

export interface Counts {
  readonly sheets: number;
  /** Rows of the tables, without titles, headers and notes. */
  readonly rows: number;
}

const headerRow = 3;
const lineHeight = 22;
const lastRow = 1_048_576;
const rowsPerTurn = 500;
const anyDay = new Date(Date.UTC(2000, 0, 1));

/** Writes to a path at which there is no file yet; what a failure leaves there is for the caller to remove. */
export async function writeWorkbook({ sheets }: Workbook, path: string): Promise<Counts> {
  if (sheets.length === 0) throw new Error(`${path}: a workbook needs a sheet`);
  const { default: ExcelJS } = await import('exceljs');
  const output = createWriteStream(path, { flags: 'wx' });
  const closed = new Promise<void>((resolve) => {
    output.once('close', resolve);
  });
  // exceljs listens for errors only at the end, and then waits for ever for a stream that has failed before.
  const failed = new Promise<never>((_, reject) => {
    output.on('error', reject);
  });
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  });
  writer.creator = 'shixiang';
  writer.lastModifiedBy = 'shixiang';
  writer.created = anyDay;
  writer.modified = anyDay;
  try {
    const rows = await Promise.race([failed, compose(writer, sheets, () => output.destroyed)]);
    await closed;
    return { sheets: sheets.length, rows };
  } finally {
    output.destroy();
    await closed;
  }
}

async function compose(writer: Writer, sheets: readonly Sheet[], stopped: () => boolean): Promise<number> {
  const names = sheetNames(sheets.map(({ name }) => name));
  let total = 0;
  for (const [index, sheet] of sheets.entries()) {
    const worksheet = addWorksheet(writer, names[index] ?? sheet.name, sheet);
    const rows = await fill(worksheet, sheet, stopped);
    if (stopped()) return total;
    worksheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: headerRow + rows, column: sheet.columns.length },
    };
    // The streaming writer has the method; its type says Worksheet, which has it not.
    (worksheet as Worksheet & { commit: () => void }).commit();
    total += rows;
  }
  await writer.commit();
  return total;
}

function addWorksheet(writer: Writer, name: string, sheet: Sheet): Worksheet {
  const mark = sheet.mark === undefined ? undefined : sheetText(sheet, sheet.mark).replaceAll('&', '&&');
  const worksheet = writer.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: headerRow, showGridLines: false }],
    pageSetup: {
      paperSize: papers[sheet.paper].code as number,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins,
    },
    headerFooter: {
      oddFooter: '&C第 &P 页 共 &N 页',
      ...(mark === undefined ? {} : { oddHeader: `&R${mark}` }),
    },
  });
  // exceljs leaves out a width of exactly 9, its default; Excel's own default is another.
  worksheet.columns = sheet.columns.map(({ width }) => ({ width: width === 9 ? 9.01 : width }));
  return worksheet;
}

async function fill(worksheet: Worksheet, sheet: Sheet, stopped: () => boolean): Promise<number> {
  const { columns } = sheet;
  const styles = columns.map(bodyStyles);
  const width = columns.reduce((sum, column) => sum + column.width, 0);

  const titleHeight = Math.max(36, heightOf(sheet.title, width, 18) + 6);
  wideRow(worksheet, sheet, 1, sheet.title, titleStyle, titleHeight);
  unitAndDate(worksheet, sheet);
  const header = worksheet.getRow(headerRow);
  header.height = Math.ceil(
    Math.max(26, ...columns.map((column) => heightOf(column.header, column.width, 10))),
  );
  for (const [index, column] of columns.entries()) {
    setCell(header.getCell(index + 1), sheetText(sheet, column.header), headerStyle);
  }
  header.commit();

  let count = 0;
  let turn = 0;
  for (const run of runsOf(sheet, titleHeight + lineHeight + header.height, header.height)) {
    if (headerRow + count + run.rows.length >= lastRow) {
      throw new ExportError({
        zh: `工作表「${sheet.name}」超过 ${lastRow} 行。`,
        en: `sheet ${sheet.name} has more than ${lastRow} rows.`,
      });
    }
    addRun(worksheet, sheet, run, headerRow + count + 1, styles);
    count += run.rows.length;
    turn += run.rows.length;
    if (turn >= rowsPerTurn) {
      turn = 0;
      // Lets what has been written reach the disk, instead of gathering in memory.
      await setImmediate();
      if (stopped()) return count;
    }
  }
  if (sheet.note !== undefined) {
    const height = heightOf(sheet.note, width, 10) + 6;
    wideRow(worksheet, sheet, headerRow + count + 1, sheet.note, noteStyle, height);
  }
  return count;
}

/** One text across the table. */
function wideRow(
  worksheet: Worksheet,
  sheet: Sheet,
  number: number,
  text: string,
  style: CellStyle,
  height: number,
): void {
  const row = worksheet.getRow(number);
  row.height = Math.min(409, Math.ceil(height));
  setCell(row.getCell(1), sheetText(sheet, text), style);
  if (sheet.columns.length > 1) worksheet.mergeCells(number, 1, number, sheet.columns.length);
  row.commit();
}

/** The unit over the left half of the table and the date over the right half. */
function unitAndDate(worksheet: Worksheet, sheet: Sheet): void {
  const widths = sheet.columns.map(({ width }) => width);
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let last = 0;
  for (let left = 0; last < widths.length - 1 && left < half; last += 1) left += widths[last] ?? 0;
  const row = worksheet.getRow(2);
  row.height = lineHeight;
  if (last === 0) {
    setCell(row.getCell(1), sheetText(sheet, `${sheet.unit}　${sheet.asOf}`), lineStyle('left'));
  } else {
    setCell(row.getCell(1), sheetText(sheet, sheet.unit), lineStyle('left'));
    setCell(row.getCell(last + 1), sheetText(sheet, sheet.asOf), lineStyle('right'));
    if (last > 1) worksheet.mergeCells(2, 1, 2, last);
    if (last + 1 < widths.length) worksheet.mergeCells(2, last + 1, 2, widths.length);
  }
  row.commit();
}

function addRun(
  worksheet: Worksheet,
  sheet: Sheet,
  { rows, merges }: Run,
  firstRow: number,
  styles: readonly Readonly<Record<BodySize, BodyStyles>>[],
): void {
  for (const { column, first, last } of merges) {
    worksheet.mergeCells(firstRow + first, column + 1, firstRow + last, column + 1);
    // Each row keeps the value under the merged cell: filters find all rows, and so do programs that read the list.
    for (let row = first + 1; row <= last; row += 1) worksheet.getCell(firstRow + row, column + 1).unmerge();
  }
  for (const [offset, { cells, sizes, height }] of rows.entries()) {
    const number = firstRow + offset;
    const row = worksheet.getRow(number);
    row.height = height;
    for (const [index, { header }] of sheet.columns.entries()) {
      const value = cellValue(cells[index], (): Text => cellName(sheet, number, header));
      const style = styles[index]?.[sizes[index] ?? bodySizes[0]];
      if (style !== undefined) setCell(row.getCell(index + 1), value, style[typeOf(value)]);
    }
    row.commit();
  }
}

const typeOf = (value: Cell): 'text' | 'number' => (typeof value === 'number' ? 'number' : 'text');

function setCell(cell: ExcelCell, value: Cell, style: CellStyle): void {
  // An empty text would still be a text; an empty cell is what people and filters expect.
  if (value !== '') cell.value = value;
  cell.style = style;
}

const cellName = (sheet: Sheet, row: number, header: string): Text => ({
  zh: `工作表「${sheet.name}」第 ${row} 行「${header}」`,
  en: `sheet ${sheet.name}, row ${row}, column ${header}:`,
});

const sheetText = (sheet: Sheet, text: string): string =>
  cellText(text, () => ({
    zh: `工作表「${sheet.name}」的「${text.slice(0, 20)}」`,
    en: `sheet ${sheet.name}, ${text.slice(0, 20)}:`,
  }));
