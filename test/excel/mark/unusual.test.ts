import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { CellMark, Severity } from '../../../src/excel/mark/cell-notes.ts';
import { book, sheetsOf, worksheet, type BookParts } from '../read/book.ts';
import type { ZipEntry } from '../read/zip.ts';
import { head, marked, seenIn } from './marked.ts';

const mark = (row: number, column: number, severity: Severity = 'error'): CellMark => ({
  sheet: '表1',
  row,
  column,
  severity,
  text: `${row},${column}`,
});

const partOf = async (bytes: Uint8Array, part: string): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(part)?.async('text')) ?? '';

const sheetPart = 'xl/worksheets/sheet1.xml';
const dataOf = async (parts: BookParts, marks: readonly CellMark[], ...changes: readonly ZipEntry[]) => {
  const bytes = book(parts, ...changes);
  const copy = await marked(bytes, marks);
  expect(await sheetsOf(copy)).toEqual(await sheetsOf(bytes));
  const [, data] = /<(?:x:)?sheetData>(.*)<\/(?:x:)?sheetData>/su.exec(await partOf(copy, sheetPart)) ?? [];
  return data;
};

const styled = (fills: string, xfs: string): string =>
  `<fonts><font/><font><color theme="0"/></font></fonts><fills>${fills}</fills><cellXfs>${xfs}</cellXfs>`;
const solid = (fg: string, bg = 'indexed="64"'): string =>
  `<fill><patternFill patternType="solid"><fgColor ${fg}/><bgColor ${bg}/></patternFill></fill>`;
const plainFills =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const prefixed = (xml: string): string =>
  xml.replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');

test.each<[string, string, readonly CellMark[], string]>([
  ['an empty sheet', '', [mark(2, 2)], '<row r="2"><c r="B2" s="1"/></row>'],
  [
    'rows and cells before, between and after others',
    '<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"/>',
    [mark(5, 1), mark(3, 1), mark(2, 5), mark(2, 3), mark(2, 1), mark(1, 1), mark(4, 2)],
    '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="1"/><c r="B2"><v>1</v></c><c r="C2" s="1"/><c r="D2"><v>2</v></c><c r="E2" s="1"/></row><row r="3"><c r="A3" s="1"/></row><row r="4"><c r="B4" s="1"/></row><row r="5"><c r="A5" s="1"/></row>',
  ],
  [
    'rows and cells without numbers',
    '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>5</v></c></row>',
    [mark(1, 2), mark(1, 4), mark(1, 5), mark(5, 1)],
    '<row><c><v>1</v></c><c r="B1" s="1"/><c r="C1"><v>2</v></c><c s="1"><v>3</v></c><c r="E1" s="1"/></row><row r="4"/><row><c s="1"><v>5</v></c></row>',
  ],
  [
    'line ends, comments and foreign elements between cells',
    '\r\n <row r="1"> <!-- <c r="A1"> --> <c r="B1"> <v>1</v> </c> </row>\n<x:row xmlns:x="u"/>',
    [mark(1, 1), mark(1, 3)],
    '\r\n <row r="1"> <!-- <c r="A1"> --> <c r="A1" s="1"/><c r="B1"> <v>1</v> </c> <c r="C1" s="1"/></row>\n<x:row xmlns:x="u"/>',
  ],
])('finds its place: %s', async (_, rows, marks, data) => {
  expect(await dataOf({ sheets: [worksheet(rows)] }, marks)).toBe(data);
});

test('covered cells of a merge are those of the first', async () => {
  const bytes = book({
    sheets: [
      worksheet(
        '<row r="2"><c r="B2"><v>1</v></c></row>',
        '<mergeCells><mergeCell ref="B2:C1048576"/></mergeCells>',
      ),
    ],
  });
  const copy = await marked(bytes, [mark(900, 3, 'note'), mark(2, 2), mark(3, 4, 'warning')]);
  expect(await seenIn(copy)).toEqual([
    ['B2', 'FFFFC8CF', `${head}900,3\n2,2`],
    ['D3', 'FFFFEC9E', `${head}3,4`],
  ]);
});

test('new cells look as their row or column does', async () => {
  const styles = styled(plainFills, '<xf/><xf numFmtId="49"/><xf numFmtId="14"/>');
  const rows = '<row r="1" s="1" customFormat="1"/><row r="2"/>';
  const before = '<cols><col min="2" max="3" width="9" style="2"/></cols>';
  const copy = await marked(book({ sheets: [worksheet(rows, '', before)], styles }), [
    mark(1, 2),
    mark(2, 2),
    mark(2, 4),
  ]);
  expect(await partOf(copy, sheetPart)).toContain(
    '<row r="1" s="1" customFormat="1"><c r="B1" s="3"/></row><row r="2"><c r="B2" s="4"/><c r="D2" s="5"/></row>',
  );
  expect(await partOf(copy, 'xl/styles.xml')).toContain(
    '<cellXfs count="6"><xf/><xf numFmtId="49"/><xf numFmtId="14"/><xf numFmtId="49" fillId="2" applyFill="1"/><xf numFmtId="14" fillId="2" applyFill="1"/><xf fillId="2" applyFill="1"/></cellXfs>',
  );
});

test('gives back the fill that a mark has covered', async () => {
  const fills = plainFills + solid('rgb="FFD9D9D9"') + solid('theme="4" tint="0.5"');
  const xfs = '<xf fillId="2" applyFill="1"/><xf fillId="3" applyFill="1"/><xf fillId="1" applyFill="1"/>';
  const rows = '<row r="1"><c r="A1" s="0"/><c r="B1" s="1"/><c r="C1" s="2"/></row>';
  const bytes = book({ sheets: [worksheet(rows)], styles: styled(fills, xfs) });
  const copy = await marked(bytes, [mark(1, 1), mark(1, 2, 'note'), mark(1, 3)]);
  expect((await seenIn(copy)).map(([, fill]) => fill)).toEqual(['FFFFC8CF', 'FFCFE5F8', 'FFFFC8CF']);
  const other = await marked(copy, [mark(1, 1, 'warning')]);
  expect(await partOf(other, sheetPart)).toContain('<c r="B1" s="1"/>');
  const clean = await marked(other, []);
  expect(await partOf(clean, sheetPart)).toContain('<c r="A1" s="0"/><c r="B1" s="1"/>');
});

test('does not take what LibreOffice keeps behind a fill for one that a mark has covered', async () => {
  const styles = styled(
    plainFills + solid('rgb="FFFFC8CF"', 'rgb="FFFFEC9E"'),
    '<xf/><xf fillId="2" applyFill="1"/>',
  );
  const rows = '<row r="1"><c r="A1" s="1"/></row>';
  const app = (name: string): ZipEntry => ({
    name: 'docProps/app.xml',
    data: `<Properties><Application>${name}</Application></Properties>`,
  });
  const clean = await marked(book({ sheets: [worksheet(rows)], styles }, app('LibreOffice/7.4')), []);
  expect(await seenIn(clean)).toEqual([]);
  const kept = await marked(book({ sheets: [worksheet(rows)], styles }, app('Microsoft Excel')), []);
  expect((await seenIn(kept)).map(([, fill]) => fill)).toEqual(['FFFFEC9E']);
});

test('marks white letters in a deep colour', async () => {
  const styles = styled(
    plainFills + solid('rgb="FF1F4E78"'),
    '<xf/><xf fontId="1" fillId="2" applyFill="1"/>',
  );
  const copy = await marked(
    book({ sheets: [worksheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>')], styles }),
    [mark(1, 1)],
  );
  expect((await seenIn(copy))[0]?.[1]).toBe('FFB83A3F');
  const clean = await marked(copy, []);
  expect((await seenIn(clean))[0]?.[1]).toBe('FF1F4E78');
});

test('whatever the prefix of the elements, in UTF-16 and in the strict form of the standard', async () => {
  const rows = '<row r="1"><c r="B1"><v>1</v></c></row>';
  const after = '<pageMargins/><tableParts/>';
  const xml = prefixed(worksheet(rows, after).replace(/^<\?xml.*\n/u, '')).replaceAll(
    main,
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  );
  const data = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
  const styles = prefixed(`<styleSheet xmlns="${main}"><cellXfs><xf/></cellXfs><dxfs/></styleSheet>`);
  const bytes = book(
    { sheets: [''], styles: '' },
    { name: sheetPart, data },
    { name: 'xl/styles.xml', data: styles },
  );
  const copy = await marked(bytes, [mark(1, 1), mark(1, 2)]);
  expect(await sheetsOf(copy)).toEqual(await sheetsOf(bytes));
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  expect(await partOf(copy, sheetPart)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" s="1"/><x:c r="B1" s="1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:pageMargins/><x:legacyDrawing xmlns:r="${strict}" r:id="rId2"/><x:tableParts/></x:worksheet>`,
  );
  expect(await partOf(copy, 'xl/styles.xml')).toMatch(
    /^<x:styleSheet xmlns:x="[^"]*"><x:fills count="3"><x:fill>.*<\/x:fills><x:cellXfs count="2"><x:xf\/><x:xf fillId="2" applyFill="1"\/><\/x:cellXfs><x:dxfs\/><\/x:styleSheet>$/u,
  );
});

test('at the ends of the sheet', async () => {
  const copy = await marked(book({ sheets: [worksheet('')] }), [mark(1, 1), mark(1_048_576, 16_384)]);
  const drawing = await partOf(copy, 'xl/drawings/vmlDrawing1.vml');
  for (const [, anchor = ''] of drawing.matchAll(/<x:Anchor>([^<]*)/g)) {
    const [left = 0, , top = 0, , right = 0, , bottom = 0] = anchor.split(',').map(Number);
    expect(left).toBeLessThan(right);
    expect(top).toBeLessThan(bottom);
    expect(right).toBeLessThan(16_384);
    expect(bottom).toBeLessThan(1_048_576);
  }
});
