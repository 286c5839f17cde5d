import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../src/excel/write-workbook.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { useFolder } from './folder.ts';
import { readWorkbook, type ReadSheet } from './read-workbook.ts';
import { food, sheet, workbook } from './sheets.ts';

const folder = useFolder();

async function written(sheets: readonly Sheet[], lastRow?: number): Promise<readonly ReadSheet[]> {
  const path = join(folder.path, 'a.xlsx');
  await writeWorkbook(workbook(sheets), path, lastRow);
  return readWorkbook(path);
}

const many = (count: number, department = '民政部门') =>
  Array.from({ length: count }, (_, index) => [index, department, `${index}`, '名称'] as const);

test('what is more than a sheet holds goes on in the next, with its own head and note', async () => {
  const read = await written([sheet(many(20), { note: '注' }), sheet([food], { name: '界首市' })], 12);
  expect(read.map(({ name }) => name)).toEqual(['太和县', '太和县(2)', '太和县(3)', '界首市']);
  const numbers = read
    .slice(0, 3)
    .flatMap(({ cells }) =>
      [...cells]
        .filter(([address, { type }]) => address.startsWith('A') && type === '')
        .map(([, { value }]) => Number(value)),
    );
  expect(numbers).toEqual(many(20).map(([number]) => number));
  for (const part of read.slice(0, 3)) {
    expect(part.row(3)).toEqual(['序号', '主管部门', '基本编码', '事项名称']);
    expect([...part.cells.values()].map(({ value }) => value)).toContain('注');
  }
});

test('a cell that is a link leads to the sheet at its place', async () => {
  const [first] = await written([
    sheet([[1, '部门', { text: '编码', sheet: 1 }, '名称']]),
    sheet([food], { name: "界'首!市" }),
  ]);
  expect(first?.cells.get('C4')).toMatchObject({ value: '编码', format: '49' });
  expect(first?.xml).toContain('<hyperlink ref="C4" location="&apos;界’首！市&apos;!A1"/>');
});

test('a link to no sheet is a fault of the program', async () => {
  await expect(written([sheet([[1, '部门', { text: '编码', sheet: 7 }, '']])])).rejects.toThrow('no sheet 7');
});

test('a printed page ends where rows and merged cells part', async () => {
  const [read] = await written([sheet(many(60))]);
  const breaks = Array.from(read?.xml.matchAll(/<brk id="(\d+)"/g) ?? [], ([, id]) => Number(id));
  const starts = (read?.merges ?? [])
    .filter((range) => range.startsWith('B'))
    .map((range) => Number(range.slice(1).split(':')[0]));
  expect(breaks.length).toBeGreaterThan(1);
  expect(starts).toEqual([4, ...breaks.map((row) => row + 1)]);
});

test('a department that does not end with the page begins the next one whole when it is tall', async () => {
  const tall = '部'.repeat(150);
  const rows = [...many(17), ...many(2, tall)];
  const [read] = await written([sheet(rows)]);
  expect(read?.xml).toContain('<brk id="20"');
  expect(read?.merges).toContain('B21:B22');
});

test('merges as many rows as there are', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [index, `部门${Math.floor(index / 2)}`, '', '']);
  const [read] = await written([sheet(rows)]);
  expect(read?.merges.length).toBeGreaterThan(9_000);
});
