import { expect, test } from 'vitest';
import { lately } from '../../src/model/lately.ts';

test('keeps what was set or asked for lately, and no more than twice as much', () => {
  const { get, set } = lately<number, string>(10);
  for (let key = 0; key < 100; key += 1) {
    set(key, `${key}`);
    expect(get(0)).toBe('0');
    for (let back = 0; back < Math.min(9, key); back += 1) expect(get(key - back)).toBe(`${key - back}`);
  }
  const kept = Array.from({ length: 100 }, (_, key) => get(key)).filter((value) => value !== undefined);
  expect(kept.length).toBeLessThanOrEqual(20);
});

test('takes the latest value of a key', () => {
  const { get, set } = lately<string, number>(1);
  set('a', 1);
  set('b', 2);
  set('a', 3);
  expect([get('a'), get('b')]).toEqual([3, 2]);
});

test('makes what is not known, and that once', () => {
  const { recall } = lately<string, number>(2);
  let made = 0;
  const make = (key: string): number => (made += 1) + key.length;
  expect([recall('a', make), recall('bb', make), recall('a', make)]).toEqual([2, 4, 2]);
  for (const key of ['c', 'd', 'e', 'f']) recall(key, make);
  expect([made, recall('a', make)]).toEqual([6, 8]);
});
