import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFileNames, sheetNames } from '../../src/excel/names.ts';
import { lists } from '../../src/lists/index.ts';
import { city, food, marriage, publish, taihe } from './publication.ts';

const notLists = new Set(['changes.ts', 'index.ts', 'list.ts', 'table.ts', 'wording.ts']);
const files = readdirSync(new URL('../../src/lists/', import.meta.url)).filter((name) => !notLists.has(name));

test('every list is registered, in the order of publication', () => {
  expect(lists.map(({ id }) => id)).toEqual(['基本目录', '实施清单', '申请材料清单', '差异清单']);
  expect(lists).toHaveLength(files.length);
});

test('every list has a test', () => {
  const tests = readdirSync(new URL('.', import.meta.url));
  for (const file of files) expect(tests).toContain(file.replace('.ts', '.test.ts'));
});

const full = publish([
  [city, food],
  [city, marriage],
  [taihe, food],
]);

test.each(lists.map((list) => [list.id, list] as const))('%s is whole', (id, list) => {
  const { fileName, sheets } = list.workbook(full);
  expect(fileName).toBe(`${id}.xlsx`);
  expect(() => {
    checkFileNames([fileName]);
  }).not.toThrow();
  expect(sheetNames(sheets.map(({ name }) => name))).toEqual(sheets.map(({ name }) => name));
  expect(list.purpose.zh).toMatch(/依据：/);
  for (const { columns, rows, title, unit, asOf, name, mark } of sheets) {
    expect(columns.map(({ header }) => header)).toEqual(list.columns);
    expect(new Set(list.columns).size).toBe(list.columns.length);
    expect(title).toContain(id);
    expect(unit).toBe(`填报单位：${name}`);
    expect(asOf).toBe('截止日期：2026年1月31日');
    expect(mark).toBeUndefined();
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect([...rows]).toEqual([...rows]);
  }
});

test.each(lists.map((list) => [list.id, list] as const))('%s shows nothing that is not public', (_, list) => {
  const cells = list.workbook(full).sheets.flatMap(({ rows }) => [...rows].flat());
  expect(cells.join('\n')).not.toContain('内部依据');
});

test.each(lists.map((list) => [list.id, list] as const))('%s says when it is a draft', (_, list) => {
  for (const { mark } of list.workbook({ ...full, draft: true }).sheets) expect(mark).toBe('草稿');
});

test.each(lists.map((list) => [list.id, list] as const))('%s has a sheet even without items', (_, list) => {
  const { sheets } = list.workbook(publish([], { regions: [] }));
  expect(sheets).toHaveLength(1);
  for (const { rows } of sheets) expect([...rows]).toHaveLength(1);
});
