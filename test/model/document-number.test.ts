import { expect, it } from 'vitest';
import {
  documentNumberKey,
  documentNumbers,
  formatDocumentNumber,
  parseDocumentNumber,
} from '../../src/model/document-number.ts';

it.each([
  ['国发〔2018〕27号', { kind: '文号', organ: '国发', year: 2018, number: 27 }],
  ['国务院令第722号', { kind: '国务院令', number: 722 }],
  ['国务院、中央军事委员会令第371号', { kind: '国务院令', organ: '国务院、中央军事委员会', number: 371 }],
  ['主席令第四十五号', { kind: '主席令', number: 45 }],
  ['财政部令第94号', { kind: '部令', organ: '财政部', number: 94 }],
  ['交通运输部令2019年第19号', { kind: '部令', organ: '交通运输部', year: 2019, number: 19 }],
  ['安徽省人民政府令第279号', { kind: '政府令', organ: '安徽省人民政府', number: 279 }],
  ['国家税务总局公告2019年第48号', { kind: '公告', organ: '国家税务总局', year: 2019, number: 48 }],
] as const)('%s', (text, parsed) => {
  expect(parseDocumentNumber(text)).toEqual(parsed);
  expect(formatDocumentNumber(parsed)).toBe(text);
});

it.each([
  '',
  '27号',
  '第27号',
  '〔2018〕27号',
  '（2018）皖12民终34号',
  '国发〔1818〕27号',
  '命令第3号',
  '国发〔2018〕1号、国发〔2018〕2号',
])('"%s" is not one number', (text) => {
  expect(parseDocumentNumber(text)).toBeUndefined();
});

it('numbers are found where they stand', () => {
  const text = '根据国发[2018]27号和《办法》（1998年国务院令第251号）';
  expect(documentNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '国发[2018]27号',
    '国务院令第251号',
  ]);
});

it('numbers written otherwise have one key', () => {
  const keys = ['中国人民银行令〔2018〕第1号', '中国人民银行令2018年第1号', '中国人民银行令（2018）1号'].map(
    (text) => {
      const number = parseDocumentNumber(text);
      return number === undefined ? undefined : documentNumberKey(number);
    },
  );
  expect(new Set(keys).size).toBe(1);
  expect(keys).not.toContain(undefined);
});
