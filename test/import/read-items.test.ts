import { describe, expect, test } from 'vitest';
import { traitsOf } from '../../src/catalogue/element-traits.ts';
import { columnNamed, fold } from '../../src/import/headings.ts';
import { readItems } from '../../src/import/read-items.ts';
import { readTables } from '../../src/import/read-tables.ts';
import type { Tell } from '../../src/import/tell.ts';
import type { Mapping } from '../../src/import/header.ts';
import { cellName } from '../../src/model/cell-name.ts';
import type { Region } from '../../src/model/region.ts';
import { readBook, type SheetOf, table } from './books.ts';

const regions: readonly Region[] = [
  { code: '341200', name: '阜阳市', level: '市级' },
  { code: '341202', name: '颍州区', level: '县级', parent: '341200' },
  { code: '341221', name: '临泉县', level: '县级', parent: '341200' },
];
const laws = { asOf: '', find: () => undefined, nearest: () => undefined, all: () => [] };

async function read(sheets: readonly SheetOf[], maps: Readonly<Record<string, string>> = {}) {
  const told: Tell[] = [];
  const tell = (each: Tell): void => void told.push(each);
  const mapping: Mapping = new Map(
    Object.entries(maps).map(([heading, element]) => [fold(heading), columnNamed(element) ?? 'leftOut']),
  );
  const tables = readTables(await readBook(...sheets), mapping, tell);
  const quotes: string[] = [];
  const quoting = (at: Tell['at']): void => void quotes.push(cellName(at));
  const items = readItems(tables, { regions, laws, traitsOf, tell, quoting });
  return {
    items,
    values: items.map(({ values }) => values),
    quotes,
    told: told.map(({ rule, at, message }) => `${at.sheet}!${cellName(at)} ${rule} ${message.zh}`),
    rules: told.map(({ rule, at }) => `${cellName(at)} ${rule}`),
  };
}

const keys = '区域 | 基本编码 | 事项名称';

describe('where the headings are', () => {
  test('below a title, 填报单位 and a row of machine names', async () => {
    const { values, told } = await read([
      table(
        '临泉县政务服务事项\n填报单位：临泉县数据资源管理局\nCATALOG | TASKNAME\n基本编码 | 事项名称 | 承诺时限（工作日）\n340131003000 | 食品经营许可 | 5',
        '表一',
      ),
    ]);
    expect(told).toEqual([]);
    expect(values).toEqual([
      {
        code: '340131003000',
        region: '341221',
        name: '食品经营许可',
        timeLimit: { promised: { value: 5, unit: '工作日' } },
      },
    ]);
  });

  test('in two rows, the upper merged over those that belong together', async () => {
    const { values, told } = await read([
      {
        name: '颍州区',
        rows: [
          ['基本编码', '事项名称', '办结时限', null, '申请材料', null],
          [null, null, '法定', '承诺', '材料名称', '份数'],
          ['340131003000', '食品经营许可', '20个工作日', '5个工作日', '申请书', 1],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
      },
    ]);
    expect(told).toEqual([]);
    expect(values).toEqual([
      {
        code: '340131003000',
        region: '341202',
        name: '食品经营许可',
        timeLimit: { statutory: { value: 20, unit: '工作日' }, promised: { value: 5, unit: '工作日' } },
        materials: [{ name: '申请书', copies: 1 }],
      },
    ]);
  });

  test('and again on every page, with notes below', async () => {
    const { items, told } = await read([
      table(
        `${keys}\n颍州区 | 340131003000 | 甲\n${keys}\n颍州区 | 340131004000 | 乙\n注：以上事项已核对\n合计 | 2`,
      ),
    ]);
    expect(told).toEqual([]);
    expect(items.map(({ code }) => code)).toEqual(['340131003000', '340131004000']);
  });
});

describe('rows', () => {
  const merged: SheetOf = {
    name: '颍州区',
    rows: [
      ['基本编码', '事项名称', '材料名称', '来源渠道', '环节名称', '环节时限'],
      ['340131003000', '食品经营许可', '申请书', '申请人自备', '受理', '1个工作日'],
      [null, null, '身份证', null, '审核', '3个工作日'],
      [null, null, '平面图', '其他', null, null],
      ['340131004000', '食品生产许可', '申请书', '申请人自备', '受理', '当场'],
    ],
    merges: ['A2:A4', 'B2:B4', 'D2:D3'],
  };

  test('of one item, merged cells filled down', async () => {
    const { values, items, told } = await read([merged]);
    expect(told).toEqual([]);
    expect(values[0]).toMatchObject({
      materials: [
        { name: '申请书', source: '申请人自备' },
        { name: '身份证', source: '申请人自备' },
        { name: '平面图', source: '其他' },
      ],
      process: [
        { name: '受理', limit: { value: 1, unit: '工作日' } },
        { name: '审核', limit: { value: 3, unit: '工作日' } },
      ],
    });
    expect(cellName(items[0]?.locate(['materials', 1, 'source']) ?? { row: 0, column: 1 })).toBe('D2');
    expect(cellName(items[0]?.locate(['materials', 1, 'name']) ?? { row: 0, column: 1 })).toBe('C3');
    expect(values[1]).toMatchObject({ code: '340131004000', process: [{ name: '受理', limit: '当场' }] });
  });

  test('of one item with empty keys and no merges, or with keys repeated', async () => {
    const { merges: _, ...plain } = merged;
    const repeated = {
      ...plain,
      rows: plain.rows.map((row, index) =>
        index === 2 ? ['340131003000', '食品经营许可', ...row.slice(2)] : row,
      ),
    };
    for (const sheet of [plain, repeated]) {
      const { values, told } = await read([sheet]);
      expect(told).toEqual([]);
      expect(values[0]).toMatchObject({
        materials: [{ name: '申请书' }, { name: '身份证' }, { name: '平面图' }],
      });
    }
  });

  test('of an item without a code are not taken for those of the one before it', async () => {
    const { values, rules } = await read([
      table(
        '区域 | 基本编码 | 事项名称 | 材料名称\n颍州区 | 340131003000 | 甲 | 申请书\n颍州区 | | 乙 | 身份证\n | | | 平面图',
      ),
    ]);
    expect(values).toMatchObject([{ materials: [{ name: '申请书' }] }]);
    expect(rules).toEqual(['B3 rows-placed']);
  });

  test('on a second sheet, by code, by name, and by name with its variant', async () => {
    const { values, told } = await read([
      table(
        `区域 | 基本编码 | 业务办理项 | 事项名称\n颍州区 | 340131003000 | 新办 | 食品经营许可\n颍州区 | 340131003000 | 注销 | 食品经营许可\n颍州区 | 340131004000 | 无 | 食品生产许可`,
      ),
      table(
        '基本编码 | 事项名称 | 材料名称 | 备注\n340131003000 | 食品经营许可（新办） | 申请书 | 原件\n | 食品经营许可（注销） | 注销申请书 | \n340131004000 | | 申请书 |',
        '申请材料',
      ),
    ]);
    expect(told).toEqual([]);
    expect(values).toMatchObject([
      { variant: '新办', materials: [{ name: '申请书', note: '原件' }] },
      { variant: '注销', materials: [{ name: '注销申请书' }] },
      { materials: [{ name: '申请书' }] },
    ]);
  });

  test('of the same item on two sheets are one item', async () => {
    const { values, told } = await read([
      table(`${keys} | 事项类型\n颍州区 | 340131003000 | 甲 | 行政许可`),
      table(`${keys} | 数量限制\n颍州区 | 340131003000 | 甲 | 无`, '办理要素'),
    ]);
    expect(told).toEqual([]);
    expect(values).toMatchObject([{ name: '甲', type: '行政许可', quantityLimit: '无' }]);
  });
});

describe('values', () => {
  const one = async (heading: string, cell: string | number) => {
    const { values, told } = await read([
      {
        name: '清单',
        rows: [
          ['区域', '基本编码', '事项名称', heading],
          ['颍州区', '340131003000', '甲', cell],
        ],
      },
    ]);
    const { code: _, region: __, name: ___, ...rest } = values[0] ?? {};
    return told.length > 0 ? told : rest;
  };

  test.each<[string, string | number, unknown]>([
    ['服务对象', '自然人^企业法人', { serviceObjects: ['自然人', '企业法人'] }],
    ['行使层级', '县级、乡镇级', { levels: ['县级', '镇（乡、街道）级'] }],
    ['办件类型', '即办', { caseType: '即办件' }],
    ['是否支持物流快递', '支持', { express: '是' }],
    ['是否收费', '不收费', { fees: { charged: '否' } }],
    ['是否收费', '无', { fees: { charged: '否' } }],
    ['四办', '马上办、网上办', { fourHandling: ['马上办', '网上办'] }],
    ['四办', '无', { fourHandling: [] }],
    ['网上办', '√', { fourHandling: ['网上办'] }],
    ['法定时限', '无', { timeLimit: { statutory: '无' } }],
    ['承诺时限', '无', { timeLimit: { promised: null } }],
    ['到现场次数', '1次', { visits: 1 }],
    ['到现场次数', 0, { visits: 0 }],
    ['特别程序', '无', { specialProcedures: '无' }],
    ['数量限制', '无', { quantityLimit: '无' }],
    ['中介服务', '无', { intermediaries: null }],
    ['受理条件', '1.年满18周岁；\n2.有固定场所。', { conditions: ['年满18周岁', '有固定场所。'] }],
    ['受理条件', '无', { conditions: [] }],
    [
      '办理流程',
      '受理→审核（3个工作日）→决定',
      {
        process: [{ name: '受理' }, { name: '审核', limit: { value: 3, unit: '工作日' } }, { name: '决定' }],
      },
    ],
    ['办理流程', '受理、审核、决定', { process: [{ name: '受理' }, { name: '审核' }, { name: '决定' }] }],
    [
      '申请材料',
      '1.申请书（原件1份）\n2.身份证（复印件，容缺后补）',
      {
        materials: [
          { name: '申请书', necessity: '必要', type: '原件', copies: 1 },
          { name: '身份证', necessity: '容缺后补', type: '复印件' },
        ],
      },
    ],
    ['申请材料', '无需提交材料', { materials: [] }],
    ['计划生效日期', '2026年1月1日', { effectiveOn: '2026-01-01' }],
    [
      '统一社会信用代码',
      '１１３４１２００ＭＢ１Ｇ２３４５６７',
      { authority: { uscc: '11341200MB1G234567' } },
    ],
    ['网上办理深度', '—', {}],
  ])('%s: %j', async (heading, cell, value) => {
    expect(await one(heading, cell)).toEqual(value);
  });

  test('an implementation code holds the code', async () => {
    const { values, told } = await read([
      table(
        '实施编码 | 办理单位 | 业务办理项名称 | 法定时间\n113412000031234567434013100300001 | 颍州区市场监督管理局 | 食品经营许可新办 | 20个工作日',
        '颍州区',
      ),
    ]);
    expect(told).toEqual([]);
    expect(values).toMatchObject([
      {
        code: '340131003000',
        name: '食品经营许可新办',
        implementationCode: '113412000031234567434013100300001',
      },
    ]);
  });

  test('a word beyond the choices is left for the schema to tell', async () => {
    expect(await one('办件类型', '其它类')).toEqual({ caseType: '其它类' });
  });

  test('the unit may stand in a column of its own', async () => {
    const { values } = await read([
      table(`${keys} | 法定时限 | 法定时限单位\n颍州区 | 340131003000 | 甲 | 20 | 个工作日`),
    ]);
    expect(values).toMatchObject([{ timeLimit: { statutory: { value: 20, unit: '工作日' } } }]);
  });
});

test('a heading told of with --map means that, and 不导入 nothing', async () => {
  const sheet = table(`${keys} | 热线 | 经办科室\n颍州区 | 340131003000 | 甲 | 0558-1234567 | 综合科`);
  const { values, rules } = await read([sheet], { 热线: '咨询方式', 经办科室: '不导入' });
  expect(values).toMatchObject([{ contact: { enquiry: '0558-1234567' } }]);
  expect(rules).toEqual([]);
});

test('merges as large as a sheet take no time', async () => {
  const { items } = await read([
    { ...table(`${keys}\n颍州区 | 340131003000 | 甲`), merges: ['D2:XFD1048576', 'A4:A1048576'] },
  ]);
  expect(items).toHaveLength(1);
});
