import { expect, test } from 'vitest';
import { checkFileNames } from '../../src/excel/names.ts';
import { adoptionsList } from '../../src/lists/adoptions.ts';
import { basicCatalogue } from '../../src/lists/basic-catalogue.ts';
import { implementationList } from '../../src/lists/implementation-list.ts';
import { lists } from '../../src/lists/index.ts';
import { workbooksOf } from '../../src/lists/scope.ts';
import { isForm } from '../../src/model/sheet.ts';
import type { PublicationScope } from '../../src/model/scope.ts';
import { city, food, jieshou, marriage, publish, taihe } from './publication.ts';

const within = (scope: PublicationScope) =>
  publish(
    [
      [city, food],
      [taihe, food],
      [taihe, marriage],
      [jieshou, food],
    ],
    { regions: [city, taihe, jieshou], scope },
  );

const namesOf = (scope: PublicationScope, list = implementationList): readonly string[] =>
  workbooksOf(list, within(scope))
    .filter(({ isUndivided }) => isUndivided !== true)
    .map(({ fileName }) => fileName);

test.each<[PublicationScope, string]>([
  [{ regions: ['341222'] }, '太和县-实施清单.xlsx'],
  [{ departments: ['市场监管部门'] }, '市场监管部门-实施清单.xlsx'],
  [
    { regions: ['341222', '341282'], departments: ['民政部门'], types: ['行政确认'] },
    '太和县-界首市-民政部门-行政确认-实施清单.xlsx',
  ],
])('a file of %o says so in its name', (scope, expected) => {
  expect(namesOf(scope)).toEqual([expected]);
});

test('everything has the plain name', () => {
  const { scope: _scope, ...everything } = within({});
  expect(workbooksOf(implementationList, everything)[0]?.fileName).toBe('实施清单.xlsx');
});

test.each(['../市场监管部门', 'a b', '市场 监管', '市'.repeat(60), 'CON.', '', '-rf'])(
  'a department called %j does not come into the name',
  (department) => {
    const names = namesOf({ departments: [department] });
    expect(names).toEqual([expect.stringMatching(/^范围[0-9a-f]{12}-实施清单\.xlsx$/)]);
    expect(namesOf({ departments: [`${department}乙 丙`] })).not.toEqual(names);
    expect(() => {
      checkFileNames(names);
    }).not.toThrow();
  },
);

test('titles and 填报单位 say the scope, a region’s own sheet not the others', () => {
  const scope = { regions: ['341222', '341282'], departments: ['市场监管部门'], types: ['行政许可'] };
  const [workbook] = workbooksOf(implementationList, within(scope));
  expect(workbook?.sheets.map(({ title, unit }) => [title, unit])).toEqual([
    ['太和县政务服务事项实施清单（市场监管部门，行政许可）', '填报单位：太和县市场监管部门'],
    ['界首市政务服务事项实施清单（市场监管部门，行政许可）', '填报单位：界首市市场监管部门'],
  ]);
  const [adoptions] = workbooksOf(adoptionsList, within(scope));
  expect(adoptions?.sheets[0]?.title).toBe(
    '阜阳市政务服务事项认领情况表（太和县、界首市，市场监管部门，行政许可）',
  );
});

test('one region alone has a sheet a department, each numbered from 1', () => {
  const [workbook] = workbooksOf(implementationList, within({ regions: ['341222'] }));
  expect(
    workbook?.sheets.map((sheet) => [
      sheet.name,
      sheet.title,
      sheet.unit,
      isForm(sheet) ? [] : [...sheet.rows].map(([serial]) => serial),
    ]),
  ).toEqual([
    ['市场监管部门', '太和县政务服务事项实施清单（市场监管部门）', '填报单位：太和县市场监管部门', [1]],
    ['民政部门', '太和县政务服务事项实施清单（民政部门）', '填报单位：太和县民政部门', [1]],
  ]);
});

test('one region with one department has the one sheet', () => {
  const [workbook] = workbooksOf(implementationList, within({ regions: ['341282'] }));
  expect(workbook?.sheets.map(({ name }) => name)).toEqual(['界首市']);
});

test('a list that is not about the regions chosen has no workbook', () => {
  expect(workbooksOf(basicCatalogue, within({ regions: ['341222'] }))).toEqual([]);
  expect(workbooksOf(adoptionsList, within({ regions: ['341200'] }))).toEqual([]);
});

test.each(lists.map((list) => [list.id, list] as const))(
  '%s never takes the name of the whole',
  (_, list) => {
    const whole = list.workbooks(within({})).map(({ fileName }) => fileName);
    for (const name of namesOf({ regions: ['341200', '341222'] }, list)) expect(whole).not.toContain(name);
  },
);
