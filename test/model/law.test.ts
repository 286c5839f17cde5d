import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isLevel, isLocal, judgedOn, type Law, levelByTitle } from '../../src/model/law.ts';

const { laws } = parse(readFileSync('catalogue/laws.yaml', 'utf8')) as { laws: readonly Law[] };

test('what a title gives away is true of every law in the registry', () => {
  const wrong = laws.filter(({ title, level }) => ![undefined, level].includes(levelByTitle(title)));
  // The State Council once named one after a city.
  expect(wrong.map(({ title }) => title)).toEqual(['北京市新技术产业开发试验区暂行条例']);
  expect(laws.filter(({ title }) => levelByTitle(title) === '法律').length).toBeGreaterThan(250);
});

test('of the national titles few begin with a place', () => {
  expect(laws.map(({ title }) => title).filter(isLocal)).toEqual(['北京市新技术产业开发试验区暂行条例']);
});

test.each([
  ['安徽省食品安全条例', '地方性法规'],
  ['阜阳市城市绿化条例', '地方性法规'],
  ['马鞍山市文明行为促进条例', '地方性法规'],
  ['广西壮族自治区水土保持条例', '地方性法规'],
  ['恩施土家族苗族自治州旅游条例', '地方性法规'],
  ['广东省经济特区条例', undefined],
  ['城市道路管理条例', undefined],
  ['城市市容和环境卫生管理条例', undefined],
  ['超市食品安全条例', undefined],
  ['安徽省食品安全办法', undefined],
  ['省级储备粮管理条例', undefined],
  ['中华人民共和国国家公园法', '法律'],
  ['中华人民共和国国家公园法实施条例', '行政法规'],
  ['中华人民共和国税收征收管理办法', undefined],
  ['中华人民共和国国家公园条例', undefined],
])('%s is %s by its title', (title, level) => {
  expect(levelByTitle(title)).toBe(level);
});

test('规章 and 法规 stand for each of their kinds', () => {
  expect([isLevel('规章', '部门规章'), isLevel('法规', '行政法规'), isLevel('规章', '法律')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('an item is judged on the day it begins, or today', () => {
  expect(judgedOn({}, '2026-11-24')).toBe('2026-11-24');
  expect(judgedOn({ effectiveOn: '2027-01-01' }, '2026-11-24')).toBe('2027-01-01');
  expect(judgedOn({ effectiveOn: '2020-01-01' }, '2026-11-24')).toBe('2026-11-24');
});
