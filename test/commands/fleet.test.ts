import { expect, test } from 'vitest';
import { judging, nameOf, type Task, taskIn, taskOf } from '../../src/commands/fleet.ts';
import type { Site, Work } from '../../src/commands/shard.ts';
import { unseal } from '../../src/model/sealed-part.ts';

const root = 'fixtures/bad/many-counties';
const site: Site = {
  root: `${process.cwd()}/${root}`,
  cwd: process.cwd(),
  isSelected: () => true,
  today: '2026-11-24',
  tool: '0.1.0',
  history: '',
};
const todo: Work = { command: 'validate', scope: { paths: [] } };
const task = taskOf(todo, site, 3);

test('a run keeps its name through JSON, and only as it was', () => {
  const stored = JSON.parse(JSON.stringify(task)) as Task;
  expect(taskIn(nameOf(task), stored)).toEqual(task);
  const changed: readonly unknown[] = [
    null,
    {},
    { head: task.head },
    { ...task, contents: task.contents.toReversed() },
    { ...task, head: { ...task.head, today: '2026-11-25' } },
    { ...task, head: { ...task.head, catalogue: '/' } },
  ];
  for (const each of changed) expect(() => taskIn(nameOf(task), each)).toThrow('cannot be understood');
});

test('shards are parts of the run, the same each time', () => {
  const judge = judging('run', task, todo, site);
  for (const shard of [1, 2, 3, 2]) {
    const part = unseal(judge(shard));
    expect(part).toMatchObject({ head: { ...task.head, shards: [shard] } });
    expect(judging('run', task, todo, site)(shard)).toEqual(judge(shard));
  }
});

test.each([
  ['the version of the tool', { tool: '0.2.0' }, 'version of shixiang'],
  ['history', { history: 'abc' }, 'git history'],
  ['the catalogue', { root: `${process.cwd()}/fixtures/ok/adopted` }, 'place of the catalogue'],
])('another run by %s is refused', (_, other, told) => {
  expect(() => judging('run', task, todo, { ...site, ...other })).toThrow(told);
});

test('files that only their bytes tell apart are refused at the shard', () => {
  const contents = task.contents.map((content, index) => (index === 1 ? '0'.repeat(64) : content));
  const judge = judging('run', { ...task, contents }, todo, site);
  judge(1);
  expect(() => judge(2)).toThrow('files here changed after run run was submitted (shard 2/3)');
});
