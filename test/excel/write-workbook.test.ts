import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportWorkbooks } from '../../src/excel/export-workbooks.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { useFolder } from './folder.ts';
import { readWorkbook, unzip, type ReadSheet } from './read-workbook.ts';
import { food, sheet, workbook } from './sheets.ts';

const folder = useFolder();

async function written(...sheets: readonly Sheet[]): Promise<readonly ReadSheet[]> {
  await exportWorkbooks([workbook(sheets)], folder.path);
  return readWorkbook(join(folder.path, '基本目录.xlsx'));
}

async function only(one: Sheet): Promise<ReadSheet> {
  const [read] = await written(one);
  if (read === undefined) throw new Error('no sheet');
  return read;
}

test('prints title, unit, date, header, rows and note in their places', async () => {
  const read = await only(sheet([food], { note: '注：本目录为全市统一标准。' }));
  expect(read.row(1)[0]).toBe('太和县政务服务事项基本目录');
  expect(read.row(2)).toContain('填报单位：太和县');
  expect(read.row(2)).toContain('截止日期：2026年1月31日');
  expect(read.row(3)).toEqual(['序号', '主管部门', '基本编码', '事项名称']);
  expect(read.row(4)).toEqual(['1', '市场监管部门', '000131023000', '食品经营许可']);
  expect(read.row(5)[0]).toBe('注：本目录为全市统一标准。');
  expect(read.merges).toEqual(['A1:D1', 'A2:C2', 'A5:D5']);
});

test('is set up to be printed as it is', async () => {
  const { xml } = await only(sheet([food], { mark: '草稿 A&B' }));
  const parts = unzip(join(folder.path, '基本目录.xlsx'));
  expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<autoFilter ref="A3:D4"/>');
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"/);
  expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
  expect(xml).toContain('&amp;36&amp;KBFBFBF草稿 A&amp;&amp;B</oddHeader>');
  expect(parts.get('xl/workbook.xml')).toContain('&apos;太和县&apos;!$3:$3');
  expect(xml.match(/<col /g)).toHaveLength(4);
});

test('uses A3 where the list asks for it and prints no mark on what is final', async () => {
  const { xml } = await only(sheet([food], { paper: 'A3' }));
  expect(xml).toContain('paperSize="8"');
  expect(xml).not.toContain('oddHeader');
});

test('keeps codes and formula-like text as text', async () => {
  const texts = ['000913001000', '12E4', '=1+1', '+86', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1'];
  const read = await only(sheet(texts.map((text, index) => [index + 1, '部门', text, text])));
  for (const [index, text] of texts.entries()) {
    expect(read.cells.get(`C${index + 4}`)).toMatchObject({ type: 'str', value: text, format: '49' });
    expect(read.cells.get(`A${index + 4}`)).toMatchObject({ type: '', value: `${index + 1}` });
  }
  expect(read.xml).not.toMatch(/<f[ >]/);
});

test.each([
  '_x0041_',
  'a_x000D_b',
  '_X0041_x0042_',
  '_x00_',
  '<&>"\'',
  '一\n二',
  ' 前后 ',
  '\t=1',
  '𠮷野家',
  '__proto__',
])('shows %j unchanged, also to readers that know no escapes', async (text) => {
  const read = await only(sheet([[1, '部门', text, text]]));
  expect(read.cells.get('D4')?.value).toBe(text);
  expect(read.xml).not.toContain('_x005F_');
});

test.each([' 前', '后 ', '一\n二', '\t制表', '　全角'])('marks the blanks of %j to be kept', async (text) => {
  const { xml } = await only(sheet([[1, '部门', '', text]]));
  expect(xml).toContain(`t="inlineStr"><is><r><t xml:space="preserve">${text}</t></r></is></c>`);
});

test('writes line ends as Excel does', async () => {
  const read = await only(sheet([[1, '部门', '', '一\r\n二\r三']]));
  expect(read.cells.get('D4')?.value).toBe('一\n二\n三');
});

test('leaves an empty text an empty cell, with its border', async () => {
  const read = await only(sheet([[1, '部门', '', '名称']]));
  expect(read.cells.get('C4')).toMatchObject({ type: '', value: '' });
  expect(read.cells.get('C4')?.style).not.toBe('');
});

test('keeps rare characters whole at any offset', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => {
    const text = `${'名'.repeat(index % 17)}𠮷${'a'.repeat(index % 5)}𬬭𣲗${index}`;
    return [index, `部门${index}`, `${index}`, text] as const;
  });
  const read = await only(sheet(rows));
  for (const [index, [, , , text]] of rows.entries()) {
    expect(read.cells.get(`D${index + 4}`)?.value).toBe(text);
  }
});

test('merges equal neighbours and keeps the value in each row for filters', async () => {
  const departments = ['民政部门', '民政部门', '公安部门', '民政部门'];
  const read = await only(sheet(departments.map((name, index) => [index, name, `${index}`, '名称'])));
  expect(read.merges).toContain('B4:B5');
  expect(read.merges.filter((range) => range.startsWith('B'))).toEqual(['B4:B5']);
  expect(read.cells.get('B5')?.value).toBe('民政部门');
  expect(read.cells.get('B5')?.style).toBe(read.cells.get('B4')?.style);
});

test('merges a column only within equal cells of the merged columns before it', async () => {
  const columns = [
    { header: '编码', width: 15, merge: true },
    { header: '名称', width: 20, merge: true },
    { header: '材料', width: 20 },
  ];
  const rows = [
    ['1', '许可', 'a'],
    ['1', '许可', 'b'],
    ['2', '许可', 'c'],
    ['2', '登记', 'd'],
  ];
  const read = await only(sheet(rows, { columns }));
  expect(read.merges.filter((range) => /^[AB][4-9]/.test(range))).toEqual(['A4:A5', 'B4:B5', 'A6:A7']);
});

test('begins a long merged run anew on the next page', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [index, '民政部门', `${index}`, '名称'] as const);
  const read = await only(sheet(rows));
  expect(read.merges.filter((range) => range.startsWith('B')).length).toBeGreaterThan(1);
});

test('makes rows high enough for their longest text, up to what Excel allows', async () => {
  const read = await only(
    sheet([
      [1, '甲', '', '短'],
      [2, '乙', '', '条'.repeat(150)],
      [3, '丙', '', '长'.repeat(3_000)],
    ]),
  );
  const heights = Array.from(read.xml.matchAll(/<row r="[4-6]" ht="([\d.]+)"/g), ([, height]) =>
    Number(height),
  );
  expect(heights[0]).toBe(22);
  expect(heights[1]).toBeGreaterThan(140);
  expect(heights[1]).toBeLessThan(240);
  expect(heights[2]).toBe(409);
  expect(read.cells.get('D6')?.style).not.toBe(read.cells.get('D5')?.style);
});

test('stretches merged rows for a tall merged text', async () => {
  const name = '部'.repeat(40);
  const read = await only(sheet([1, 2].map((index) => [index, name, '', '短'])));
  const heights = Array.from(read.xml.matchAll(/<row r="[45]" ht="([\d.]+)"/g), ([, height]) =>
    Number(height),
  );
  expect(heights[0]).toBeGreaterThan(60);
  expect(heights[1]).toBe(heights[0]);
});

test.each([
  ['a lone surrogate', '\ud842', 'U+D842'],
  ['a noncharacter', '\ufffe', 'U+FFFE'],
  ['a control character', 'a\u0001', 'U+0001'],
  ['DEL', '\u007f', 'U+007F'],
  ['a text beyond 32,767 characters', 'x'.repeat(32_768), '32768'],
  ['a text of more than 254 lines', '一\n'.repeat(254), '254'],
])('refuses %s and names the cell', async (_, text, told) => {
  const failure = written(sheet([food, [2, '部门', '', text]]));
  await expect(failure).rejects.toMatchObject({
    name: 'ExportError',
    text: { zh: expect.stringContaining('工作表「太和县」第 5 行（部门）「事项名称」') as string },
  });
  await expect(failure).rejects.toMatchObject({ text: { zh: expect.stringContaining(told) as string } });
});

test('accepts 32,767 characters', async () => {
  const read = await only(sheet([[1, '部门', '', 'x'.repeat(32_767)]]));
  expect(read.cells.get('D4')?.value).toHaveLength(32_767);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, { formula: '1+1' }, new Date(0), null, true, undefined])(
  'refuses %j, which only a slip in the types lets through',
  async (value) => {
    await expect(written(sheet([[1, '部门', '', value as unknown as string]]))).rejects.toMatchObject({
      text: { zh: '工作表「太和县」第 4 行（部门）「事项名称」的值既不是文字也不是有限的数。' },
    });
  },
);

test('writes several sheets, a sheet without rows and a sheet of one column', async () => {
  const read = await written(
    sheet([food]),
    sheet([], { name: '界首市' }),
    sheet([['行']], { name: '单列', columns: [{ header: '列', width: 20 }] }),
  );
  expect(read.map(({ name }) => name)).toEqual(['太和县', '界首市', '单列']);
  expect(read[1]?.xml).toContain('<autoFilter ref="A3:D3"/>');
  expect(read[2]?.row(2)).toEqual(['填报单位：太和县　截止日期：2026年1月31日']);
});

test('gives sheets names that Excel accepts', async () => {
  const read = await written(sheet([food], { name: "a'b:c" }), sheet([food], { name: 'A’B：C' }));
  expect(read.map(({ name }) => name)).toEqual(['a’b：c', 'A’B：C(2)']);
  expect(unzip(join(folder.path, '基本目录.xlsx')).get('xl/workbook.xml')).toContain(
    '&apos;a’b：c&apos;!$3:$3',
  );
});
