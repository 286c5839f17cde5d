import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readWorkbook as strictly } from '../../src/excel/read/read-workbook.ts';
import { writeWorkbook } from '../../src/excel/write-workbook.ts';
import type { Cell } from '../../src/model/sheet.ts';
import { useFolder } from './folder.ts';
import { rareRows, rareText, shifted } from './rare-texts.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheet, workbook } from './sheets.ts';

const folder = useFolder();

async function write(rows: readonly (readonly Cell[])[]): Promise<string> {
  const path = join(folder.path, 'rare.xlsx');
  const columns = (rows[0] ?? []).map((_, index) => ({ header: `${index}`, width: 12 }));
  await writeWorkbook(workbook([sheet(rows, { columns })]), path);
  return path;
}

const rows = rareRows(5_000, 20);

/** It joins the runs of a text before it looks for escapes, so it still finds those that were divided between runs. */
const asThatReaderHasIt = (text: string): string =>
  text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

test('a reader of another hand finds 100,000 rare texts as they were', { timeout: 120_000 }, async () => {
  const [read] = await readExcelFile(await write(rows), { trim: false, parseNumber: String });
  const cells = (read?.data ?? []).slice(3);
  expect(cells).toHaveLength(rows.length);
  const changed = rows.flatMap((row, index) =>
    row.flatMap((text, column) =>
      cells[index]?.[column] === asThatReaderHasIt(text) ? [] : [[text, cells[index]?.[column]]],
    ),
  );
  expect(changed).toEqual([]);
});

test('so does the strict reader', { timeout: 120_000 }, async () => {
  const read = await strictly(await readFile(await write(rows)));
  const sheets = 'sheets' in read ? read.sheets : [];
  const found = (sheets[0]?.rows ?? []).slice(3).map(({ cells }) => cells.map(({ text }) => text));
  expect(found).toHaveLength(rows.length);
  expect(rows.filter((row, index) => row.join('\u0000') !== found[index]?.join('\u0000'))).toEqual([]);
});

test('4-byte characters are whole at every border of every buffer', { timeout: 60_000 }, async () => {
  const [read] = readWorkbook(await write(shifted.map((text) => [text, text])));
  for (const [index, text] of shifted.entries()) {
    expect(read?.cells.get(`A${index + 4}`)?.value === text).toBe(true);
    expect(read?.cells.get(`B${index + 4}`)?.value === text).toBe(true);
  }
});

test(
  'one rare character is whole at each of 4,097 distances from the begin',
  { timeout: 60_000 },
  async () => {
    const texts = Array.from(
      { length: 4_097 },
      (_, distance) => `${'名'.repeat(distance)}𠮷${rareText(distance)}`,
    );
    const [read] = readWorkbook(await write(texts.map((text) => [text])));
    const changed = texts.filter((text, index) => read?.cells.get(`A${index + 4}`)?.value !== text);
    expect(changed.map((text) => text.length)).toEqual([]);
  },
);

test('nothing is written as a formula', async () => {
  const [read] = readWorkbook(await write(rows.slice(0, 200)));
  expect(read?.xml).not.toMatch(/<f[\s/>]/);
});
