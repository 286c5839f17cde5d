/**
 * The rows that all writers of the workbook benchmark write; excel-xlsxwriter.py makes the same. Nearly all texts are
 * distinct, as they are in real lists: a writer gains nothing by remembering them.
 */

export const title = '阜阳市政务服务事项实施清单';
const departments = ['市场监管部门', '卫生健康部门', '交通运输部门', '人力资源社会保障部门', '民政部门'];
const sentence =
  '申请人应当具备与所从事活动相适应的场所、设施和人员，依法取得有关许可，并按照规定提交真实、完整、有效的申请材料；';
const numbers = new Set([0, 8, 12, 16, 20, 24, 28]);
const long = new Map([
  [5, 60],
  [13, 110],
  [17, 90],
  [25, 40],
]);

/** Width in characters, alignment and merging of the 30 columns. */
export const columns = Array.from({ length: 30 }, (_, column) => ({
  header: `要素${column}`,
  width: column === 0 ? 6 : long.has(column) ? 40 : 14,
  align: /** @type {'left' | 'center'} */ (long.has(column) ? 'left' : 'center'),
  ...(column === 1 ? { merge: true } : {}),
}));

/** @type {(row: number, column: number) => string | number} */
function cell(row, column) {
  if (column === 0) return row + 1;
  if (column === 1) return `${departments[Math.floor(row / 7) % 5]}`;
  if (column === 2) return `3401${String(row).padStart(5, '0')}${String(column).padStart(3, '0')}`;
  if (numbers.has(column)) return (row * 7 + column) % 1000;
  const length = long.get(column);
  if (length === undefined) return `第${row}号之${column}`;
  const start = (row * 7 + column) % 30;
  return `${row}.${sentence.repeat(3).slice(start, start + length)}（${column}）`;
}

/** @type {(count: number) => Iterable<readonly (string | number)[]>} made anew at each reading */
export const rowsOf = (count) => ({
  *[Symbol.iterator]() {
    for (let row = 0; row < count; row += 1) yield columns.map((_, column) => cell(row, column));
  },
});
