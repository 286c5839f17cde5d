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
    '\r\u001B[K正在检查 1,000/5,000',
    '\r\u001B[K正在检查 1,100/5,000',
    '\r\u001B[K正在检查 1,200/5,000',
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
