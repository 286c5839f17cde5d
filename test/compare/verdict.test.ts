import { describe, expect, test } from 'vitest';
import { isBetter, textOf, verdictOf, verdictOfPresence } from '../../src/compare/verdict.ts';
import { type Comparison, fields } from '../../src/model/field.ts';
import type { Verdict } from '../../src/model/difference.ts';

const { visits, onlineDepth } = fields;
const promised = fields['timeLimit.promised'].comparison;
const days = (value: number, unit = '工作日') => ({ value, unit });

const cases: readonly (readonly [string, Comparison, unknown, unknown, Verdict])[] = [
  ['fewer visits', visits.comparison, 2, 1, 'better'],
  ['more visits', visits.comparison, 0, 1, 'worse'],
  ['a shorter promise', promised, days(10), days(5), 'better'],
  ['a longer promise', promised, days(5), days(10), 'worse'],
  ['the same time otherwise written', promised, days(1), days(1), 'wording'],
  ['no limit at all', promised, '无', days(10), 'incomparable'],
  ['another width of the same text', { kind: 'text' }, '申请（表）', '申请(表)', 'wording'],
  ['another text', { kind: 'text' }, '申请表', '登记表', 'incomparable'],
  ['a word that is on no scale', onlineDepth.comparison, '零级', '一级', 'incomparable'],
  ['another value', { kind: 'value' }, '行政许可', '行政确认', 'incomparable'],
];

test.each(cases)('%s', (_name, comparison, from, to, expected) => {
  expect(verdictOf(comparison, from, to)).toBe(expected);
});

test('what is better one way is worse the other way', () => {
  for (const [, comparison, from, to, expected] of cases) {
    const back = verdictOf(comparison, to, from);
    const opposite = { better: 'worse', worse: 'better' } as const;
    expect(back).toBe(expected === 'better' || expected === 'worse' ? opposite[expected] : expected);
  }
});

test('better only where that can be said', () => {
  expect(isBetter(visits.comparison, 2, 1)).toBe(true);
  expect(isBetter(visits.comparison, undefined, 1)).toBe(false);
  expect(isBetter({ kind: 'text' }, '甲', '乙')).toBe(false);
});

describe('a value on one side only', () => {
  test('offered at all is better, a limit of the office is better, any other nobody can say', () => {
    expect(verdictOfPresence(onlineDepth.comparison, true)).toBe('better');
    expect(verdictOfPresence(onlineDepth.comparison, false)).toBe('worse');
    expect(verdictOfPresence(promised, true)).toBe('better');
    expect(verdictOfPresence({ kind: 'text' }, true)).toBe('incomparable');
  });
});

test('values as people write them', () => {
  expect(textOf(days(5))).toBe('5个工作日');
  expect(textOf(['窗口', '网上'])).toBe('窗口、网上');
  expect(textOf({ name: '营业执照', copies: 1 })).toBe('营业执照');
});
