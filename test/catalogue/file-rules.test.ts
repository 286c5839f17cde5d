import { describe, expect, test } from 'vitest';
import { fileRules } from '../../src/catalogue/file-rules.ts';
import { parse } from '../../src/catalogue/parse.ts';

const told = (text: string): readonly string[] =>
  parse('a.yaml', new TextEncoder().encode(text)).faults.map(({ rule }) => rule);

/** What `bad` cannot show, since it is text: links and other encodings. */
const unshown = new Set(['file-readable', 'encoding']);

describe('fileRules', () => {
  test.each(fileRules.map((rule) => [rule.id, rule] as const))(
    '%s has examples that hold',
    (id, { bad, good }) => {
      expect(told(good)).toEqual([]);
      if (!unshown.has(id)) expect(told(bad)).toEqual([id]);
    },
  );

  test('have one id each', () => {
    expect(new Set(fileRules.map(({ id }) => id)).size).toBe(fileRules.length);
  });
});
