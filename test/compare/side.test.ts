import { expect, test } from 'vitest';
import { groupBy, inOrder, sideOf } from '../../src/compare/side.ts';

test('a member is written down when it is asked for, and once', () => {
  const asked: string[] = [];
  const { textOf, detailsOf, waiting } = sideOf(['甲', '乙'], {
    name: (member) => member,
    details: (member) => {
      asked.push(member);
      return [member.length, undefined];
    },
  });
  expect([...waiting]).toEqual([0, 1]);
  expect(asked).toEqual([]);
  expect([textOf(1), detailsOf(1), detailsOf(1)]).toEqual(['"乙"', ['"乙"', '1', ''], ['"乙"', '1', '']]);
  expect(asked).toEqual(['乙']);
});

test('places are ordered by what stands there, equals by place', () => {
  const texts = ['b', 'a', 'b', 'a'];
  expect(inOrder((index) => texts[index] ?? '', [2, 3, 0, 1])).toEqual([1, 3, 0, 2]);
});

test('places are grouped by key, those without one left out', () => {
  const keys = ['x', undefined, 'y', 'x'];
  expect([...groupBy(keys.keys(), (index) => keys[index])]).toEqual([
    ['x', [0, 3]],
    ['y', [2]],
  ]);
});
