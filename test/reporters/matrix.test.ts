import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { Matrix, MatrixRow, Standing } from '../../src/model/report.ts';
import { widthOf } from '../../src/reporters/columns.ts';
import { matrixText } from '../../src/reporters/matrix.ts';

const plain = new Chalk({ level: 0 });
const different = (
  counts: Partial<Record<'breaching' | 'better' | 'waived' | 'other', number>>,
): Standing => ({
  kind: 'different',
  breaching: 0,
  better: 0,
  waived: 0,
  other: 0,
  ...counts,
});
const adopted: Standing = { kind: 'adopted' };

const counties = ['颍州', '颍东', '颍泉', '临泉', '太和', '阜南', '颍上', '界首', '阜合园区', '经开'];
const columnsOf = (count: number) =>
  counties.slice(0, count).map((name, index) => ({ region: String(341_202 + index), name }));

const matrixOf = (count: number, ...rows: readonly Partial<MatrixRow>[]): Matrix => ({
  columns: columnsOf(count),
  rows: rows.map((row) => ({
    code: '340131003000',
    name: '食品经营许可',
    standings: Array.from({ length: count }, () => adopted),
    ...row,
  })),
});

const linesOf = (
  matrix: Matrix,
  { locale = 'zh', width = 100 }: { locale?: 'zh' | 'en'; width?: number } = {},
) => matrixText(matrix, locale, width, plain).split('\n');

describe('signs', () => {
  test.each<[Standing, string, string]>([
    [different({ breaching: 1, waived: 1, other: 1, better: 1 }), '违', '!'],
    [different({ breaching: 3 }), '违3', '!3'],
    [different({ waived: 2, other: 1, better: 4 }), '免2', 'w2'],
    [different({ other: 1, better: 4 }), '异', '~'],
    [different({ better: 12 }), '优12', '+12'],
    [{ kind: 'missing' }, '缺', 'X'],
    [{ kind: 'unread' }, '坏', '?'],
    [{ kind: 'not-held' }, '无', '.'],
  ])('%o is %s or %s', (standing, zh, en) => {
    const matrix = matrixOf(2, { standings: [standing, adopted] });
    expect(linesOf(matrix)[1]).toMatch(new RegExp(` ${zh} +认$`, 'u'));
    expect(linesOf(matrix, { locale: 'en' })[1]?.replaceAll(/ +/gu, ' ')).toBe(`食品经营许可 ${en} a`);
  });

  test('gravest first', () => {
    const row = (standing: Standing) => matrixOf(1, { standings: [standing] });
    for (const [standing, sign] of [
      [different({ breaching: 1, better: 9 }), '违'],
      [different({ waived: 1, better: 9 }), '免'],
      [different({ other: 1, better: 9 }), '异'],
    ] as const) {
      expect(linesOf(row(standing))[1]).toMatch(new RegExp(` ${sign}$`, 'u'));
    }
  });
});

describe('legend', () => {
  test('tells only what occurs, and counts it', () => {
    const matrix = matrixOf(
      3,
      { standings: [adopted, { kind: 'equal' }, different({ breaching: 2 })] },
      { standings: [adopted, adopted, { kind: 'missing' }] },
    );
    expect(linesOf(matrix).slice(-3)).toEqual([
      '认 认领  同 与标准一致  违 违反政策  缺 没有且无理由',
      '2 个事项 × 3 个区域：认领 3，与标准一致 1，违反政策 1，没有且无理由 1。',
      '',
    ]);
  });

  test('items without anything to tell are only counted', () => {
    const matrix = matrixOf(
      2,
      {},
      { standings: [adopted, { kind: 'equal' }] },
      { standings: [adopted, { kind: 'missing' }] },
    );
    const lines = linesOf(matrix);
    expect(lines).toHaveLength(6);
    expect(lines[3]).toBe('其余 2 个事项，各区域都认领或与标准一致。');
    expect(linesOf(matrix, { locale: 'en' })[3]).toBe(
      'On the other 2 items every region adopts or equals the standard.',
    );
  });

  test('all alike: no table at all', () => {
    expect(linesOf(matrixOf(2, {}, {}))).toEqual([
      '其余 2 个事项，各区域都认领或与标准一致。',
      '2 个事项 × 2 个区域：认领 4。',
      '',
    ]);
  });

  test('colours the grave and only when asked', () => {
    const matrix = matrixOf(1, { standings: [{ kind: 'missing' }] });
    expect(linesOf(matrix).join('')).not.toContain('\u001b');
    expect(matrixText(matrix, 'zh', 80, new Chalk({ level: 1 }))).toMatch('\u001b[31m缺');
  });
});

describe('width', () => {
  const names = [
    '法律援助',
    '公众聚集场所投入使用、营业前消防安全检查',
    '国有建设用地使用权及房屋所有权登记',
    'ISO 认证机构资质 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷',
    '企业设立、变更、注销登记',
  ];
  const variants = [
    undefined,
    '新办',
    '不采用告知承诺方式',
    '转移登记（买卖）',
    '变更登记（姓名、名称、证件号码变更）',
  ];
  const rows = names.flatMap((name) =>
    variants.map((variant) => ({
      name,
      ...(variant === undefined ? {} : { variant }),
      standings: counties.map((_, index) => (index === 3 ? different({ better: 12 }) : adopted)),
    })),
  );

  test.each([
    [80, 8],
    [80, 10],
    [100, 10],
    [120, 10],
    [200, 10],
  ])('at %s columns no row of %s regions is wider, and all cells stand below their heads', (width, count) => {
    const lines = linesOf(
      matrixOf(count, ...rows.map((row) => ({ ...row, standings: row.standings.slice(0, count) }))),
      { width },
    );
    const [head = '', ...body] = lines.slice(0, 1 + rows.length);
    const stops = columnsOf(count).map(({ name }) => widthOf(head.slice(0, head.indexOf(name))));
    for (const line of [head, ...body]) expect(widthOf(line)).toBeLessThanOrEqual(width);
    for (const line of body) {
      expect(line).not.toMatch(/\p{Cs}/u);
      let column = 0;
      const starts: number[] = [];
      for (const { segment } of new Intl.Segmenter().segment(line)) {
        if (stops.includes(column) && segment !== ' ') starts.push(column);
        column += widthOf(segment);
      }
      expect(starts).toEqual(stops);
    }
  });

  test('more regions than fit stand in several tables, each with the rows that tell something in it', () => {
    const standings = Array.from({ length: 40 }, (_, index) =>
      index === 35 ? different({ breaching: 1 }) : adopted,
    );
    const other = standings.with(35, adopted).with(0, { kind: 'missing' } as const);
    const columns = standings.map((_, index) => ({ region: String(index), name: `区${index}` }));
    const row = { code: '340131003000', name: '食品经营许可' };
    const lines = linesOf(
      {
        columns,
        rows: [
          { ...row, standings },
          { ...row, name: '结婚登记', standings: other },
        ],
      },
      { width: 80 },
    );
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(lines[0]).toMatch(/^ +区0 /u);
    expect(lines[1]).toMatch(/^结婚登记 +缺 /u);
    expect(lines[2]).toBe('');
    expect(lines[3]).toMatch(/ 区35/u);
    expect(lines[4]).toMatch(/^食品经营许可 .* 违/u);
  });

  test('the variant is kept when the name is cut', () => {
    const matrix = matrixOf(10, {
      name: '互联网上网服务营业场所经营单位设立审批',
      variant: '变更',
      standings: counties.map(() => different({ other: 1 })),
    });
    for (const width of [20, 80, 100])
      expect(linesOf(matrix, { width })[1]).toMatch(/^互联网.*\.\.（变更） +异/u);
  });

  test('two variants never look the same while there is room for what tells them apart', () => {
    const standings = Array.from({ length: 8 }, () => different({ other: 1 }));
    const matrix = matrixOf(
      8,
      { name: '生产建设项目水土保持方案审批', variant: '水土保持方案报告书', standings },
      { name: '生产建设项目水土保持方案审批', variant: '水土保持方案报告表', standings },
    );
    const [, first, second] = linesOf(matrix, { width: 80 });
    expect(first).not.toBe(second);
  });

  test('whole names where there is room', () => {
    const matrix = matrixOf(2, {
      name: '食品经营许可',
      variant: '新办',
      standings: [adopted, different({ other: 1 })],
    });
    expect(linesOf(matrix, { width: 80 })[1]).toMatch(/^食品经营许可（新办） +认 +异$/u);
  });
});
