import { expect, test } from 'vitest';
import { cellText, cellValue } from '../../src/excel/cell-text.ts';

const where = () => ({ zh: '工作表「甲」第 1 行', en: 'sheet 甲, row 1' });

test.each([
  ['食品经营许可', '食品经营许可'],
  ['𠮷𬬭', '𠮷𬬭'],
  ['=1+1', '=1+1'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['_x0041_', '_x005F_x0041_'],
  ['_X0041_', '_x005F_X0041_'],
  ['_x41_', '_x41_'],
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
