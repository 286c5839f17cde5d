import ExcelJS from 'exceljs';
import type { CellMark } from '../../../src/excel/mark/cell-notes.ts';
import { markWorkbook } from '../../../src/excel/mark/mark-workbook.ts';

export async function marked(bytes: Uint8Array, marks: readonly CellMark[]): Promise<Uint8Array> {
  const copy = await markWorkbook(bytes, marks);
  if ('fault' in copy) throw new Error(copy.fault.zh);
  return copy.bytes;
}

/** As another reader sees the cells with a fill or a comment: address, fill, comment. */
export async function seenIn(bytes: Uint8Array, sheet = 0): Promise<readonly (readonly unknown[])[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const seen: (readonly unknown[])[] = [];
  book.worksheets[sheet]?.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.master !== cell) return;
      const colour = cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
      const note =
        typeof cell.note === 'string' ? cell.note : cell.note?.texts?.map(({ text }) => text).join('');
      if (colour !== undefined || note !== undefined) seen.push([cell.address, colour, note]);
    });
  });
  return seen;
}

export const head = '【事项校核】\n';
