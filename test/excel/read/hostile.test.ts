import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src/excel/read/read-workbook.ts';
import { allowed, useReader, type Reading } from './apart.ts';
import { hostile } from './hostile.ts';
import { processorTime } from '../../processor-time.ts';

const readApart = useReader();

async function reading(name: string): Promise<Reading['read']> {
  const bytes = hostile[name]?.() ?? Buffer.alloc(0);
  if (name.startsWith('bomb-')) return readApart(name, bytes);
  const spent = processorTime();
  const read = await readWorkbook(bytes);
  expect(spent()).toBeLessThan(allowed.seconds * 1000);
  return read;
}

const refused: Readonly<Record<string, string>> = {
  'bomb-sheet': '内容展开后有 101 MB，超过 64 MB 的上限',
  'bomb-lying-size': '与校验和或长度不符',
  'bomb-blanks': '有极长的一段',
  'bomb-many-parts': '内容展开后有 81 MB，超过 64 MB 的上限',
  'bomb-shared-strings': '单元格的文字超过 500,000 种',
  'bomb-one-text': '有极长的一段',
  'bomb-text-of-references': '有极长的一段',
  'bomb-escapes': '有极长的一段',
  'bomb-cells': '单元格和其他标记过多',
  'bomb-values': '有内容的单元格超过 500,000 个',
  'bomb-rows': '超出 Excel 的范围',
  'bomb-attributes': '属性过多',
  'bomb-depth': '嵌套过深',
  'bomb-styles': '单元格格式超过 65,536 种',
  'bomb-entries': '压缩包内有 20005 个文件',
  'bomb-comments': '单元格和其他标记过多',
  'long-text': '文字超过 100,000 个字',
  'merge-many': '合并区域超过 200,000 个',
  'merge-beyond': '位置「A1:XFE1」',
  'merge-backwards': '位置「B2:A1」',
  'merge-nowhere': '位置「第一列」',
  'row-huge': '位置「4294967295」',
  'row-1048577': '位置「1048577」',
  'row-zero': '位置「0」',
  'row-backwards': '位置「1」',
  'row-twice': '位置「2」',
  'cell-far': '位置「XFE1」',
  'cell-elsewhere': '位置「A2」',
  'cell-twice': '位置「A1」',
  'string-missing': '找不到第 7 号文字',
  xxe: 'DOCTYPE',
  'entity-bomb': 'DOCTYPE',
  'entity-unknown': '不是完整的 XML',
  'target-outside': '../../etc/passwd',
  'sheet-is-missing': '找不到工作表「表1」的内容',
  'sheet-is-no-sheet': '「表1」的内容不是工作表',
  'no-sheets': '里面没有工作表',
};

/** How many cells and merges each sheet has. */
const harmless: Readonly<Record<string, readonly number[]>> = {
  'bomb-media': [1, 0],
  'bomb-values-allowed': [499_000, 0],
  'bomb-texts-allowed': [499_000, 0],
  'bomb-sparse-texts': [350, 0, 350, 0, 350, 0],
  'bomb-row-without-end': [0, 0],
  'merge-column': [1, 1],
  'merge-sheet': [1, 1],
  'dv-column': [1, 0],
  'dv-sheet': [1, 0],
  'cols-max': [1, 0],
  'cell-last': [1, 0],
};

test('every hostile book has its verdict', () => {
  expect(Object.keys({ ...refused, ...harmless }).toSorted()).toEqual(Object.keys(hostile).toSorted());
});

test.each(Object.entries(refused))('refuses %s', { timeout: 30_000 }, async (name, told) => {
  const read = await reading(name);
  const fault = 'fault' in read ? read.fault : { zh: '', en: '' };
  expect(fault.zh).toContain(told);
  expect(fault.zh).toMatch(/。$/);
  expect(fault.en).toMatch(/^[A-Z"].*\.$/);
});

test.each(Object.entries(harmless))('reads %s', { timeout: 30_000 }, async (name, count) => {
  const read = await reading(name);
  const sheets = 'sheets' in read ? read.sheets : [];
  const counts = sheets.map(({ rows, merges }) => [
    rows.reduce((sum, row) => sum + row.cells.length, 0),
    merges.length,
  ]);
  expect(counts.flat()).toEqual(count);
});
