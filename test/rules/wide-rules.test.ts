import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import type { Draft } from '../../src/model/item.ts';
import { rules } from '../../src/rules/index.ts';
import { wideRules } from '../../src/rules/wide-rules.ts';
import { entriesOf } from './wide-tester.ts';

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

  it.each(wideRules)('$id makes its digest of what it says that it reads', ({ digest, reads, bad, good }) => {
    const { groups } = openCatalogue(resolve('catalogue'), resolve('.'));
    const read = new Set<PropertyKey>();
    const watched = (draft: Draft): Draft =>
      new Proxy(draft, {
        get(target, key) {
          read.add(key);
          return Reflect.get(target, key);
        },
        ownKeys(target) {
          read.add('all keys');
          return Reflect.ownKeys(target);
        },
      });
    const entries = [bad, good].flatMap((example) => entriesOf(example));
    for (const { own, draft } of [...entries, ...[...groups()].flatMap((group) => group.entries)])
      digest({ own: watched(own), draft: watched(draft) });
    expect([...read].toSorted()).toEqual(reads.toSorted());
  });
});
