import { expect, test } from 'vitest';
import { SheetLedger } from '../../src/excel/ledger.ts';

type Entry = readonly [row: number, column: number, value: string | number];

function ledger(
  cells: readonly Entry[],
  merges: readonly (readonly [number, number, number, number])[] = [],
  name = '清单',
): SheetLedger {
  const made = new SheetLedger(name);
  for (const [row, column, value] of cells) made.cell(row, column, value);
  for (const merge of merges) made.merge(...merge);
  return made;
}

const cells: readonly Entry[] = [
  [1, 1, '标题'],
  [3, 1, 1],
  [3, 2, '000131023000'],
  [3, 3, ''],
  [4, 1, 2],
  [4, 2, '𠮷野家'],
];
const merges = [
  [1, 1, 1, 3],
  [3, 2, 4, 2],
] as const;

test('finds no difference where there is none, whatever the order of the merges', () => {
  const filled = cells.filter(([, , value]) => value !== '');
  expect(ledger(cells, merges).differenceFrom(ledger(filled, merges.toReversed()))).toBeUndefined();
  expect(ledger([]).differenceFrom(ledger([]))).toBeUndefined();
});

test.each<[string, readonly Entry[], number]>([
  ['another text', [[1, 1, '标題']], 1],
  [
    'a number for a text',
    [
      [1, 1, '标题'],
      [3, 1, 1],
      [3, 2, 131_023_000],
    ],
    3,
  ],
  [
    'a text for a number',
    [
      [1, 1, '标题'],
      [3, 1, '1'],
    ],
    3,
  ],
  ['a text in another column', [[1, 2, '标题']], 1],
  ['a text in another row', [[2, 1, '标题']], 1],
  ['a missing row', cells.slice(0, 4), 4],
  ['one row more', [...cells, [9, 1, ''] as const, [9, 2, '多']], 9],
  [
    'two texts that have changed places',
    [
      [1, 1, '标题'],
      [3, 1, '000131023000'],
      [3, 2, 1],
    ],
    3,
  ],
  [
    'a text that has moved into the cell before',
    [
      [1, 1, '标题'],
      [3, 1, 1],
      [3, 2, '0001310230'],
      [3, 3, '00'],
    ],
    3,
  ],
  ['half a character', [...cells.slice(0, 5), [4, 2, '\ud842野家']], 4],
])('names the row of %s', (_, found, row) => {
  expect(ledger(cells).differenceFrom(ledger(found))).toEqual({
    zh: `工作表「清单」第 ${row} 行`,
    en: `sheet 清单, row ${row}`,
  });
});

test('tells other merges and another name', () => {
  const told = { zh: '工作表「清单」的合并区域', en: 'sheet 清单, merged cells' };
  expect(ledger(cells, merges).differenceFrom(ledger(cells, merges.slice(1)))).toEqual(told);
  expect(ledger(cells, merges).differenceFrom(ledger(cells, [merges[0], [3, 2, 5, 2]]))).toEqual(told);
  expect(ledger(cells).differenceFrom(ledger(cells, [], '清単'))).toEqual({
    zh: '工作表「清单」变成了「清単」',
    en: 'sheet 清单 has become 清単',
  });
});

test('finds any single change in a long row', () => {
  const text = '申请人应当具备与所从事活动相适应的场所、设施和人员'.repeat(20);
  const whole = ledger([[1, 1, text]]);
  for (let at = 0; at < text.length; at += 1) {
    for (const character of ['\ufffd', String.fromCharCode(text.charCodeAt(at) ^ 1)]) {
      const found = ledger([[1, 1, text.slice(0, at) + character + text.slice(at + 1)]]);
      expect(whole.differenceFrom(found)).toBeDefined();
    }
  }
});

test('sums what is read in UTF-8 as what was to be written', () => {
  const texts = [
    'a',
    '\u007f\u0080\u07ff\u0800',
    '标题',
    '\ud7ff\ue000\uffff',
    '𠮷野家\u{10ffff}\u{10000}',
    '12',
    '',
  ];
  for (const text of [...texts, texts.join('')]) {
    const bytes = Buffer.from(`前${text}后`);
    const [from, to] = [3, bytes.length - 3];
    const read = new SheetLedger('清单');
    read.cellOfUtf8(2, 3, false, bytes, from, to);
    expect(ledger([[2, 3, text]]).differenceFrom(read)).toBeUndefined();
  }
  const number = new SheetLedger('清单');
  number.cellOfUtf8(2, 3, true, Buffer.from('12'), 0, 2);
  expect(ledger([[2, 3, 12]]).differenceFrom(number)).toBeUndefined();
  expect(ledger([[2, 3, '12']]).differenceFrom(number)).toBeDefined();
});
