import { afterEach, expect, test, vi } from 'vitest';
import { dateOf, dateOfText } from '../../../src/excel/read/serial-date.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  [0, false, '00:00:00'],
  [0.5, false, '12:00:00'],
  [0.999_999_999, false, '1900-01-01'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, undefined],
  [61, false, '1900-03-01'],
  [43_831, false, '2020-01-01'],
  [43_831.25, false, '2020-01-01T06:00:00'],
  [43_831.999_999_99, false, '2020-01-02'],
  [2_958_465, false, '9999-12-31'],
  [2_958_466, false, undefined],
  [-1, false, undefined],
  [Number.NaN, false, undefined],
  [Infinity, false, undefined],
  [1e300, false, undefined],
  [42_369, true, '2020-01-01'],
  [1, true, '1904-01-02'],
  [0.25, true, '06:00:00'],
  [2_957_004, true, undefined],
])('%d, from 1904: %s, is %s', (serial, is1904, date) => {
  expect(dateOf(serial, is1904)).toBe(date);
});

test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('is the same day in %s', (zone) => {
  vi.stubEnv('TZ', zone);
  expect(dateOf(43_831, false)).toBe('2020-01-01');
  expect(dateOf(43_831.999, false)).toBe('2020-01-01T23:58:34');
  expect(dateOfText('2020-01-01T23:59:59')).toBe('2020-01-01T23:59:59');
});

test.each([
  ['2020-01-01', '2020-01-01'],
  ['2020-01-01T00:00:00', '2020-01-01'],
  ['2020-01-01T08:30:00.000Z', '2020-01-01T08:30:00'],
  ['2020-02-30', undefined],
  ['2020-13-01', undefined],
  ['2020-1-1', undefined],
  ['20200101', undefined],
  ['', undefined],
])('the text %j is %s', (text, date) => {
  expect(dateOfText(text)).toBe(date);
});
