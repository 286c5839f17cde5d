import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { wideRules } from '../../src/rules/wide-rules.ts';

describe('the registry of rules that see several files', () => {
  const ids = wideRules.map(({ id }) => id);

  it('is in order and has no id of a rule on one item', () => {
    expect(ids).toEqual(ids.toSorted());
    expect(rules.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it.each(ids)('has a file and a test for %s', (id) => {
    expect(readFileSync(new URL(`../../src/rules/${id}.ts`, import.meta.url), 'utf8')).toContain(
      `id: '${id}'`,
    );
    expect(readFileSync(new URL(`./${id}.test.ts`, import.meta.url), 'utf8')).toContain('testWideRule(');
  });

  it.each(wideRules)('$id explains itself in both languages', ({ summary, why, source, bad, good }) => {
    expect(summary.zh).toMatch(/[^。]$/u);
    expect(summary.en).toMatch(/^[^A-Z].*[^.]$/u);
    expect(why.zh).toMatch(/。$/u);
    expect(why.en).toMatch(/^[A-Z].*\.$/u);
    expect(source.zh).not.toBe('');
    expect(source.en).not.toBe('');
    for (const example of [bad, good]) expect(example).toMatch(/^# \d{6}\/.*\n$/su);
  });
});
