import { expect, test } from 'vitest';
import type { Item } from '../../src/model/item.ts';
import { promiseRatioOf } from '../../src/model/promise.ts';

const days = (value: number) => ({ value, unit: '工作日' }) as const;

test.each<[string, Item['timeLimit'], number | undefined]>([
  ['both in one unit', { statutory: days(20), promised: days(5) }, 0.25],
  ['on the spot', { statutory: days(20), promised: '当场' }, 0],
  ['no promise', { statutory: days(20) }, 1],
  ['other units', { statutory: days(20), promised: { value: 5, unit: '自然日' } }, undefined],
  ['no statutory limit', { statutory: '无', promised: days(5) }, undefined],
  ['a law that is on the spot itself', { statutory: '当场', promised: '当场' }, undefined],
])('promise by statutory limit: %s', (_name, timeLimit, ratio) => {
  expect(promiseRatioOf({ timeLimit })).toBe(ratio);
});
