import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { Source } from '../../src/catalogue/source.ts';
import { crewOf } from '../../src/cli/crew.ts';

const listed = (count: number): Source => ({
  list: () => ({ files: Array.from({ length: count }, (_, index) => `/c/341202/${index}.yaml`), faults: [] }),
  read: () => {
    throw new Error('nothing is read');
  },
});

const handles = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

test.each([
  ['few files', 2_999, undefined, () => true],
  ['one thread', 3_000, 1, () => true],
  ['few that are selected', 3_000, undefined, (path: string) => path.endsWith('/7.yaml')],
] as const)('no thread starts for %s', (_, count, threads, isSelected) => {
  const before = handles();
  const crew = crewOf(threads);
  expect(crew.of(listed(count), isSelected).list('/c', (path) => path).files).toHaveLength(count);
  expect(handles()).toBe(before);
  expect(crew.take(0)).toEqual([]);
});

test('threads that were started early are taken before others start, and those left over go', async () => {
  const crew = crewOf(4);
  crew.of(listed(3_000), () => true).list('/c', (path) => path);
  const taken = crew.take(2);
  expect(taken).toHaveLength(2);
  const [first] = taken;
  const next = crew.take(1);
  expect(next[0]).not.toBe(first);
  const ends = [...taken, ...next].map((worker) => once(worker, 'exit'));
  for (const worker of [...taken, ...next]) void worker.terminate();
  expect(await Promise.all(ends)).toHaveLength(3);
});
