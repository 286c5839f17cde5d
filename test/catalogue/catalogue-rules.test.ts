import { expect, test } from 'vitest';
import { catalogueRules } from '../../src/catalogue/catalogue-rules.ts';
import { fileRules } from '../../src/catalogue/file-rules.ts';
import { findingOf } from '../../src/catalogue/finding.ts';
import { differenceRules } from '../../src/compare/difference-rules.ts';
import type { Explanation } from '../../src/model/explanation.ts';
import { rules as itemRules } from '../../src/rules/index.ts';

const all: readonly Explanation[] = [...fileRules, ...catalogueRules, ...itemRules, ...differenceRules];
const at = { file: 'a.yaml', line: 1, column: 1, length: 1, excerpt: '' };
const message = { zh: '不对。', en: 'Wrong.' };

test('no two rules of any stage have one id', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test.each(all)('$id explains itself in both languages', ({ id, summary, why, source, bad, good }) => {
  expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  expect(summary.zh).toMatch(/\p{Script=Han}.*[^。；，]$/su);
  expect(summary.en).toMatch(/^[^A-Z].*[^.;,]$/su);
  expect(why.zh).toMatch(/\p{Script=Han}.*。$/su);
  expect(why.en).toMatch(/^[A-Z].*\.$/su);
  expect(source.zh).not.toBe('');
  expect(source.en).not.toBe('');
  for (const example of [bad, good]) expect(example).toMatch(/^[a-z#].*[^\n]\n$/su);
  expect(bad).not.toBe(good);
});

test.each([...fileRules, ...catalogueRules])('a finding of $id has its severity', ({ id, severity }) => {
  expect(findingOf(id, message, at)).toMatchObject({ rule: id, severity, path: [] });
});

test('a fingerprint stays the same over words and lines, and not over rule, place or value', () => {
  const print = (
    ...[rule = 'schema', words = message, place = at, rest = {}]: Partial<Parameters<typeof findingOf>>
  ) => findingOf(rule, words, place, rest).fingerprint;
  expect(print()).toMatch(/^[0-9a-f]{12}$/u);
  expect(print('schema', { zh: '别的话。', en: 'Other words.' }, { ...at, line: 9, column: 9 })).toBe(
    print(),
  );
  const others = [
    print('encoding'),
    print('schema', message, at, { path: ['visits'] }),
    print('schema', message, at, { path: ['visits'], value: '1' }),
    print('schema', message, at, { path: ['visits'], value: '2' }),
    print('schema', message, at, { region: '341202' }),
    print('schema', message, at, { region: '341202', code: '340131003000' }),
    print('schema', message, at, { region: '341202', code: '340131003000', variant: '新办' }),
  ];
  expect(new Set([print(), ...others]).size).toBe(others.length + 1);
});
