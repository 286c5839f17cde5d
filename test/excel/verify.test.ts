import { readdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, expect, test, vi } from 'vitest';
import { exportWorkbooks } from '../../src/excel/export-workbooks.ts';
import { SheetLedger } from '../../src/excel/ledger.ts';
import { verify } from '../../src/excel/verify.ts';
import { writeWorkbook } from '../../src/excel/write-workbook.ts';
import { useFolder } from './folder.ts';
import { food, sheet, workbook } from './sheets.ts';

const folder = useFolder();
const path = (): string => join(folder.path, '基本目录.xlsx');

const texts = [
  '=1+1',
  '_x0041_',
  ' 前后 ',
  '一\n二\r\n三',
  '<&>"\'',
  '𠮷𬬭',
  '12E4',
  '000131023000',
  '',
  '\t甲',
];
const rows = texts.map((text, index) => [index * 1.5, '部门', `${index}`, text]);
const sheets = [
  sheet(rows, { note: '注：全市统一。' }),
  sheet([food, food, food], { name: '界首市', mark: '草稿' }),
  sheet([], { name: '空' }),
];

async function written(): Promise<readonly SheetLedger[]> {
  const { ledgers } = await writeWorkbook(workbook(sheets), path());
  return ledgers;
}

/** Changes one part of the finished file, as a fault of a library or the disk would. */
async function change(part: string, from: string, to: string): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(path()));
  const text = (await zip.file(part)?.async('string')) ?? '';
  expect(text).toContain(from);
  zip.file(part, text.replace(from, to));
  await writeFile(path(), await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

test('finds a workbook as it was to be written', async () => {
  const ledgers = await written();
  await expect(verify(path(), ledgers)).resolves.toBeUndefined();
});

const first = 'xl/worksheets/sheet1.xml';

test.each([
  ['a text', first, '000131023000', '00131023000', '工作表「太和县」第 11 行'],
  ['a rare character', first, '𠮷𬬭', '\ufffd𬬭', '工作表「太和县」第 9 行'],
  ['a number', first, '<v>1.5</v>', '<v>15</v>', '工作表「太和县」第 5 行'],
  ['a formula for a number', first, '<v>1.5</v>', '<f>1.5</f><v>1.5</v>', '工作表「太和县」第 5 行'],
  ['the title', first, '太和县政务服务事项基本目录', '太和县政务服务事项基本目錄', '工作表「太和县」第 1 行'],
  ['the note', first, '注：全市统一。', '', '工作表「太和县」第 14 行'],
  ['the merges', 'xl/worksheets/sheet2.xml', 'ref="B4:B6"', 'ref="B4:B5"', '工作表「界首市」的合并区域'],
  [
    'the name of a sheet',
    'xl/workbook.xml',
    'name="界首市"',
    'name="介首市"',
    '工作表「界首市」变成了「介首市」',
  ],
  ['the form of the file', first, '</worksheet>', '', '它读不出来'],
])('tells that %s has changed', async (_, part, from, to, told) => {
  const ledgers = await written();
  await change(part, from, to);
  await expect(verify(path(), ledgers)).rejects.toMatchObject({
    name: 'ExportError',
    text: { zh: expect.stringContaining(`与应写的内容不同：${told}。`) as string },
  });
});

test('tells of missing sheets and of a file that is none', async () => {
  const ledgers = await written();
  await expect(verify(path(), ledgers.slice(1))).rejects.toMatchObject({
    text: { zh: expect.stringContaining('应有 2 张工作表，却有 3 张') as string },
  });
  writeFileSync(path(), '');
  await expect(verify(path(), ledgers)).rejects.toMatchObject({
    text: { en: expect.stringContaining('it cannot be read') as string },
  });
});

test('notices any flipped byte of the content', async () => {
  const ledgers = await written();
  const whole = await readFile(path());
  const start = whole.indexOf('xl/worksheets/sheet1.xml') + 40;
  for (let at = start; at < start + 400; at += 13) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    writeFileSync(path(), bytes);
    await expect(verify(path(), ledgers)).rejects.toMatchObject({ name: 'ExportError' });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('an export that does not read back replaces nothing and leaves nothing', async () => {
  writeFileSync(path(), 'old');
  vi.spyOn(SheetLedger.prototype, 'differenceFrom').mockReturnValue({ zh: '此处', en: 'here' });
  await expect(exportWorkbooks([workbook([sheet([food])])], folder.path)).rejects.toMatchObject({
    text: { zh: expect.stringMatching(/此处.*原有文件没有改动/) as string },
  });
  expect(readdirSync(folder.path)).toEqual(['基本目录.xlsx']);
  expect(await readFile(path(), 'utf8')).toBe('old');
});
