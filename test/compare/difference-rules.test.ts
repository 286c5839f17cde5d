import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { differenceRules } from '../../src/compare/difference-rules.ts';

test.each(differenceRules)('$id is explained in both languages, with examples in YAML', (rule) => {
  for (const text of [rule.summary, rule.why, rule.source]) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).not.toBe('');
  }
  for (const example of [rule.bad, rule.good]) expect(parseDocument(example).errors).toEqual([]);
  expect(rule.bad).not.toBe(rule.good);
});
