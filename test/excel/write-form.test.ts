import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../src/excel/write-workbook.ts';
import type { Box, Form } from '../../src/model/sheet.ts';
import { useFolder } from './folder.ts';
import { readWorkbook, unzip, type ReadSheet } from './read-workbook.ts';
import { food, sheet, workbook } from './sheets.ts';

const folder = useFolder();
const box = (role: Box['role'], value: Box['value'], span: number): Box => ({ role, value, span });

const form = (lines: readonly (readonly Box[])[], changes: Partial<Form> = {}): Form => ({
  name: '340131003000-新办',
  title: '食品经营许可（新办）办事指南',
  unit: '实施主体：太和县市场监督管理局',
  asOf: '截止日期：2026年1月31日',
  grid: [10, 20, 20, 20],
  lines,
  ...changes,
});

async function written(one: Form): Promise<ReadSheet> {
  const path = join(folder.path, 'a.xlsx');
  await writeWorkbook(workbook([sheet([food], { name: '目录' }), one]), path);
  const read = readWorkbook(path)[1];
  if (read === undefined) throw new Error('no form');
  return read;
}

test('lays boxes side by side, merged over what they span', async () => {
  const read = await written(
    form([
      [box('heading', '一、基本信息', 4)],
      [box('label', '名称', 1), box('value', '食品经营许可', 3)],
      [box('label', '到现场次数', 1), box('value', 1, 1), box('label', '期限', 1), box('value', '', 1)],
    ]),
  );
  expect(read.row(3)[0]).toBe('一、基本信息');
  expect(read.cells.get('B4')?.value).toBe('食品经营许可');
  expect(read.cells.get('B5')).toMatchObject({ type: '', value: '1', format: '0' });
  expect(read.merges).toEqual(['A1:D1', 'A2:C2', 'A3:D3', 'B4:D4']);
  // The border runs round the merged cells.
  expect(read.cells.get('D4')?.style).toBe(read.cells.get('B4')?.style);
});

test('stands upright on A4', async () => {
  const { xml } = await written(form([], { note: '注', mark: '草稿' }));
  expect(xml).toMatch(/<pageSetup paperSize="9" orientation="portrait"[^>]* fitToWidth="1" fitToHeight="0"/);
  expect(xml).toContain('草稿</oddHeader>');
  expect(xml).toContain('办事指南（草稿）');
  expect(xml).toContain('<v>注</v>');
});

test('leads back from beside the page, without being printed', async () => {
  const read = await written(form([[box('value', '一', 4)]], { back: { text: '返回目录', sheet: 0 } }));
  expect(read.cells.get('E1')?.value).toBe('返回目录');
  expect(read.xml).toContain('<hyperlink ref="E1" location="&apos;目录&apos;!A1"/>');
  expect(unzip(join(folder.path, 'a.xlsx')).get('xl/workbook.xml')).toContain('!$A$1:$D$3<');
});

test('a heading goes to the next page with what it heads', async () => {
  const lines = Array.from({ length: 28 }, () => [box('value', '一', 4)]);
  const heading = [box('heading', '二、材料', 4)];
  const header = [box('label', '材料', 4)];
  const tall = [box('value', '条'.repeat(700), 4)];
  const { xml } = await written(form([...lines, heading, header, tall]));
  expect(xml).toContain('<brk id="30"');
});

test('names what cannot be written by its form and line', async () => {
  await expect(written(form([[box('label', '名称', 1), box('value', 'a\u0001', 3)]]))).rejects.toMatchObject({
    text: { zh: '工作表「340131003000-新办」第 3 行（名称）含有不能写入表格的字符 U+0001，请删除。' },
  });
});

test('a line that does not span the grid is a fault of the program', async () => {
  await expect(written(form([[box('value', '一', 3)]]))).rejects.toThrow('spans 3 of 4');
});
