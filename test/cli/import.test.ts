import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/excel/read/read-workbook.ts';
import { put } from '../catalogue/temporary.ts';
import { bookOf, type SheetOf, table } from '../import/books.ts';
import { adopting, alsoAdopting, catalogueWith, city, whole } from '../rule-cases/cases.ts';
import { run } from '../run.ts';

let root = '';
beforeEach(() => {
  root = catalogueWith({});
});

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const write = (name: string, text: string): void => put(root, name, text);

async function imported(sheets: readonly SheetOf[] | string, ...flags: readonly string[]) {
  const given = typeof sheets === 'string' ? [table(sheets)] : sheets;
  writeFileSync(join(root, '清单.xlsx'), bookOf(...given));
  return run(['import', '清单.xlsx', ...flags], { cwd: root });
}

/** Lines that are not in the other. */
const changed = (
  before: string,
  after: string,
): { readonly gone: readonly string[]; readonly new: readonly string[] } => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), new: now.filter((line) => !old.includes(line)) };
};

const keys = '区域 | 基本编码 | 业务办理项';
const whose = '颍东区 | 340131003000 | 新办';

describe('a file that is there already', () => {
  test('keeps its comments, and what the workbook is silent on', async () => {
    const commented = read(whole)
      .replace('    copies: 1\n', '    copies: 1 # 只要一份\n')
      .replace('timeLimit:\n', '# 2025 年压缩过一次\ntimeLimit:\n')
      .replace('  - name: 营业执照\n', '  # 核验以后不用交\n  - name: 营业执照\n');
    write(whole, commented);
    const { code, stderr } = await imported(
      `${keys} | 承诺时限 | 材料名称 | 份数\n${whose} | 6个工作日 | 食品经营许可申请书 | #1\n | | | | 营业执照 | #2\n | | | | 食品安全管理制度目录 | #1`,
    );
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'shixiang: 新写 0 个文件，改写 1 个，0 个没有变化。\n',
    });
    expect(changed(commented, read(whole))).toEqual({
      gone: ['  promised: { value: 8, unit: 工作日 }'],
      new: ['    copies: 2', '  promised: { value: 6, unit: 工作日 }'],
    });
  });

  test('loses what the workbook no longer lists, but not the comment about it', async () => {
    write(whole, read(whole).replace('  - name: 营业执照\n', '  # 核验以后不用交\n  - name: 营业执照\n'));
    await imported(`${keys} | 材料名称\n${whose} | 食品经营许可申请书\n | | | 食品安全管理制度目录`);
    const text = read(whole);
    expect(text).not.toContain('- name: 营业执照');
    expect(text).toContain('# 核验以后不用交');
  });

  test('is not written when nothing changes, however it is laid out', async () => {
    const untidy = read(whole).replace('version: 1\n', 'version:   1   \n\n\n');
    write(whole, untidy);
    const { stderr } = await imported(`${keys} | 承诺时限\n${whose} | 8个工作日`);
    expect(stderr).toBe('shixiang: 新写 0 个文件，改写 0 个，1 个没有变化。\n');
    expect(read(whole)).toBe(untidy);
  });

  test('loses an element of which the workbook says 无, and keeps one that is blank', async () => {
    await imported(`${keys} | 结果有效期 | 承诺时限\n${whose} | 无 | `);
    expect(read(whole)).not.toContain('validity:');
    expect(read(whole)).toContain('promised: { value: 8, unit: 工作日 }');
  });

  test('is left alone when it cannot be read', async () => {
    write(whole, `name：食品\n${read(whole)}`);
    const before = read(whole);
    const { code, stdout } = await imported(`${keys} | 承诺时限\n${whose} | 6个工作日`);
    expect(code).toBe(1);
    expect(stdout).toContain('341203/340131003000-01.yaml 读不出来，没有改写');
    expect(read(whole)).toBe(before);
  });

  test('that is read-only is told, and the rest goes on', async () => {
    if (process.platform === 'win32') return;
    chmodSync(join(root, whole), 0o444);
    const { code, stderr } = await imported(
      `${keys} | 承诺时限\n${whose} | 6个工作日\n阜阳市 | 340131003000 | 新办 | 6个工作日`,
    );
    expect(code).toBe(3);
    expect(stderr).toContain('是只读文件，没有写入');
    expect(read(city)).toContain('promised: { value: 6, unit: 工作日 }');
  });
});

describe('an adoption', () => {
  const of = '颍州区 | 340131003000 | 新办';

  test('says only what differs from the standard', async () => {
    const before = read(adopting);
    const { code } = await imported(
      `${keys} | 承诺时限 | 法定时限 | 数量限制\n${of} | 9个工作日 | 20个工作日 | 无`,
    );
    expect(code).toBe(0);
    expect(changed(before, read(adopting))).toEqual({
      gone: [],
      new: ['timeLimit:', '  promised: { value: 9, unit: 工作日 }'],
    });
  });

  test('no longer says what has become equal to the standard', async () => {
    write(adopting, `${read(adopting)}visits: 0\n`);
    await imported(`${keys} | 到现场次数\n${of} | 1`);
    expect(read(adopting)).not.toContain('visits');
  });

  test('is what a new file becomes with --adopt, or where the workbook says so', async () => {
    const all = `${keys} | 实施主体 | 主体性质 | 办理地点 | 办理时间 | 咨询电话 | 投诉电话 | 承诺时限`;
    const row =
      '颍泉区 | 340131003000 | 新办 | 颍泉区市场监督管理局 | 法定机关 | 颍泉区示例路1号政务大厅2号窗口 | 工作日 9:00—17:00 | 0558-7654321 | 0558-7654322 | 10个工作日';
    rmSync(join(root, alsoAdopting));
    expect((await imported(`${all}\n${row}`, '--adopt')).code).toBe(0);
    const text = read(alsoAdopting);
    expect(text).toContain('adopts: 1\n');
    expect(text).not.toContain('legalBasis');
    rmSync(join(root, alsoAdopting));
    expect((await imported(`${all} | 认领版本\n${row} | #1`)).code).toBe(0);
    expect(read(alsoAdopting)).toBe(text);
  });
});

describe('a new file', () => {
  test('is whole, canonical and named like that of the standard', async () => {
    expect(
      (await run(['export', '实施清单', '--region', '颍东区', '-o', 'out', '-C', root], { cwd: root })).code,
    ).toBe(0);
    const { code } = await run(
      ['import', 'out/颍东区-实施清单要素表.xlsx', '--region', '颍州区', '-C', root],
      {
        cwd: root,
      },
    );
    // The sheets name 颍东 row by row, which counts more than the flag.
    expect(code).toBe(0);
    rmSync(join(root, whole));
    expect((await run(['import', 'out/颍东区-实施清单要素表.xlsx', '-C', root], { cwd: root })).code).toBe(0);
    expect((await run(['fmt', '--check', '-C', root], { cwd: root })).code).toBe(0);
    expect((await run(['validate', '-C', root], { cwd: root })).code).toBe(0);
  });

  test('of an item with errors is not written, while the others are', async () => {
    const { code, stdout, stderr } = await imported(
      `${keys} | 承诺时限\n${whose} | 6天\n阜阳市 | 340131003000 | 新办 | 6个工作日`,
      '--no-marked',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('清单.xlsx:2:4: 错误: [实施清单] D2：「6天」没有写明单位');
    expect(stderr).toBe('shixiang: 新写 0 个文件，改写 1 个，0 个没有变化，1 个事项有错误没有写入。\n');
    expect(read(whole)).toContain('promised: { value: 8, unit: 工作日 }');
  });

  test('is not written of an adoption whose standard is not', async () => {
    const sheet = `区域 | 基本编码 | 事项名称 | 认领版本 | 事项版本\n阜阳市 | 340199001000 | 示例许可 | | #1\n颍东区 | 340199001000 | 示例许可 | #1 |`;
    const { code, stdout } = await imported(sheet, '--no-marked');
    expect(code).toBe(1);
    expect(stdout).toContain('columns-complete');
    expect(existsSync(join(root, '341203/340199001000.yaml'))).toBe(false);
  });
});

test('findings of the schema and the rules stand at the cell that the value came from', async () => {
  const { stdout } = await imported(
    `${keys} | 办件类型 | 承诺时限 | 到现场次数\n${whose} | 其它 | 30个工作日 | #1`,
    '-f',
    'json',
    '--no-marked',
  );
  const { findings } = JSON.parse(stdout) as {
    findings: readonly { rule: string; line: number; column: number; region: string }[];
  };
  expect(findings.map(({ rule, line, column, region }) => `${line}:${column} ${rule} ${region}`)).toEqual([
    '2:4 schema 341203',
    '2:5 promise-within-statutory 341203',
  ]);
});

test.each<[string, readonly SheetOf[] | string, string]>([
  [
    'an item that is told twice names the other cell',
    `${keys} | 承诺时限\n${whose} | 6个工作日\n${whose} | 7个工作日`,
    'D3：同一事项的「承诺时限」，这里和 D2 写的不一样',
  ],
  [
    'so does one on another sheet',
    [
      table(`${keys} | 承诺时限\n${whose} | 6个工作日`),
      table(`${keys} | 承诺时限\n${whose} | 7个工作日`, '办理要素'),
    ],
    '和 [实施清单] D2 写的不一样',
  ],
  [
    'a misspelt region is told with the one that is meant',
    `${keys} | 承诺时限\n颖东区 | 340131003000 | 新办 | 6个工作日`,
    'A2：regions.yaml 里没有区域「颖东区」，是不是「颍东区」？',
  ],
  [
    'a row of materials is told whose item is nowhere',
    [
      table(`${keys} | 承诺时限\n${whose} | 6个工作日`),
      table('基本编码 | 材料名称\n340131003999 | 申请书', '材料'),
    ],
    '[材料] A2：找不到「340131003999」是哪个事项',
  ],
  ['a workbook of headings has nothing to import', `${keys} | 承诺时限`, 'A1：工作簿里没有一行事项'],
  ['nor has an empty one', [{ name: '表', rows: [] }], '[表] A1：工作簿里没有一行事项'],
  [
    'fees without items are told by the name of the column',
    `${keys} | 是否收费\n${whose} | 是`,
    '请补写「收费项目」',
  ],
])('%s', async (_, sheets, told) => {
  const { code, stdout } = await imported(sheets, '--no-marked');
  expect(code).toBe(1);
  expect(stdout).toContain(told);
});

test('words of a list may stand apart by blanks', async () => {
  const { code } = await imported(`${keys} | 四办\n${whose} | 网上办 一次办`);
  expect(code).toBe(0);
  expect(read(whole)).toMatch(/fourHandling:\s*(?:\[网上办, 一次办\]|- 网上办\n\s*- 一次办)/u);
});

describe('the marked copy', () => {
  const faulty = `${keys} | 承诺时限\n${whose} | 6天`;
  const copies = (): readonly string[] =>
    readdirSync(root)
      .filter((name) => name.includes('标注'))
      .toSorted();

  test('stands beside the workbook and can be read again', async () => {
    const { stderr } = await imported(faulty);
    expect(stderr).toContain('问题标注在 清单-标注.xlsx（1 个单元格）：改好再导入它就行。');
    const marked = await readWorkbook(readFileSync(join(root, '清单-标注.xlsx')));
    expect('sheets' in marked && marked.sheets[0]?.rows[1]?.cells.map(({ text }) => text)).toEqual([
      '颍东区',
      '340131003000',
      '新办',
      '6天',
    ]);
  });

  test('never takes the place of an earlier one, which somebody may be mending', async () => {
    await imported(faulty);
    await imported(faulty);
    await run(['import', '清单-标注.xlsx'], { cwd: root });
    expect(copies()).toEqual(['清单-标注.xlsx', '清单-标注2.xlsx', '清单-标注3.xlsx']);
  });

  test('goes where --marked says, and nowhere with --no-marked, --dry-run, or without problems', async () => {
    await imported(faulty, '--marked', '退回.xlsx');
    expect(existsSync(join(root, '退回.xlsx'))).toBe(true);
    await imported(faulty, '--no-marked');
    await imported(faulty, '--dry-run');
    await imported(`${keys} | 承诺时限\n${whose} | 6个工作日`);
    expect(copies()).toEqual([]);
  });
});

describe('--dry-run', () => {
  test('says what would be written and writes nothing', async () => {
    const before = read(whole);
    const { code, stderr } = await imported(
      `${keys} | 承诺时限\n${whose} | 6个工作日`,
      '--dry-run',
      '--save',
    );
    expect(code).toBe(0);
    expect(stderr).toBe(
      '  改写 341203/340131003000-01.yaml\nshixiang: 会新写 0 个文件，改写 1 个，0 个没有变化；这是预演，没有写任何文件。\n',
    );
    expect(read(whole)).toBe(before);
    expect(existsSync(join(root, 'columns.yaml'))).toBe(false);
  });
});

describe('--save', () => {
  /** As regions.yaml names the schemas. */
  const schemaLine = '# yaml-language-server: $schema=../../../schemas/columns.schema.json\n';
  const sheet = `${keys} | 办件时长 | 经办科室\n${whose} | 9个工作日 | 综合科`;
  const flags = [
    '--map',
    '办件时长=承诺办结时限',
    '--map',
    '经办科室=不导入',
    '--set',
    '告知承诺=否',
    '--save',
  ];

  test('remembers --map and --set for the next import, which needs them no more', async () => {
    const first = await imported(sheet, ...flags);
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('已记到 columns.yaml') });
    expect(read('columns.yaml')).toContain(
      'columns:\n  - heading: 办件时长\n    element: 承诺办结时限\n  - heading: 经办科室\n    element: 不导入\nvalues:\n  - element: 告知承诺\n    value: 否\n',
    );
    const second = await imported(sheet);
    expect(second.stdout).not.toContain('columns-known');
    expect(second.stderr).toBe('shixiang: 新写 0 个文件，改写 0 个，1 个没有变化。\n');
    expect((await run(['validate'], { cwd: root })).code).toBe(0);
    expect((await run(['fmt', '--check'], { cwd: root })).code).toBe(0);
  });

  test('a columns.yaml with a slip is not passed over', async () => {
    write('columns.yaml', 'columns:\n  - heading: 时长\n    elements: 承诺办结时限\n');
    const { code, stderr } = await imported(sheet);
    expect(code).toBe(2);
    expect(stderr).toMatch(/columns\.yaml:3: .*elements.*没有导入；请先改正它。/u);
  });

  test('keeps what is there, with its comments', async () => {
    write('columns.yaml', '# 科里定的\ncolumns:\n  - heading: 时长 # 老表\n    element: 承诺办结时限\n');
    await imported(sheet, '--map', '办件时长=承诺办结时限', '--save');
    expect(read('columns.yaml')).toBe(
      `${schemaLine}# 科里定的\ncolumns:\n  - heading: 时长 # 老表\n    element: 承诺办结时限\n  - heading: 办件时长\n    element: 承诺办结时限\n`,
    );
  });
});

test.each([
  [['--map', '热线'], '--map 后面写 列标题=要素'],
  [['--map', '热线=咨洵方式'], '没有「咨洵方式」这个要素，是不是 咨询方式？'],
  [['--set', '告知承诺'], '--set 后面写 要素=值'],
  [['--set', '基本编码=340131003000'], '不能统一写「基本编码」'],
  [['--set', '承诺办结时限=5天'], '看不出是工作日还是自然日'],
  [['--region', '颖东区'], '没有区域 颖东区，是不是 颍东区？'],
])('%j is used wrongly', async (flags, words) => {
  const { code, stderr } = await imported(`${keys} | 咨询电话\n${whose} | 0558-7654321`, ...flags);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});

test.each([
  ['没有.xlsx', '找不到 没有.xlsx'],
  ['341203', '341203 是文件夹'],
])('%s is no workbook', async (name, words) => {
  const { code, stderr } = await run(['import', name], { cwd: root });
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});
