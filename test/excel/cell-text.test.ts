import { expect, test } from 'vitest';
import { cellName, cellText, cellValue } from '../../src/excel/cell-text.ts';
import { food, sheet } from './sheets.ts';

const where = () => ({ zh: '工作表「甲」第 1 行', en: 'sheet 甲, row 1' });

test.each([
  ['食品经营许可', '食品经营许可'],
  ['𠮷𬬭', '𠮷𬬭'],
  ['=1+1', '=1+1'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['_x0041_', '_x0041_'],
  ['字'.repeat(32_767), '字'.repeat(32_767)],
])('hands over %s', (text, expected) => {
  expect(cellText(text, where)).toBe(expected);
});

test.each(['\u0000', '\u001b', '\u007f', '\ud800', '\ufffe', '字'.repeat(32_768)])(
  'refuses %j, naming the cell',
  (text) => {
    expect(() => cellText(text, where)).toThrow(/sheet 甲, row 1/u);
  },
);

test.each([Number.NaN, Number.POSITIVE_INFINITY, { formula: '1+1' }, null, undefined, true])(
  'takes no %o for a value',
  (value) => {
    expect(() => cellValue(value, where)).toThrow(/neither text nor a finite number/u);
  },
);

test('takes the text of a link, and no other object for one', () => {
  expect(cellValue({ text: '食品', sheet: 1 }, where)).toBe('食品');
  for (const value of [
    { text: '食品', sheet: '1' },
    { text: 1, sheet: 1 },
    { text: '食品', hyperlink: 'x' },
  ]) {
    expect(() => cellValue(value, where)).toThrow(/neither text/u);
  }
});

test('names a cell by what its row is about', () => {
  expect(cellName(sheet([food]), 5, food, '事项名称').zh).toBe(
    '工作表「太和县」第 5 行（市场监管部门 000131023000 食品经营许可）「事项名称」',
  );
  expect(cellName(sheet([food]), 5, [1, '字'.repeat(41), ''], '事项名称').en).toBe(
    'sheet 太和县, row 5, 事项名称:',
  );
});

test('knows how many lines a cell holds', () => {
  const lines = '一\n'.repeat(253);
  expect(cellText(lines, where)).toBe(lines);
  expect(() => cellText(`${lines}\n`, where)).toThrow('has more than 254 lines');
});
