import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { lettersOf, SheetStream } from '../../src/excel/sheet-stream.ts';
import { useFolder } from './folder.ts';
import { readWorkbook, unzip, type ReadSheet } from './read-workbook.ts';

const folder = useFolder();
const style = { numFmt: '@' };

/** What `write` has written to a sheet of three columns. */
async function written(write: (sheet: SheetStream) => void | Promise<void>): Promise<ReadSheet> {
  const path = join(folder.path, 'a.xlsx');
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useStyles: true });
  const sheet = new SheetStream(writer, '甲', [5, 9, 20], {}, () => false);
  await write(sheet);
  sheet.close();
  await writer.commit();
  const [read] = readWorkbook(path);
  if (read === undefined) throw new Error('no sheet');
  return read;
}

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (column, letters) => {
  expect(lettersOf(column)).toBe(letters);
});

test('writes texts as texts, numbers as numbers, nothing as nothing', async () => {
  const { cells, xml } = await written((sheet) => {
    sheet.row(20, [{ value: '=1', style }, undefined, { value: -0.5, style: {} }]);
    sheet.row(20, [{ value: '', style }]);
  });
  expect(cells.get('A1')).toMatchObject({ type: 'str', value: '=1', format: '49' });
  expect(cells.has('B1')).toBe(false);
  expect(cells.get('C1')).toMatchObject({ type: '', value: '-0.5' });
  expect(cells.get('A2')).toMatchObject({ type: '', value: '' });
  expect(xml).toContain('<row r="2" ht="20" customHeight="1"');
});

test('keeps the width 9, which exceljs takes for its own default', async () => {
  const { xml } = await written((sheet) => {
    sheet.row(20, []);
  });
  expect(xml).toContain('<col min="2" max="2" width="9.01" customWidth="1"/>');
});

test('merges, links, breaks and filters where it is told', async () => {
  const { xml, merges } = await written((sheet) => {
    for (const value of ['一', '二', '三']) sheet.row(20, [{ value, style }]);
    sheet.merge(1, 0, 2, 2);
    sheet.merge(3, 1, 3, 1);
    sheet.link(2, 0, "乙'");
    sheet.breakPage();
    sheet.filter(1, 3);
    sheet.printOnly(2);
  });
  expect(merges).toEqual(['A1:C2']);
  expect(xml).toContain('<hyperlinks><hyperlink ref="A2" location="&apos;乙&apos;&apos;!A1"/></hyperlinks>');
  expect(xml).toContain(
    '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>',
  );
  expect(xml).toContain('<autoFilter ref="A1:C3"/>');
  const parts = unzip(join(folder.path, 'a.xlsx'));
  expect(parts.get('xl/workbook.xml')).toContain('&apos;甲&apos;!$A$1:$B$3');
  expect([...parts.keys()].filter((name) => name.includes('sheet1'))).toEqual(['xl/worksheets/sheet1.xml']);
});

test('writes no more links and page breaks than Excel reads', async () => {
  const { xml } = await written(async (sheet) => {
    for (let row = 1; row <= 65_600; row += 1) {
      sheet.row(20, [{ value: 'x', style }]);
      sheet.link(row, 0, '甲');
      if (row <= 1_100) sheet.breakPage();
      await sheet.turn();
    }
  });
  expect(xml.match(/<hyperlink /g)).toHaveLength(65_530);
  expect(xml.match(/<brk /g)).toHaveLength(1_026);
});

test('stops when the file cannot be written any more', async () => {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ useStyles: true });
  const sheet = new SheetStream(writer, '甲', [5], {}, () => true);
  for (let row = 0; row < 16; row += 1) sheet.row(20, []);
  await expect(sheet.turn()).rejects.toThrow('cannot be written any more');
});
