import { expect, test } from 'vitest';
import { remembered } from '../../src/model/remembered.ts';

function counted() {
  const made: string[] = [];
  const make = (text: string): number => {
    made.push(text);
    return text.length;
  };
  return { made, make };
}

test('the same value, made once while it is remembered', () => {
  const { made, make } = counted();
  const lengthOf = remembered(make, 2);
  expect(['a', 'bb', 'a', 'bb', 'a'].map(lengthOf)).toEqual([1, 2, 1, 2, 1]);
  expect(made).toEqual(['a', 'bb']);
});

test('what was not asked for in a while is forgotten; what was, stays', () => {
  const { made, make } = counted();
  const lengthOf = remembered(make, 2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a']) lengthOf(text);
  expect(made.filter((text) => text === 'a')).toHaveLength(1);
  lengthOf('b');
  expect(made.filter((text) => text === 'b')).toHaveLength(2);
});

test('long texts are not kept', () => {
  const { made, make } = counted();
  const lengthOf = remembered(make, 2);
  const long = '长'.repeat(10_000);
  expect([lengthOf(long), lengthOf(long)]).toEqual([10_000, 10_000]);
  expect(made).toHaveLength(2);
});
