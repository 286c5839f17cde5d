import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { CellMark } from '../../../src/excel/mark/cell-notes.ts';
import { markWorkbook } from '../../../src/excel/mark/mark-workbook.ts';
import { book, sheetsOf, worksheet } from '../read/book.ts';
import { hostile } from '../read/hostile.ts';
import { head, marked, seenIn } from './marked.ts';

const fixture = (name: string): Uint8Array => readFileSync(join('fixtures/xlsx', `${name}.xlsx`));

const mark = (row: number, column: number, severity: CellMark['severity'], text: string): CellMark => ({
  sheet: '实施清单',
  row,
  column,
  severity,
  text,
});

const marks: readonly CellMark[] = [
  mark(1, 3, 'note', '标题行没有列名。'),
  mark(3, 1, 'warning', '编码重复。'),
  mark(3, 1, 'error', '编码不是 12 位。'),
  mark(4, 2, 'warning', '名称 <中> 有换行 & “引号”。'),
  mark(4, 9, 'error', '这一列没有标题。'),
  mark(9, 12, 'note', '这里应有总计。'),
];

const [error, warning, note] = ['FFFFC8CF', 'FFFFEC9E', 'FFCFE5F8'];
const expected = [
  ['A1', note, `${head}标题行没有列名。`],
  ['A3', error, `${head}编码重复。\n编码不是 12 位。`],
  ['B4', warning, `${head}名称 <中> 有换行 & “引号”。`],
  ['I4', error, `${head}这一列没有标题。`],
  ['L9', note, `${head}这里应有总计。`],
];

const producers = ['libreoffice', 'openpyxl', 'xlsxwriter', 'xlsxwriter-1904'];

test.each(producers)('marks a workbook of %s and keeps all that is in it', async (name) => {
  const bytes = fixture(name);
  const copy = await marked(bytes, marks);
  expect(await sheetsOf(copy)).toEqual(await sheetsOf(bytes));
  const seen = await seenIn(copy);
  // openpyxl covers A4, too.
  expect(seen).toEqual(expected);
});

test.each(producers)('changes no part of a workbook of %s but those of marks', async (name) => {
  const parts = async (bytes: Uint8Array): Promise<Map<string, string>> => {
    const { files } = await JSZip.loadAsync(bytes);
    return new Map(
      await Promise.all(
        Object.values(files).map(async (file) => [file.name, await file.async('base64')] as const),
      ),
    );
  };
  const [before, after] = [await parts(fixture(name)), await parts(await marked(fixture(name), marks))];
  const changed = Array.from(after.keys()).filter((part) => before.get(part) !== after.get(part));
  expect(changed.toSorted()).toEqual(
    [
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ].toSorted(),
  );
  expect(Array.from(before.keys()).filter((part) => !after.has(part))).toEqual([]);
});

test.each(producers)('marks a marked copy of a workbook of %s as if it had no marks', async (name) => {
  const bytes = fixture(name);
  const copy = await marked(bytes, marks);
  expect(await marked(bytes, marks)).toEqual(copy);
  expect(await marked(copy, marks)).toEqual(copy);
  const other = [mark(3, 2, 'error', '另一处。'), mark(4, 2, 'note', '改了。')];
  const second = await marked(copy, other);
  expect(await seenIn(second)).toEqual([
    ['B3', error, `${head}另一处。`],
    ['B4', note, `${head}改了。`],
  ]);
  const clean = await marked(second, []);
  expect(await seenIn(clean)).toEqual([]);
  expect(await sheetsOf(clean)).toEqual(await sheetsOf(bytes));
  expect(
    Object.keys((await JSZip.loadAsync(clean)).files).filter((part) => /vml|comments/.test(part)),
  ).toEqual([]);
});

test('marks sheets apart, hidden ones as well', async () => {
  const copy = await marked(fixture('openpyxl'), [
    { ...mark(2, 2, 'error', '隐藏的表。'), sheet: '隐藏' },
    mark(2, 1, 'note', '甲'),
  ]);
  expect(await seenIn(copy, 0)).toEqual([['A2', note, `${head}甲`]]);
  expect(await seenIn(copy, 1)).toEqual([['B2', error, `${head}隐藏的表。`]]);
});

test('tells of a workbook that cannot be read, and marks none', async () => {
  const copy = await markWorkbook(hostile['xxe']?.() ?? Buffer.alloc(0), []);
  expect(copy).toMatchObject({ fault: { zh: expect.stringContaining('DOCTYPE') } });
});

test.each([
  ['a sheet that is not there', { ...mark(1, 1, 'note', ''), sheet: '没有' }],
  ['a row beyond Excel', mark(1_048_577, 1, 'note', '')],
  ['a column before the first', mark(1, 0, 'note', '')],
])('throws for a mark on %s', async (_, bad) => {
  await expect(markWorkbook(fixture('openpyxl'), [bad])).rejects.toThrow(RangeError);
});

const one: CellMark = { sheet: '表1', row: 1, column: 1, severity: 'error', text: '错' };

test('refuses what only another ZIP reader sees', async () => {
  const bytes = book({ sheets: [worksheet('')] }, { name: '[Content_Types].xml', data: '<Types>' });
  expect(await markWorkbook(bytes, [one])).toMatchObject({
    fault: { zh: expect.stringContaining('[Content_Types].xml') },
  });
});

test('marks as many cells as a city has', { timeout: 30_000 }, async () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
  );
  const bytes = book({ sheets: [worksheet(rows.join(''))] });
  const all = rows.map((_, row): CellMark => ({ ...one, row: row + 1, column: 2 }));
  const copy = await marked(bytes, all);
  const seen = await seenIn(copy);
  expect(seen).toHaveLength(3_000);
  const drawing =
    (await (await JSZip.loadAsync(copy)).file('xl/drawings/vmlDrawing1.vml')?.async('text')) ?? '';
  expect(drawing).toContain('data="1,2,3"');
  expect(new Set(drawing.match(/id="_x0000_s\d+"/g)).size).toBe(3_000);
});
