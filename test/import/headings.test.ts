import { expect, test } from 'vitest';
import { traitsOf } from '../../src/catalogue/element-traits.ts';
import { schemaOf, type Schema } from '../../src/catalogue/schema.ts';
import { aliases } from '../../src/import/aliases.ts';
import { fold, meaningsOf, nearestHeading, unitIn } from '../../src/import/headings.ts';
import { elementIds, headings, partOf, stepsOf } from '../../src/model/element.ts';

test('the headings of our own lists mean their elements', () => {
  for (const id of elementIds) expect([id, meaningsOf(headings[id])[0]]).toEqual([id, id]);
});

test('no alias is a heading of something else, or stands twice', () => {
  const own = new Map(Object.entries(headings).map(([id, heading]) => [fold(heading), id]));
  for (const [id, words = []] of Object.entries(aliases)) {
    expect([id, words.length]).toEqual([id, new Set(words.map(fold)).size]);
    // A sheet of materials calls their note 备注, one of special procedures them 环节名称.
    const others = words.filter((word) => own.has(fold(word)) && own.get(fold(word)) !== id);
    expect([id, others.filter((word) => !['备注', '环节名称'].includes(word))]).toEqual([id, []]);
  }
});

test.each([
  ['法定办结时限（工作日）', 'timeLimit.statutory'],
  ['承诺\n时限', 'timeLimit.promised'],
  ['＊事项名称', 'name'],
  ['事项名称（必填）', 'name'],
  ['县（市、区）', 'region'],
  ['承诺办结时限/工作日', 'timeLimit.promised'],
  ['TimeLimit.Promised', 'timeLimit.promised'],
])('%j means %s', (heading, id) => {
  expect(meaningsOf(heading)[0]).toBe(id);
});

test.each([
  ['法定办结时限（工作日）', '工作日'],
  ['承诺时限（单位：个工作日）', '工作日'],
  ['承诺办结时限/小时', '小时'],
  ['承诺时限（天）', undefined],
  ['承诺时限', undefined],
])('%j names the unit %s', (heading, unit) => {
  expect(unitIn(heading)).toBe(unit);
});

test('an unknown heading has a neighbour', () => {
  expect(nearestHeading('承若办结时限')).toBe('承诺办结时限');
  expect(nearestHeading('经办科室')).toBeUndefined();
});

/** Paths, without list indexes, of all that the schema lets an item say. */
function* leaves(schema: Schema | undefined, root: Schema, path: readonly string[]): Generator<string> {
  const target = schema?.$ref?.replace('#/$defs/', '');
  const here = target === undefined ? schema : { ...root.$defs?.[target], ...schema };
  const otherwise = typeof here?.else === 'object' ? here.else : undefined;
  if (path.length > 0 && (otherwise?.$ref !== undefined || target === 'limit')) yield path.join('.');
  else if (here?.properties !== undefined) {
    for (const [key, child] of Object.entries(here.properties)) yield* leaves(child, root, [...path, key]);
  } else if (here?.items !== undefined || otherwise?.items !== undefined) {
    yield* leaves(here?.items ?? otherwise?.items, root, path);
  } else yield path.join('.');
}

test('every element of the schema has a heading, and none else has', () => {
  const root = schemaOf('item');
  const all = new Set(leaves(root, root, []));
  expect(elementIds.filter((id) => !all.has(id))).toEqual([]);
  expect([...all].filter((id) => !(elementIds as readonly string[]).includes(id))).toEqual([]);
});

test('what may stand in an element is what the schema says', () => {
  expect(traitsOf('timeLimit.statutory').kind).toBe('limit');
  expect(traitsOf('materials.deferral.deadline').kind).toBe('limit');
  expect(traitsOf('levels')).toMatchObject({
    kind: 'choices',
    choices: expect.arrayContaining(['市级', '镇（乡、街道）级']),
  });
  expect(traitsOf('express')).toEqual({ kind: 'choice', choices: ['是', '否'] });
  expect(traitsOf('materials.copies').kind).toBe('count');
  expect(traitsOf('effectiveOn').kind).toBe('date');
  expect(traitsOf('code').kind).toBe('code');
  expect(traitsOf('contact.enquiry').kind).toBe('phone');
  for (const id of elementIds) expect([id, stepsOf(id).length === 0]).toEqual([id, partOf(id) === id]);
});
