import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { openCatalogue } from '../../src/catalogue/load.ts';
import type { Breach } from '../../src/model/finding.ts';
import type { Draft } from '../../src/model/item.ts';
import type { Entry } from '../../src/model/entry.ts';
import { rules } from '../../src/rules/index.ts';
import { recalling } from '../../src/rules/recall.ts';
import { defineRuleOf, type Part, partOf } from '../../src/rules/rule.ts';

const itemSchema = JSON.parse(readFileSync('schemas/item.schema.json', 'utf8'));

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
function watching(reads: Part['reads'], check: Part['check']) {
  const spy = vi.fn<Part['check']>(check);
  const asking = recalling([{ reads, check: spy }], context);
  return {
    spy,
    ask: (entry: Entry) => asking(entry)[0]?.map(({ message }) => message.zh),
  };
}

test('asks once where all that the rule reads is the very same', () => {
  const materials: Draft['materials'] = [{ name: '营业执照' }];
  const { spy, ask } = watching(['name', 'materials'], ({ name, materials: papers }) => [
    breachOf(`${name} ${papers?.length}`),
  ]);
  expect(ask(entryOf({ name: '甲', materials, url: 'a' }))).toEqual(['甲 1']);
  expect(ask(entryOf({ name: '甲', materials, url: 'b' }))).toEqual(['甲 1']);
  expect(spy).toHaveBeenCalledTimes(1);
  expect(ask(entryOf({ name: '乙', materials }))).toEqual(['乙 1']);
  expect(ask(entryOf({ name: '甲', materials: [] }))).toEqual(['甲 0']);
  expect(ask(entryOf({ name: '甲' }))).toEqual(['甲 undefined']);
  expect(spy).toHaveBeenCalledTimes(4);
  expect(ask(entryOf({ name: '甲', materials }))).toEqual(['甲 1']);
  expect(spy).toHaveBeenCalledTimes(4);
});

test('asks again where the file lies or is named elsewhere, of a rule that reads that', () => {
  const { spy, ask } = watching(['name', 'folder'], ({ name }, { entry }) => [
    breachOf(`${name} ${entry.folder}`),
  ]);
  expect(ask(entryOf({ name: '甲' }, '341202'))).toEqual(['甲 341202']);
  expect(ask({ ...entryOf({ name: '甲' }, '341202'), stem: '2' })).toEqual(['甲 341202']);
  expect(spy).toHaveBeenCalledTimes(1);
  expect(ask(entryOf({ name: '甲' }, '341203'))).toEqual(['甲 341203']);
});

test('asks again where the file itself says something else, though the same holds', () => {
  const { spy, ask } = watching(['visits'], ({ visits }, { entry: { own } }) => [
    breachOf(`${visits} ${own.visits}`),
  ]);
  const adopted = { ...entryOf({ visits: 1 }), own: {} };
  expect(ask(entryOf({ visits: 1 }))).toEqual(['1 1']);
  expect(ask(adopted)).toEqual(['1 undefined']);
  expect(ask({ ...adopted })).toEqual(['1 undefined']);
  expect(spy).toHaveBeenCalledTimes(2);
});

test('keeps no more than a few answers, and the right ones', () => {
  const { spy, ask } = watching(['name'], ({ name }) => [breachOf(`${name}`)]);
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 20; index += 1)
      expect(ask(entryOf({ name: `${index}` }))).toEqual([`${index}`]);
  }
  expect(spy).toHaveBeenCalledTimes(60);
});

test('knows again what many files say of one element, unless a file inherits it', () => {
  const { spy, ask } = watching(['contact'], ({ contact }, { entry: { own } }) => [
    breachOf(`${contact?.enquiry} ${own.contact?.enquiry}`),
  ]);
  const contacts = Array.from({ length: 100 }, (_, index) => ({ enquiry: `${index}` }));
  for (let round = 0; round < 3; round += 1) {
    for (const contact of contacts)
      expect(ask(entryOf({ contact }))).toEqual([`${contact.enquiry} ${contact.enquiry}`]);
  }
  expect(spy).toHaveBeenCalledTimes(100);
  const [contact] = contacts;
  expect(ask({ ...entryOf({ contact }), own: {} })).toEqual(['0 undefined']);
  expect(ask(entryOf({ contact: { enquiry: '0' } }))).toEqual(['0 0']);
  expect(spy).toHaveBeenCalledTimes(102);
});

test('a rule of several parts finds what they find, and reads what they read', () => {
  const { reads, check, parts } = defineRuleOf(rules[0] as (typeof rules)[number], [
    partOf({ reads: ['name', 'type'], check: ({ name, type }) => [breachOf(`${name} ${type}`)] }),
    partOf({ reads: ['name', 'visits'], check: ({ visits }) => (visits === 0 ? [breachOf('0')] : []) }),
  ]);
  expect(reads).toEqual(['name', 'type', 'visits']);
  expect(parts).toHaveLength(2);
  const entry = entryOf({ name: '甲', type: '公共服务', visits: 0 });
  expect(Array.from(check(entry.draft, { ...context, entry }), ({ message }) => message.zh)).toEqual([
    '甲 公共服务',
    '0',
  ]);
});

test('a check that finds nothing is not repeated either', () => {
  const { spy, ask } = watching(['name'], ({ name }) => (name === undefined ? [breachOf('无')] : []));
  expect([{ name: '甲' }, { name: '甲' }, {}].map((draft) => ask(entryOf(draft)))).toEqual([[], [], ['无']]);
  expect(spy).toHaveBeenCalledTimes(2);
});

test('answers for every rule, however many elements they read', () => {
  const keys = Object.keys(itemSchema.properties) as (keyof Draft)[];
  const asking = recalling(
    keys.map((key) => ({ reads: [key], check: (draft) => [breachOf(`${draft[key]}`)] })),
    context,
  );
  for (const changed of keys) {
    const draft = Object.fromEntries(keys.map((key) => [key, key === changed ? 2 : 1])) as Draft;
    const told = asking(entryOf(draft)).flat();
    expect(told.map(({ message }) => message.zh)).toEqual(keys.map((key) => (key === changed ? '2' : '1')));
  }
});

/** What a rule reads of an entry, whatever it says that it reads. */
function readBy({ check }: Part, entry: Entry): ReadonlySet<string> {
  const read = new Set<string>();
  const watched = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, key) {
        read.add(String(key));
        return Reflect.get(of, key);
      },
      ownKeys(of) {
        read.add('all keys');
        return Reflect.ownKeys(of);
      },
    });
  const { folder, stem, own, draft } = entry;
  const file = { own: watched(own), ...watched({ folder, stem }) };
  read.clear();
  const seen = watched({ folder, stem });
  const given = Object.defineProperties(file, {
    folder: { get: () => seen.folder },
    stem: { get: () => seen.stem },
  });
  for (const _ of check(watched(draft), { ...context, entry: given })) continue;
  return read;
}

test('no rule reads what it does not say it reads', () => {
  const examples = rules.flatMap(({ good, bad }) => [good, bad]);
  const drafts = examples.map((example) => parse(example) as Draft);
  const { groups } = openCatalogue(resolve('catalogue'), resolve('.'));
  const entries = [
    ...drafts.map((draft) => entryOf(draft)),
    ...[...groups()].flatMap((group) => group.entries),
  ];
  expect(entries.length).toBeGreaterThan(800);
  const strays = new Set<string>();
  for (const { id, parts } of rules) {
    for (const part of parts) {
      for (const entry of entries) {
        for (const key of readBy(part, entry))
          if (!part.reads.some((each) => each === key)) strays.add(`${id} reads ${key}`);
      }
    }
  }
  expect([...strays]).toEqual([]);
});
