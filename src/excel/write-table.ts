import type { AddWorksheetOptions } from 'exceljs';
import type { Cell, Column, Sheet } from '../model/sheet.ts';
import { cellName, cellValue, frameText } from './cell-text.ts';
import { lineHeight, lineRow, titleRow, wideRow, noteHeight } from './frame-rows.ts';
import { sum } from './page.ts';
import { heightOf } from './row-height.ts';
import type { SheetStream, StyledCell } from './sheet-stream.ts';
import { bodySizes, bodyStyles, headerStyle, noteStyle, type StylesBySize } from './styles.ts';
import { runsOf, type Run } from './table-rows.ts';

const headerRow = 3;

/** What of a worksheet has to be said before its first row. */
export const tableOptions: Partial<AddWorksheetOptions> = {
  views: [{ state: 'frozen', xSplit: 0, ySplit: headerRow, showGridLines: false }],
  pageSetup: { printTitlesRow: `${headerRow}:${headerRow}` },
};

/** How the places of links in a workbook are written, and how many rows a sheet may have. */
export interface Bounds {
  readonly sheetName: (sheet: number) => string;
  readonly lastRow: number;
}

/**
 * Writes title, header, rows and note; where the rows are more than a sheet holds, they go on in the next that `open`
 * gives. Returns how many rows the table has.
 */
export async function writeTable(sheet: Sheet, open: () => SheetStream, bounds: Bounds): Promise<number> {
  const styles = sheet.columns.map(bodyStyles);
  const widths = sheet.columns.map(({ width }) => width);
  let stream = open();
  const above = openTable(stream, sheet, widths);
  let count = 0;
  for (const run of runsOf(sheet, above.page, above.header)) {
    if (stream.rows + run.rows.length >= bounds.lastRow) {
      closeTable(stream, sheet, widths);
      stream = open();
      openTable(stream, sheet, widths);
    } else if (run.startsPage) {
      stream.breakPage();
    }
    for (const { column, first, last } of run.merges) {
      stream.merge(stream.rows + 1 + first, column, stream.rows + 1 + last, column);
    }
    for (const row of run.rows) {
      addRow(stream, sheet, row, styles, bounds);
      await stream.turn();
    }
    count += run.rows.length;
  }
  closeTable(stream, sheet, widths);
  return count;
}

/** Their heights in points: of all that stands over the rows on the first page, and of what is repeated on each. */
interface Above {
  readonly page: number;
  readonly header: number;
}

function openTable(stream: SheetStream, sheet: Sheet, widths: readonly number[]): Above {
  const title = titleRow(stream, sheet, widths);
  lineRow(stream, sheet, widths);
  const heights = sheet.columns.map(({ header, width }) => heightOf(header, width, 10));
  const header = Math.ceil(Math.max(26, ...heights));
  stream.row(
    header,
    sheet.columns.map((column) => ({ value: frameText(sheet, column.header), style: headerStyle })),
  );
  return { page: title + lineHeight + header, header };
}

function closeTable(stream: SheetStream, sheet: Sheet, widths: readonly number[]): void {
  stream.filter(headerRow, widths.length);
  if (sheet.note !== undefined) {
    wideRow(
      stream,
      frameText(sheet, sheet.note),
      noteStyle,
      noteHeight(sheet.note, sum(widths)),
      widths.length,
    );
  }
  stream.close();
}

function addRow(
  stream: SheetStream,
  sheet: Sheet,
  { cells, sizes, height }: Run['rows'][number],
  styles: readonly StylesBySize[],
  { sheetName }: Bounds,
): void {
  const number = stream.rows + 1;
  const styled: StyledCell[] = [];
  // Each row keeps the value under a merged cell: filters find all rows, and so do programs that read the list.
  for (let index = 0; index < sheet.columns.length; index += 1) {
    const cell = cells[index] as Cell;
    const value = cellValue(cell, () =>
      cellName(sheet, number, cells, (sheet.columns[index] as Column).header),
    );
    const style = (styles[index] as StylesBySize)[sizes[index] ?? bodySizes[0]];
    const kind = typeof cell === 'object' ? 'link' : typeof cell === 'number' ? 'number' : 'text';
    styled.push({ value, style: style[kind] });
    if (typeof cell === 'object') stream.link(number, index, sheetName(cell.sheet));
  }
  stream.row(height, styled);
}
