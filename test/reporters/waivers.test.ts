import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { countsByState, stateNames, waiversText } from '../../src/reporters/waivers.ts';
import { hostile, obeyed } from './findings.ts';
import { standing } from './summaries.ts';

const plain = new Chalk({ level: 0 });
const regions = [{ code: '341202', name: '颍州区', level: '县级' }] as const;

test('place first, then state and what it is about', () => {
  expect(waiversText([standing('in-force')], regions, 'zh', plain)).toBe(
    [
      'waivers.yaml:3:18: 有效: 颍州 340131003000（新办） 承诺办结时限 [0123456789ab]',
      '  = 至 2026-12-31，还剩 37 天；示例〔2026〕1号',
      '  = 过渡期',
      '',
      '共 1 条豁免：有效 1。',
      '',
    ].join('\n'),
  );
});

test.each([
  ['expired', { daysLeft: -3 }, '过期 3 天'],
  ['not-begun', {}, '自 2026-06-01 起'],
  ['mismatched', { now: ['ba9876543210'] }, '现在的指纹: ba9876543210'],
] as const)('%s', (state, changes, says) => {
  expect(waiversText([standing(state, changes)], regions, 'zh', plain)).toContain(says);
});

test('an unknown field or region stands as written', () => {
  const { waiver } = standing('unused');
  const odd = standing('unused', { waiver: { ...waiver, region: '349999', field: 'nonsense' } });
  expect(waiversText([odd], regions, 'en', plain)).toContain('unused: 349999 340131003000 (新办) nonsense');
});

test('counts only the states there are', () => {
  expect(countsByState([standing('expired'), standing('in-force'), standing('expired')], 'zh')).toBe(
    '有效 1，已过期 2',
  );
  expect(countsByState([], 'zh')).toBe('');
  for (const state of Object.keys(stateNames) as (keyof typeof stateNames)[])
    expect(countsByState([standing(state)], 'en')).toContain(stateNames[state].en);
});

test('values cannot command a terminal', () => {
  const { waiver } = standing('unused');
  const evil = standing('unused', {
    waiver: {
      ...waiver,
      region: hostile,
      code: hostile,
      variant: hostile,
      field: hostile,
      reason: hostile,
      approval: hostile,
    },
  });
  expect(waiversText([evil], regions, 'zh', plain)).not.toMatch(obeyed);
});
