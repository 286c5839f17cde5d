import { expect, test } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';

const step = { zh: '正在检查', en: 'checking' };

/** A progress on a terminal whose clock stands still until it is set. */
function shown({
  isTTY = true,
  env = {},
  columns = 80,
  isQuiet = false,
}: { isTTY?: boolean; env?: Record<string, string>; columns?: number; isQuiet?: boolean } = {}) {
  const said: string[] = [];
  const clock = { now: 0 };
  const stderr = {
    isTTY,
    columns,
    write: (text: string) => {
      said.push(text);
      return Promise.resolve();
    },
  };
  return { said, clock, progress: progressOn({ stderr, env }, 'zh', isQuiet, () => clock.now) };
}

test('says nothing in the first second', () => {
  const { said, clock, progress } = shown();
  for (clock.now = 0; clock.now < 1_000; clock.now += 1) progress.tell(step, clock.now, 5_000);
  progress.clear();
  expect(said).toEqual([]);
});

test('then counts, ten times a second at most, and takes its line away', () => {
  const { said, clock, progress } = shown();
  for (clock.now = 0; clock.now <= 1_250; clock.now += 1) progress.tell(step, clock.now, 5_000);
  progress.clear();
  progress.clear();
  expect(said).toEqual([
    '\r\u001B[K正在检查 1,000/5,000，约剩 4 秒',
    '\r\u001B[K正在检查 1,100/5,000，约剩 4 秒',
    '\r\u001B[K正在检查 1,200/5,000，约剩 4 秒',
    '\r\u001B[K',
  ]);
});

test('never breaks its line, which could not be taken away', () => {
  const { said, clock, progress } = shown({ columns: 12 });
  clock.now = 2_000;
  progress.tell(step, 123_456);
  expect(said).toEqual(['\r\u001B[K正在检查 ..']);
});

test.each([
  ['no terminal', { isTTY: false }],
  ['a terminal that cannot erase', { env: { TERM: 'dumb' } }],
  ['a CI job', { env: { CI: 'true' } }],
  ['one who wants quiet', { isQuiet: true }],
])('says nothing to %s', (_, surroundings) => {
  const { said, clock, progress } = shown(surroundings);
  clock.now = 10_000;
  progress.tell(step, 1);
  progress.clear();
  expect(said).toEqual([]);
});

/** What is said of the last of these steps, each told at its time in milliseconds. */
function lastOf(
  ...told: readonly (readonly [now: number, of: typeof step, done: number, total?: number])[]
): string {
  const { said, clock, progress } = shown();
  for (const [now, of, done, total] of told) {
    clock.now = now;
    progress.tell(of, done, total);
  }
  return said.at(-1)?.replace('\r\u001B[K', '') ?? '';
}

test('says how long the rest takes at the pace so far', () => {
  expect(lastOf([0, step, 0, 900], [30_000, step, 300, 900])).toBe('正在检查 300/900，约剩 60 秒');
  expect(lastOf([0, step, 0, 90_000], [30_000, step, 300, 90_000])).toBe(
    '正在检查 300/90,000，约剩 150 分钟',
  );
});

test('says no such thing of a step that has no end, or no pace yet', () => {
  const next = { zh: '正在比较', en: 'comparing' };
  expect(lastOf([0, step, 0], [30_000, step, 300])).toBe('正在检查 300');
  expect(lastOf([0, step, 0, 900], [30_000, step, 0, 900])).toBe('正在检查 0/900');
  expect(lastOf([0, step, 1, 2], [30_000, next, 1, 900], [30_900, next, 10, 900])).toBe('正在比较 10/900');
  expect(lastOf([30_000, next, 1, 900], [32_000, next, 20, 900])).toBe('正在比较 20/900，约剩 88 秒');
});
