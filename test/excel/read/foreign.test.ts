import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReadSheet } from '../../../src/model/read-sheet.ts';
import { sheetsOf } from './book.ts';

const read = (name: string): Promise<readonly ReadSheet[]> =>
  sheetsOf(readFileSync(`fixtures/xlsx/${name}.xlsx`));

const textsOf = (sheet: ReadSheet | undefined, from: number): unknown[] =>
  (sheet?.rows ?? [])
    .slice(from)
    .map(({ cells }) => cells.map(({ kind, text }) => (kind === 'text' ? text : [kind, text])));

const header = ['基本编码', '事项名称', '法定办结时限', '实施日期', '开始受理', '是否收费', '合计'];
const odd = '𠮷野家 <测试> & “引号” _x0041_';

test('reads what openpyxl writes', async () => {
  const [list, hidden] = await read('openpyxl');
  const noValue = ['formula-without-value', ''];
  expect(textsOf(list, 0)).toEqual([
    ['太和县政务服务事项实施清单'],
    header,
    [
      '000131023000',
      '食品经营许可',
      '20个工作日',
      ['date', '2020-01-31'],
      ['date', '08:30:00'],
      ['boolean', 'TRUE'],
      noValue,
      '链接',
    ],
    [
      '食品经营许可\n（变更）',
      ' 即办 ',
      ['date', '2021-06-01T08:30:00'],
      ['date', '14:00:00'],
      ['boolean', 'FALSE'],
      noValue,
      ['number', '3.401011990010113e+17'],
    ],
    // openpyxl writes what looks like an escape as it stands, and Excel shows it as A.
    [
      '340105001000',
      odd.replace('_x0041_', 'A'),
      '无',
      ['date', '1900-03-01'],
      ['date', '00:00:00'],
      ['boolean', 'FALSE'],
      noValue,
      ['number', '0.1'],
    ],
  ]);
  expect(list?.merges).toEqual([
    { top: 1, left: 1, bottom: 1, right: 7 },
    { top: 3, left: 1, bottom: 4, right: 1 },
  ]);
  expect(hidden).toMatchObject({ name: '隐藏', isHidden: true, rows: [{ number: 2 }] });
});

test('reads what LibreOffice writes', async () => {
  const [list, hidden] = await read('libreoffice');
  expect(textsOf(list, 2)).toEqual([
    [
      '000131023000',
      '食品经营许可',
      '20个工作日',
      ['date', '2020-01-31'],
      ['date', '08:30:00'],
      ['boolean', 'TRUE'],
      ['number', '6'],
      '链接',
    ],
    [
      '食品经营许可\n（变更）',
      ' 即办 ',
      ['date', '2021-06-01T08:30:00'],
      ['date', '14:00:00'],
      ['boolean', 'FALSE'],
      ['number', '11'],
      ['number', '3.40101199001011E+017'],
    ],
    [
      '340105001000',
      odd,
      '无',
      ['date', '1900-03-01'],
      ['date', '00:00:00'],
      ['boolean', 'FALSE'],
      ['number', '23'],
      ['number', '0.1'],
    ],
  ]);
  expect(list?.merges).toHaveLength(2);
  expect(hidden?.isHidden).toBe(true);
});

test.each([
  ['xlsxwriter', '1900-03-01'],
  ['xlsxwriter-1904', '1904-01-02'],
])('reads what XlsxWriter writes: %s', async (name, day) => {
  const [list] = await read(name);
  expect(textsOf(list, 1)).toEqual([
    header,
    [
      '000131023000',
      '食品经营许可',
      '20个工作日',
      ['date', '2020-01-31'],
      ['date', '08:30:00'],
      ['boolean', 'TRUE'],
      ['number', '6'],
    ],
    [
      '000131023000',
      '食品经营许可\n（变更）',
      ' 即办 ',
      ['date', '2021-06-01T08:30:00'],
      ['date', '14:00:00'],
      ['boolean', 'FALSE'],
      ['number', '11'],
    ],
    ['340105001000', odd, '无', ['date', day], ['date', '00:00:00'], ['boolean', 'FALSE'], ['number', '23']],
    ['营业执照 正本', '链接', ['error', '#DIV/0!'], ['number', '3.40101199001011E+17']],
  ]);
  expect(list?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 7 }]);
});
