import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/reporters/columns.ts';
import { scorecardExplanation, scorecardRows, scorecardsText } from '../../src/reporters/scorecards.ts';
import { hostile, obeyed } from './findings.ts';
import { card } from './summaries.ts';

const plain = new Chalk({ level: 0 });

test('one row a county, below its heads', () => {
  const calm = card({
    name: '界首',
    score: 100,
    due: 77,
    held: 77,
    consistent: 77,
    better: 12,
    worse: 0,
    stale: 0,
    waiversOpen: 0,
    waiversExpiring: 0,
    waiversExpired: 0,
  });
  const {
    daysBehind: _,
    score: __,
    promiseRatio: ___,
    materials: ____,
    ...bare
  } = card({ name: '新区', due: 0, held: 0, consistent: 0 });
  expect(scorecardRows([calm, bare], 'zh')).toEqual([
    ['区域', '评分', '承接/应承接', '一致', '更优', '更差', '落后版本', '豁免', '承诺/法定', '材料'],
    ['界首', '100.0', '77/77', '77', '12', '0', '0（345天）', '0', '30.5%', '5.1'],
    ['新区', '—', '0/0', '0', '123', '456', '12', '10（将到期2、过期3）', '—', '—'],
  ]);
});

test.each(['zh', 'en'] as const)(
  'fits 80 columns with everyday figures, all cells below their heads: %s',
  (locale) => {
    const cards = [
      card({ waiversExpiring: 0, waiversExpired: 0, due: 77, held: 76, consistent: 70 }),
      card({ name: '经开', waiversExpiring: 0, waiversExpired: 0, due: 30, held: 30 }),
    ];
    for (const line of scorecardsText(cards, locale, 80, plain).split('\n'))
      expect(widthOf(line)).toBeLessThanOrEqual(80);
  },
);

test('every figure is defined in both languages, with the source', () => {
  for (const locale of ['zh', 'en'] as const) {
    const text = scorecardExplanation(locale, 80, plain);
    const [heads = []] = scorecardRows([], locale);
    for (const head of heads) expect(text).toMatch(new RegExp(`^${head.replaceAll('/', '\\/')}: `, 'mu'));
    expect(text.replaceAll(/\n */gu, '')).toContain('皖政〔2018〕98号');
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  }
});

test('names cannot command a terminal', () => {
  expect(scorecardsText([card({ name: hostile })], 'zh', 80, plain)).not.toMatch(obeyed);
});

const {
  region: _,
  name: __,
  daysBehind: ___,
  ...before
} = card({
  score: 65.4,
  held: 1000,
  due: 998,
  better: 120,
  stale: 11,
  waiversExpired: 5,
  promiseRatio: 0.3,
  materials: 5.14,
});

test('each figure tells its change, where there is one to tell', () => {
  expect(scorecardRows([card({ before })], 'zh')[1]).toEqual([
    '颍州',
    '66.6（+1.2）',
    '999/1000（-1、应承接+2）',
    '666',
    '123（+3）',
    '456',
    '12（345天）（+1）',
    '10（将到期2、过期3）（过期-2）',
    '30.5%（+0.5）',
    '5.1',
  ]);
  expect(scorecardRows([card({ before })], 'en')[1]).toContain('999/1000 (-1, due +2)');
});

test('green is better, red is worse, and what is neither has no colour', () => {
  const chalk = new Chalk({ level: 1 });
  const text = scorecardsText([card({ before })], 'zh', 200, chalk);
  for (const told of [chalk.green('+1.2'), `${chalk.red('-1')}、应承接+2`, chalk.red('+0.5')]) {
    expect(text).toContain(told);
  }
  expect(text).toContain(`（${chalk.red('+1')}）`);
  expect(text).toContain(chalk.green('过期-2'));
});
