import { expect, test } from 'vitest';
import { builtInFormat, isDateFormat } from '../../../src/excel/read/number-format.ts';

test.each([
  'yyyy/m/d',
  'yyyy"年"m"月"d"日";@',
  '[$-804]yyyy"年"m"月";@',
  'yyyy\\-mm\\-dd',
  'h:mm',
  'mm:ss.0',
  '[红色]d-mmm-yy',
  '上午/下午h"时"mm"分"',
  '[DBNum1][$-804]yyyy"年"m"月"d"日"',
])('%s is of dates', (code) => {
  expect(isDateFormat(code)).toBe(true);
});

test.each([
  'General',
  '@',
  '0.00',
  '#,##0.00_);[Red](#,##0.00)',
  '0"个工作日"',
  '0"days"',
  '0\\d',
  '[h]:mm:ss',
  '[mm]:ss',
  '0.00E+00',
  '[$¥-804]#,##0.00',
  '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  '[Yellow]0',
  '',
])('%s is of no dates', (code) => {
  expect(isDateFormat(code)).toBe(false);
});

test('knows the formats that have numbers only', () => {
  expect([14, 22, 31, 57].map((id) => isDateFormat(builtInFormat(id)))).toEqual([true, true, true, true]);
  expect([0, 1, 9, 46, 49, 163].map((id) => isDateFormat(builtInFormat(id)))).not.toContain(true);
  expect(builtInFormat(49)).toBe('@');
});
