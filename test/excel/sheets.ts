import type { Cell, Form, Sheet, Workbook } from '../../src/model/sheet.ts';

export const sheet = (rows: Iterable<readonly Cell[]>, changes: Partial<Sheet> = {}): Sheet => ({
  name: '太和县',
  title: '太和县政务服务事项基本目录',
  unit: '填报单位：太和县',
  asOf: '截止日期：2026年1月31日',
  paper: 'A4',
  columns: [
    { header: '序号', width: 5, align: 'center' },
    { header: '主管部门', width: 9, merge: true },
    { header: '基本编码', width: 15 },
    { header: '事项名称', width: 30 },
  ],
  rows,
  ...changes,
});

export const workbook = (sheets: readonly (Sheet | Form)[], fileName = '基本目录.xlsx'): Workbook => ({
  fileName,
  sheets,
});

export const food: readonly Cell[] = [1, '市场监管部门', '000131023000', '食品经营许可'];
