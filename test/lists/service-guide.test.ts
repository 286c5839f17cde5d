import { expect, test } from 'vitest';
import { serviceGuide } from '../../src/lists/service-guide.ts';
import type { Publication } from '../../src/lists/list.ts';
import { isForm } from '../../src/model/sheet.ts';
import { city, food, jieshou, marriage, publish, records, taihe } from './publication.ts';

/** The index of the first workbook, the city's. */
const indexOf = (publication: Publication) => records(serviceGuide, publication, { ...city, name: '目录' });

const full = publish([
  [taihe, food],
  [taihe, marriage],
  [taihe, { ...food, variant: '延续' }],
]);

test('has a workbook for each region', () => {
  const books = serviceGuide.workbooks(publish([], { regions: [city, taihe, jieshou] }));
  expect(books.map(({ fileName }) => fileName)).toEqual([
    '办事指南-阜阳市.xlsx',
    '办事指南-太和县.xlsx',
    '办事指南-界首市.xlsx',
  ]);
});

test('calls the file by the code of a region whose name no file can have', () => {
  const [book] = serviceGuide.workbooks(publish([], { city: { ...city, name: '../阜阳市' }, regions: [] }));
  expect(book?.fileName).toBe('办事指南-341200.xlsx');
});

test('an index leads to a guide for each item, and each guide back', () => {
  const { sheets = [] } = serviceGuide.workbooks(full)[1] ?? {};
  expect(sheets.map(({ name }) => name)).toEqual([
    '目录',
    '000131023000-新办',
    '000131023000-延续',
    '000711001000',
  ]);
  const codes = indexOf(
    publish([
      [city, marriage],
      [city, food],
    ]),
  ).map(({ 基本编码: code }) => code);
  expect(codes).toEqual([
    { text: '000131023000', sheet: 1 },
    { text: '000711001000', sheet: 2 },
  ]);
  const guides = sheets.filter(isForm);
  expect(guides.map(({ back }) => back?.sheet)).toEqual([0, 0, 0]);
  expect(guides[0]).toMatchObject({
    title: '食品经营许可（新办）办事指南',
    unit: '实施主体：阜阳市市场监督管理局',
  });
  expect([...(guides[0]?.lines ?? [])][0]?.[0]).toMatchObject({ role: 'heading', value: '一、基本信息' });
});

test('the index tells what applicants ask first', () => {
  expect(indexOf(publish([[city, marriage]]))).toEqual([
    {
      序号: 1,
      主管部门: '民政部门',
      基本编码: { text: '000711001000', sheet: 1 },
      事项名称: '结婚登记',
      业务办理项: '无',
      事项类型: '行政确认',
      承诺办结时限: '无',
      到现场次数: 0,
    },
  ]);
});

test('lines can be read again', () => {
  const guide = serviceGuide.workbooks(full)[1]?.sheets.find(isForm);
  expect([...(guide?.lines ?? [])]).toEqual([...(guide?.lines ?? [])]);
});
