import { expect, test, vi } from 'vitest';
import type { Breach } from '../../src/model/finding.ts';
import type { Draft } from '../../src/model/item.ts';
import type { Entry } from '../../src/model/entry.ts';
import { recalling } from '../../src/rules/recall.ts';
import type { Rule } from '../../src/rules/rule.ts';

const laws = { asOf: '', find: () => undefined, nearest: () => undefined, all: () => [] };
const context = { today: '2026-11-24', laws, regions: [] };

const entryOf = (draft: Draft, folder = '341202'): Entry => ({
  file: `${folder}/1.yaml`,
  folder,
  stem: '1',
  own: draft,
  draft,
  locate: () => ({ file: '', line: 1, column: 1, length: 1, excerpt: '' }),
});

const breachOf = (text: string): Breach => ({ path: ['name'], message: { zh: text, en: text } });

/** How often the check runs, and what comes of it. */
function watching(check: Rule['check']) {
  const spy = vi.fn<Rule['check']>(check);
  const asking = recalling([{ check: spy }], context);
  return {
    spy,
    ask: (draft: Draft, folder?: string) =>
      asking(entryOf(draft, folder))(0).map(({ message }) => message.zh),
  };
}

test('asks once where all that the rule read is the very same', () => {
  const materials: Draft['materials'] = [{ name: '营业执照' }];
  const { spy, ask } = watching(({ name, materials: papers }) => [breachOf(`${name} ${papers?.length}`)]);
  expect(ask({ name: '甲', materials, url: 'a' })).toEqual(['甲 1']);
  expect(ask({ name: '甲', materials, url: 'b' })).toEqual(['甲 1']);
  expect(spy).toHaveBeenCalledTimes(1);
  expect(ask({ name: '乙', materials })).toEqual(['乙 1']);
  expect(ask({ name: '甲', materials: [] })).toEqual(['甲 0']);
  expect(ask({ name: '甲' })).toEqual(['甲 undefined']);
  expect(spy).toHaveBeenCalledTimes(4);
});

test('follows a rule that reads more of some drafts than of others', () => {
  const { ask } = watching(({ name, ...draft }) => [breachOf(`${name} ${name === '甲' ? draft.url : ''}`)]);
  const lazy = watching((draft) => [breachOf(`${draft.name} ${draft.name === '甲' ? draft.url : ''}`)]);
  for (const each of [ask, lazy.ask]) {
    expect(each({ name: '乙', url: 'a' })).toEqual(['乙 ']);
    expect(each({ name: '甲', url: 'a' })).toEqual(['甲 a']);
    expect(each({ name: '甲', url: 'b' })).toEqual(['甲 b']);
    expect(each({ name: '乙', url: 'b' })).toEqual(['乙 ']);
  }
  expect(lazy.spy).toHaveBeenCalledTimes(3);
});

test('asks every time of the file itself', () => {
  const { ask } = watching(({ name }, { entry }) => [breachOf(`${name} ${entry.folder}`)]);
  expect(ask({ name: '甲' }, '341202')).toEqual(['甲 341202']);
  expect(ask({ name: '甲' }, '341203')).toEqual(['甲 341203']);
});

test.each<[string, (draft: Draft) => unknown]>([
  ['the keys', (draft) => Object.keys(draft)],
  ['whether a key is there', (draft) => 'url' in draft],
  ['whether it has a key of its own', (draft) => Object.hasOwn(draft, 'url')],
])('asks every time of a rule that looks at %s', (_name, look) => {
  const { ask } = watching((draft) => [breachOf(String(look(draft)))]);
  const without = { name: '甲' };
  const having = { name: '甲', url: 'a' };
  expect(ask(without)).toEqual([String(look(without))]);
  expect(ask(having)).toEqual([String(look(having))]);
});

test('keeps no more than a few answers, and the right ones', () => {
  const { spy, ask } = watching(({ name }) => [breachOf(`${name}`)]);
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 20; index += 1) expect(ask({ name: `${index}` })).toEqual([`${index}`]);
  }
  expect(spy).toHaveBeenCalledTimes(60);
});

test('a check that finds nothing is not repeated either', () => {
  const { spy, ask } = watching(({ name }) => (name === undefined ? [breachOf('无')] : []));
  expect([ask({ name: '甲' }), ask({ name: '甲' }), ask({})]).toEqual([[], [], ['无']]);
  expect(spy).toHaveBeenCalledTimes(2);
});
