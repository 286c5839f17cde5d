import { expect, test } from 'vitest';
import { elementSheets } from '../../src/lists/element-tables.ts';
import { elementIds, headings, partNames } from '../../src/model/element.ts';
import { unpublished } from '../../src/model/unpublished.ts';
import { city, food, publish, taihe } from './publication.ts';

const sheets = elementSheets(
  publish([
    [city, food],
    [taihe, food],
  ]),
);

test('has a sheet for who and how, and one for each list', () => {
  expect(sheets.map(({ name }) => name)).toEqual(['基本要素', '办理要素', ...Object.values(partNames)]);
});

test('has a column for every element but those that are not for publication', () => {
  const hidden = new Set<string>(unpublished.map((key) => `permit.${key}`));
  const shown = new Set(sheets.flatMap(({ columns }) => columns.map(({ header }) => header)));
  const wanted = elementIds.filter((id) => !hidden.has(id)).map((id) => headings[id]);
  expect([...shown].toSorted()).toEqual(['序号', ...wanted].toSorted());
});

test('has a row for every item of every region, and for every thing of its lists', () => {
  const rowsOf = (name: string) => [...(sheets.find((sheet) => sheet.name === name)?.rows ?? [])];
  expect(rowsOf('基本要素').map(([, region]) => region)).toEqual(['阜阳市', '太和县']);
  expect(rowsOf('申请材料')).toHaveLength(2 * food.materials.length);
});

test('says where there is nothing', () => {
  for (const { rows } of elementSheets(publish([], { regions: [] }))) {
    expect([...rows]).toHaveLength(1);
    expect([...rows][0]).toContain('暂无');
  }
});
