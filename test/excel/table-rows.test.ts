import { expect, test } from 'vitest';
import { runsOf } from '../../src/excel/table-rows.ts';

const rows = Array.from({ length: 200 }, (_, index) => [`部门${index}`, '食品经营许可']);
const pagesOf = (merge: boolean): number =>
  [
    ...runsOf(
      {
        columns: [
          { header: '主管部门', width: 14, merge },
          { header: '事项名称', width: 20 },
        ],
        rows,
        paper: 'A4',
      },
      100,
      30,
    ),
  ].filter(({ startsPage }) => startsPage).length;

test('pages are broken where cells may be merged across them, and nowhere else', () => {
  expect(pagesOf(true)).toBeGreaterThan(5);
  expect(pagesOf(false)).toBe(0);
});
