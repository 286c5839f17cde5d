import { expect, test } from 'vitest';
import { lineRow, noteHeight, titleRow } from '../../src/excel/frame-rows.ts';
import type { SheetStream, StyledCell } from '../../src/excel/sheet-stream.ts';
import { sheet } from './sheets.ts';

/** Rows and merges as they would be written. */
function recorder() {
  const rows: (string | number | undefined)[][] = [];
  const merges: number[][] = [];
  const stream = {
    get rows() {
      return rows.length;
    },
    row: (_: number, cells: readonly (StyledCell | undefined)[]) => {
      rows.push(Array.from(cells, (cell) => cell?.value));
    },
    merge: (...merge: number[]) => {
      merges.push(merge);
    },
  };
  return { stream: stream as unknown as SheetStream, rows, merges };
}

test('the title runs across the table and says when it is a draft', () => {
  const { stream, rows, merges } = recorder();
  expect(titleRow(stream, sheet([]), [5, 9, 15, 30])).toBeGreaterThan(36);
  titleRow(stream, sheet([], { mark: '草稿' }), [5, 9]);
  expect(rows).toEqual([['太和县政务服务事项基本目录'], ['太和县政务服务事项基本目录（草稿）']]);
  expect(merges).toEqual([
    [1, 0, 1, 3],
    [2, 0, 2, 1],
  ]);
});

test('unit and date share the line at the middle of the table', () => {
  const { stream, rows, merges } = recorder();
  lineRow(stream, sheet([]), [5, 9, 15, 30]);
  lineRow(stream, sheet([]), [20]);
  expect(rows).toEqual([
    ['填报单位：太和县', undefined, undefined, '截止日期：2026年1月31日'],
    ['填报单位：太和县　截止日期：2026年1月31日'],
  ]);
  expect(merges).toEqual([
    [1, 0, 1, 2],
    [1, 3, 1, 3],
  ]);
});

test('a longer note is higher', () => {
  expect(noteHeight('注'.repeat(200), 60)).toBeGreaterThan(2 * noteHeight('注', 60));
});
