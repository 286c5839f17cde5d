import { expect, test } from 'vitest';
import { scorecardsList } from '../../src/lists/scorecards.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { city, jieshou, publish, tablesOf, taihe } from './publication.ts';

const card: Scorecard = {
  region: '341222',
  name: '太和',
  score: 98.7,
  due: 77,
  held: 77,
  consistent: 76,
  better: 12,
  worse: 1,
  stale: 2,
  daysBehind: 40,
  waiversOpen: 3,
  waiversExpiring: 1,
  waiversExpired: 0,
  promiseRatio: 0.289,
  materials: 5.1,
};
const { score: _score, daysBehind: _days, promiseRatio: _ratio, materials: _materials, ...bare } = card;

const rowsOf = (scorecards: readonly Scorecard[]): readonly unknown[] => {
  const [sheet] = tablesOf(scorecardsList, publish([], { regions: [city, taihe, jieshou], scorecards }));
  return [...(sheet?.rows ?? [])];
};

test('has a row a county, in the order of regions.yaml', () => {
  expect(rowsOf([{ ...bare, region: '341282', due: 0 }, card])).toEqual([
    [1, '太和县', 98.7, 77, 77, 76, 12, 1, 2, 40, 3, 1, 0, 28.9, 5.1],
    [2, '界首市', '—', 0, 77, 76, 12, 1, 2, '—', 3, 1, 0, '—', '—'],
  ]);
});

test('says how its figures are made', () => {
  const [sheet] = tablesOf(scorecardsList, publish([], { scorecards: [card] }));
  expect(sheet?.title).toBe('阜阳市各县（市、区）政务服务事项一致性评分表');
  expect(sheet?.note).toContain('评分＝一致÷应承接×100');
});

test('says so before there are counties', () => {
  expect(rowsOf([])[0]).toContain('暂无可评分的区域');
});

test('of the city alone there is no table', () => {
  const publication = publish([], { scorecards: [card], scope: { regions: ['341200'] } });
  expect(tablesOf(scorecardsList, publication)).toEqual([]);
});
