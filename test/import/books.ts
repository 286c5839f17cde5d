import type { ReadSheet } from '../../src/model/read-sheet.ts';
import { book, sheetsOf, worksheet } from '../excel/read/book.ts';

/** A cell: a text, a number, a date of day 45000, an error, a formula without its result, or nothing. */
export type Cell =
  string | number | 'date' | null | { readonly error: string } | { readonly formula: string };

export interface SheetOf {
  readonly name: string;
  /** From row 1; the first row at the top. */
  readonly rows: readonly (readonly Cell[])[];
  /** `A3:A5`. */
  readonly merges?: readonly string[];
  readonly isHidden?: true;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function columnOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : String.fromCharCode(64 + Math.floor(index / 26)) + letter;
}

function cellXml(cell: Cell, row: number, index: number): string {
  const at = `r="${columnOf(index)}${row}"`;
  if (cell === null || cell === '') return '';
  if (cell === 'date') return `<c ${at} s="1"><v>45000</v></c>`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  return 'error' in cell
    ? `<c ${at} t="e"><v>${cell.error}</v></c>`
    : `<c ${at}><f>${escaped(cell.formula)}</f></c>`;
}

const sheetXml = ({ rows, merges = [] }: SheetOf): string => {
  const lines = rows.map((cells, index) => {
    const row = index + 1;
    return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return worksheet(lines.join(''), merges.length === 0 ? '' : `<mergeCells>${merged}</mergeCells>`);
};

const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

/** The bytes of a workbook. */
export function bookOf(...sheets: readonly SheetOf[]): Buffer {
  const names = sheets
    .map(
      ({ name, isHidden }, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
    )
    .join('');
  const workbook = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names}</sheets></workbook>`;
  return book({ sheets: sheets.map(sheetXml), styles }, { name: 'xl/workbook.xml', data: workbook });
}

/** The same, read. */
export const readBook = (...sheets: readonly SheetOf[]): Promise<readonly ReadSheet[]> =>
  sheetsOf(bookOf(...sheets));

/** A sheet as `explain` shows it: cells between |, a line a row, `#12` a number. */
export const table = (text: string, name = '实施清单'): SheetOf => ({
  name,
  rows: text
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .map((cell) => (/^#\d+$/u.test(cell) ? Number(cell.slice(1)) : cell)),
    ),
});
