import { createWriteStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { columns, rowsOf, title } from './excel-rows.mjs';

/** node excel-writers.mjs <writer> <rows> <file>: writes the rows of the benchmark in one of several ways. */

const border = /** @type {const} */ ({
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
});

const frozen = /** @type {Partial<ExcelJS.AddWorksheetOptions>} */ ({
  views: [{ state: 'frozen', ySplit: 1 }],
});

/** As one writes it by hand: a style for each cell. @type {(sheet: ExcelJS.Worksheet, count: number, commit: boolean) => void} */
function fill(sheet, count, commit) {
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.addRow(columns.map((column) => column.header));
  header.font = { name: '宋体', size: 10, bold: true };
  header.commit();
  for (const cells of rowsOf(count)) {
    const row = sheet.addRow(cells);
    row.height = 72;
    row.eachCell((cell, column) => {
      cell.font = { name: '宋体', size: 10 };
      cell.border = border;
      cell.alignment = {
        wrapText: true,
        vertical: 'middle',
        horizontal: columns[column - 1]?.align ?? 'left',
      };
      cell.numFmt = typeof cell.value === 'number' ? 'General' : '@';
    });
    if (commit) row.commit();
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: count + 1, column: columns.length } };
}

/** @type {(count: number, path: string) => object} */
const workbook = (count, path) => ({
  fileName: basename(path),
  sheets: [
    { name: '阜阳市', title, unit: '填报单位', asOf: '截止日期', paper: 'A3', columns, rows: rowsOf(count) },
  ],
});

/** @type {Readonly<Record<string, (count: number, path: string, built: string) => Promise<unknown>>>} */
const writers = {
  write: async (count, path, built) =>
    (await import(pathToFileURL(built).href)).writeWorkbook(workbook(count, path), path),
  export: async (count, path, built) =>
    (await import(pathToFileURL(built).href)).exportWorkbooks([workbook(count, path)], dirname(path)),
  stream: async (count, path) => {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useStyles: true });
    const sheet = book.addWorksheet('阜阳市', frozen);
    fill(sheet, count, true);
    await book.commit();
  },
  plain: async (count, path) => {
    const book = new ExcelJS.Workbook();
    fill(book.addWorksheet('阜阳市', frozen), count, false);
    await book.xlsx.writeFile(path);
  },
};

const [writer = '', count = '', path = '', built = ''] = process.argv.slice(2);
await writers[writer]?.(Number(count), path, built);
