import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { exportWorkbooks } from '../../src/excel/export-workbooks.ts';
import type { Cell } from '../../src/model/sheet.ts';
import { useFolder } from './folder.ts';
import { food, sheet, workbook } from './sheets.ts';

const folder = useFolder();
const at = (name: string): string => join(folder.path, name);
const digest = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex');

function* breaking(): Iterable<readonly Cell[]> {
  for (let index = 0; index < 2_000; index += 1) yield food;
  throw new Error('the rows end in a fault');
}

test('tells what it has written', async () => {
  const written = await exportWorkbooks(
    [
      workbook([sheet([food, food]), sheet([food], { name: '界首市' })]),
      workbook([sheet([])], '实施清单.xlsx'),
    ],
    at('new/folder'),
  );
  expect(written).toEqual([
    {
      fileName: '基本目录.xlsx',
      sheets: 2,
      rows: 3,
      bytes: readFileSync(at('new/folder/基本目录.xlsx')).length,
      sha256: digest('new/folder/基本目录.xlsx'),
    },
    expect.objectContaining({ fileName: '实施清单.xlsx', sheets: 1, rows: 0 }),
  ]);
  expect(readdirSync(at('new/folder')).toSorted()).toEqual(['基本目录.xlsx', '实施清单.xlsx']);
});

test('gives the same bytes at another time and in another time zone', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => [index, '部门', `${index}`, '𠮷'.repeat(index)]);
  const digests = new Set<string>();
  const zone = process.env['TZ'];
  try {
    for (const name of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
      process.env['TZ'] = name;
      await exportWorkbooks([workbook([sheet(rows)])], folder.path);
      digests.add(digest('基本目录.xlsx'));
      await new Promise((resolve) => {
        setTimeout(resolve, 1_100);
      });
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  expect(digests.size).toBe(1);
});

test('dates all entries 1980-01-01', async () => {
  await exportWorkbooks([workbook([sheet([food])])], folder.path);
  const file = readFileSync(at('基本目录.xlsx'));
  const date = Buffer.from([0, 0, 0x21, 0]);
  let entries = 0;
  for (const [signature, offset] of [
    ['PK\u0003\u0004', 10],
    ['PK\u0001\u0002', 12],
  ] as const) {
    for (let found = file.indexOf(signature); found >= 0; found = file.indexOf(signature, found + 1)) {
      expect(file.subarray(found + offset, found + offset + 4)).toEqual(date);
      entries += 1;
    }
  }
  expect(entries).toBeGreaterThan(15);
});

test('a fault in the rows leaves all old files as they were and no others', async () => {
  writeFileSync(at('基本目录.xlsx'), 'old');
  writeFileSync(at('实施清单.xlsx'), 'old too');
  const good = workbook([sheet([food])]);
  const bad = workbook([sheet(breaking())], '实施清单.xlsx');
  await expect(exportWorkbooks([good, bad], folder.path)).rejects.toThrow('the rows end in a fault');
  expect(readFileSync(at('基本目录.xlsx'), 'utf8')).toBe('old');
  expect(readFileSync(at('实施清单.xlsx'), 'utf8')).toBe('old too');
  expect(readdirSync(folder.path)).toHaveLength(2);
});

test('puts back what it has replaced when a later place is a folder', async () => {
  writeFileSync(at('基本目录.xlsx'), 'old');
  mkdirSync(at('实施清单.xlsx'));
  writeFileSync(at('实施清单.xlsx/file'), '');
  const both = [workbook([sheet([food])]), workbook([sheet([food])], '实施清单.xlsx')];
  await expect(exportWorkbooks(both, folder.path)).rejects.toMatchObject({
    name: 'ExportError',
    text: { zh: `无法写入 ${at('实施清单.xlsx')}：该位置已有同名文件夹。原有文件没有改动。` },
  });
  expect(readFileSync(at('基本目录.xlsx'), 'utf8')).toBe('old');
  expect(readdirSync(folder.path).toSorted()).toEqual(['基本目录.xlsx', '实施清单.xlsx']);
});

test('says when the folder is a file', async () => {
  writeFileSync(at('out'), '');
  await expect(exportWorkbooks([workbook([sheet([food])])], at('out'))).rejects.toMatchObject({
    text: { zh: `无法写入 ${at('out')}：该位置已有同名文件，不是文件夹。原有文件没有改动。` },
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'says when it may not write',
  async () => {
    chmodSync(folder.path, 0o500);
    await expect(exportWorkbooks([workbook([sheet([food])])], folder.path)).rejects.toMatchObject({
      text: { zh: expect.stringContaining('没有写入权限') as string },
    });
    chmodSync(folder.path, 0o700);
  },
);

test.each([
  '../x.xlsx',
  'CON.xlsx',
  'aux.xlsx',
  'a:b.xlsx',
  '-rf.xlsx',
  '清单.xlsx.',
  '清 单.xlsx',
  'a\nb.xlsx',
  '清单',
  'COM1.xlsx',
  '清单 .xlsx',
  'manifest.json',
  `${'清'.repeat(56)}.xlsx`,
  '\uF900.xlsx', // another character after NFC
])('refuses the file name %j before writing anything', async (name) => {
  const both = [workbook([sheet([food])]), workbook([sheet([food])], name)];
  await expect(exportWorkbooks(both, folder.path)).rejects.toMatchObject({
    text: { zh: `不能用作文件名：${JSON.stringify(name)}` },
  });
  expect(readdirSync(folder.path)).toEqual([]);
});

test('takes a name of 60 characters, whatever their bytes', async () => {
  const name = `${'𠮷'.repeat(55)}.xlsx`;
  await exportWorkbooks([workbook([sheet([food])], name)], folder.path);
  expect(readdirSync(folder.path)).toEqual([name]);
});

test('refuses two files that are one on Windows', async () => {
  const both = [workbook([sheet([food])], 'A.xlsx'), workbook([sheet([food])], 'a.xlsx')];
  await expect(exportWorkbooks(both, folder.path)).rejects.toMatchObject({ name: 'ExportError' });
});

test('writes last what vouches for the others', async () => {
  const seal = vi.fn((written: readonly { sha256: string }[]) => ({
    fileName: 'manifest.json',
    text: written.map(({ sha256 }) => sha256).join('\n'),
  }));
  const both = [workbook([sheet([food])]), workbook([sheet([food])], '实施清单.xlsx')];
  await exportWorkbooks(both, folder.path, { seal });
  expect(seal).toHaveBeenCalledOnce();
  expect(readFileSync(at('manifest.json'), 'utf8')).toBe(
    `${digest('基本目录.xlsx')}\n${digest('实施清单.xlsx')}`,
  );
});

test('gives up when asked to, and leaves everything as it was', async () => {
  writeFileSync(at('基本目录.xlsx'), 'old');
  const abort = new AbortController();
  const onRow = vi.fn((_: string, count: number) => {
    if (count === 3) abort.abort(new Error('enough'));
  });
  const rows = Array<typeof food>(10).fill(food);
  await expect(
    exportWorkbooks([workbook([sheet(rows)])], folder.path, { signal: abort.signal, onRow }),
  ).rejects.toThrow('enough');
  expect(onRow).toHaveBeenLastCalledWith('基本目录.xlsx', 3);
  expect(readFileSync(at('基本目录.xlsx'), 'utf8')).toBe('old');
  expect(readdirSync(folder.path)).toEqual(['基本目录.xlsx']);
});
