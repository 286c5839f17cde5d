import { expect, test } from 'vitest';
import { matchUse } from '../../src/compare/match-use.ts';
import type { Match } from '../../src/model/matches.ts';
import { item } from './items.ts';

const decided = (more: Partial<Match> = {}): Match => ({
  code: '340131003000',
  field: 'materials',
  standard: '食品安全管理制度目录',
  county: '开办自查表',
  verdict: 'same',
  ...more,
});

const used = (...matches: readonly Match[]) =>
  matchUse({
    matches: new Map([['340131003000', matches]]),
    placedMatches: matches.map((match, index) => ({
      match,
      locate: (key) => ({ file: 'matches.yaml', line: index + 1, column: 1, length: 1, excerpt: key }),
    })),
  });

const standard = item();
const renamed = item({
  materials: standard.materials.map((material, index) =>
    index === 2 ? { ...material, name: '开办自查表' } : material,
  ),
});
const told = (use: ReturnType<typeof used>, isUnread = false) =>
  [...use.findings(() => isUnread)].map(({ at, message }) => [
    at.line,
    at.excerpt,
    /：(.*?)。/u.exec(message.zh)?.[1],
  ]);

test('an entry is used as soon as one county has what it names', () => {
  const use = used(decided());
  use.see(standard, [standard]);
  expect(told(use)).toEqual([[1, 'county', '各县的申请材料中没有「开办自查表」']]);
  use.see(standard, [standard, renamed]);
  expect(told(use)).toEqual([]);
});

test('both names must stand in one variant', () => {
  const use = used(decided());
  use.see({ ...standard, variant: '新办' }, [standard]);
  use.see({ ...standard, variant: '变更', materials: [] }, [renamed]);
  expect(told(use)).toEqual([
    [1, 'county', '「食品安全管理制度目录」和「开办自查表」不在同一个业务办理项里'],
  ]);
});

test('legal bases and conditions are named as they are compared', () => {
  const [condition = ''] = standard.conditions;
  const use = used(
    decided({ field: 'conditions', standard: condition, county: `${condition.slice(0, -1)}；` }),
    decided({
      field: 'legalBasis',
      standard: '《中华人民共和国食品安全法》第三十五条第一款',
      county: '《中华人民共和国食品安全法》第三十五条第一款',
    }),
  );
  use.see(standard, [standard]);
  expect(told(use)).toEqual([]);
});

test('nothing is told of an item that could not be read, and each entry has a fingerprint of its own', () => {
  const use = used(decided(), decided({ county: '自查表' }));
  expect(told(use, true)).toEqual([]);
  expect(new Set([...use.findings(() => false)].map(({ fingerprint }) => fingerprint)).size).toBe(2);
});
