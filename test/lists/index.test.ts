import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFileNames, sheetNamer } from '../../src/excel/names.ts';
import { lists } from '../../src/lists/index.ts';
import type { List } from '../../src/lists/list.ts';
import { isForm, shown } from '../../src/model/sheet.ts';
import { city, food, marriage, publish, tablesOf, taihe } from './publication.ts';

const notLists = new Set([
  'changes.ts',
  'element-tables.ts',
  'element-widths.ts',
  'form.ts',
  'guide.ts',
  'index.ts',
  'list.ts',
  'regional-list.ts',
  'scope.ts',
  'table.ts',
  'wording.ts',
]);
const files = readdirSync(new URL('../../src/lists/', import.meta.url)).filter((name) => !notLists.has(name));

test('every list is registered, in the order of publication', () => {
  expect(lists.map(({ id }) => id)).toEqual([
    '基本目录',
    '实施清单',
    '申请材料清单',
    '办事指南',
    '四办清单',
    '容缺受理清单',
    '告知承诺清单',
    '证明事项清单',
    '中介服务清单',
    '收费清单',
    '时限压缩表',
    '认领情况表',
    '差异清单',
    '一致性评分表',
  ]);
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

const named = lists.map((list) => [list.id, list] as const);

test.each(named)('%s is whole', (id, list) => {
  const workbooks = list.workbooks(full);
  expect(() => {
    checkFileNames(workbooks.map(({ fileName }) => fileName));
  }).not.toThrow();
  expect(list.purpose.zh).toMatch(/依据：/);
  for (const { fileName, sheets } of workbooks) {
    expect(fileName.startsWith(id)).toBe(true);
    expect(sheets.map(({ name }) => name).map(sheetNamer())).toEqual(sheets.map(({ name }) => name));
    for (const { title, asOf, mark } of sheets) {
      expect(title).toContain(id);
      expect(asOf).toBe('截止日期：2026年1月31日');
      expect(mark).toBeUndefined();
    }
  }
  for (const { columns, rows, unit } of tablesOf(list, full)) {
    expect(columns.map(({ header }) => header)).toEqual(list.columns);
    expect(new Set(list.columns).size).toBe(list.columns.length);
    expect(unit).toMatch(/^填报单位：/);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect([...rows]).toEqual([...rows]);
  }
});

/** Every text of every cell. */
const textOf = (list: List): string =>
  list
    .workbooks(full)
    .flatMap(({ sheets }) => sheets)
    .flatMap((sheet) =>
      isForm(sheet) ? [...sheet.lines].flat().map(({ value }) => value) : [...sheet.rows].flat(),
    )
    .map(shown)
    .join('\n');

test.each(named)('%s shows nothing that is not public', (_, list) => {
  expect(textOf(list)).not.toContain('内部依据');
});

test.each(named)('%s says when it is a draft, also in the names of its files', (id, list) => {
  for (const { fileName, sheets } of list.workbooks({ ...full, draft: true })) {
    expect(fileName).toMatch(new RegExp(`^${id}.*（草稿）\\.xlsx$`, 'u'));
    for (const { mark } of sheets) expect(mark).toBe('草稿');
  }
});

test.each(named)('%s has a sheet even without items', (_, list) => {
  const nothing = publish([], { regions: [] });
  const [first] = list.workbooks(nothing);
  expect(first?.sheets).toHaveLength(1);
  for (const { rows } of tablesOf(list, nothing)) expect([...rows]).toHaveLength(1);
});
