import { describe, expect, test } from 'vitest';
import { limits, tokensOf } from '../../src/catalogue/yaml-profile.ts';

const said = (text: string): readonly string[] => tokensOf(text).refused.map(({ message }) => message.en);

const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('tokensOf', () => {
  test('lets plain YAML pass whole', () => {
    const { tokens, refused, unclosed } = tokensOf('# c\na: [1, {b: "2"}]\n');
    expect(tokens.at(-1)?.type).toBe('document');
    expect(refused).toEqual([]);
    expect(unclosed).toBeUndefined();
  });

  test.each([
    ['&x', 'a: &x 1\n'],
    ['*x', 'a: [*x]\n'],
    ['!!str', 'a: !!str 1\n'],
    ['!<x>', 'a: !<x> 1\n'],
    ['%TAG', '%TAG ! x\n---\na: 1\n'],
    ['one document', 'a: 1\n---\nb: 1\n'],
    ['one document', 'a: 1\n---\n'],
  ])('refuses %s', (word, text) => {
    expect(said(text)).toHaveLength(1);
    expect(said(text)[0]).toContain(word);
  });

  test.each([
    'a: "&x *y !z"\n',
    "a: '%x'\n",
    '# &x *y !z %\na: 1\n',
    'a: |\n  &x *y\n  --- !z\n',
    'a: b &c *d !e\n',
  ])('sees no reference in %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('stops at the limits', () => {
    expect(said(nest(limits.depth))).toEqual([]);
    expect(said(nest(limits.depth + 1))[0]).toContain('32 levels');
    expect(said('a: 1\n'.repeat(limits.tokens / 5))[0]).toContain('tokens');
    expect(said('&a '.repeat(1000))).toHaveLength(100);
  });
});
