import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Entry } from '../../src/model/entry.ts';
import { type Finding, pointerOf } from '../../src/model/finding.ts';
import type { Draft } from '../../src/model/item.ts';
import { gather } from '../../src/rules/gather.ts';
import { type About, wideFindings } from '../../src/rules/run-wide-rules.ts';
import type { WideRule } from '../../src/rules/wide-rule.ts';
import { regions } from './rule-tester.ts';

const at = (file: string) => ({ file, line: 1, column: 1, length: 1, excerpt: '' });

/** What an adoption takes over; enough for rules, which see names, materials and results. */
const inheriting = (own: Draft, standard: Draft | undefined): Draft =>
  own.adopts === undefined || standard === undefined ? own : { ...standard, ...own };

/** Several files in one text, each begun by a line with its name: `# 341202/340131001000.yaml`. */
export function entriesOf(yaml: string): readonly Entry[] {
  const parts = yaml.split(/^# (\d{6}\/\S+\.yaml)\n/mu);
  const files = parts.flatMap((file, index) => {
    if (index % 2 === 0) return [];
    const [folder = '', name = ''] = file.split('/');
    const own = (parse(parts[index + 1] ?? '') ?? {}) as Draft;
    return [{ file, folder, stem: name.replace('.yaml', ''), own }];
  });
  return files.map(({ own, ...place }): Entry => {
    const standard = files.find(
      (other) =>
        other.folder === '341200' && other.own.code === own.code && other.own.variant === own.variant,
    );
    const above = own.adopts === undefined || standard === undefined ? {} : { standard: standard.own };
    return { ...place, own, draft: inheriting(own, standard?.own), ...above, locate: () => at(place.file) };
  });
}

export const everything: About = { regions, city: regions[0], isWhole: () => true };

export function findingsOf(
  rule: WideRule,
  entries: readonly Entry[],
  about: Partial<About> = {},
): readonly Finding[] {
  const gathered = entries.map((entry) => gather([entry], [rule]));
  const reread = (file: string) => entries.find((entry) => entry.file === file);
  return [...wideFindings(gathered, { ...everything, ...about }, reread, [rule])];
}

const placesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ at: { file }, path }) => `${file} ${pointerOf(path)}`);

function expectWellWorded({ message: { zh, en } }: Finding): void {
  expect(zh).toMatch(/[一-鿿].*[^。；，：]。$/su);
  expect(en).toMatch(/^[A-Z"].*[^.;,: ]\.$/su);
  for (const text of [zh, en]) {
    expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|「」|""|\s\s/u);
  }
}

interface Cases {
  readonly ok: Readonly<Record<string, string>>;
  /** Files, then where they are at fault, in order: `341202/340131001000.yaml /name`. */
  readonly bad: Readonly<Record<string, readonly [yaml: string, ...places: string[]]>>;
}

/** A rule may be tested in several catalogues; its cases count together. */
const casesOf = new Map<string, { ok: number; bad: number }>();
const least = 3;

export function testWideRule(rule: WideRule, { ok, bad }: Cases, about: Partial<About> = {}): void {
  const before = casesOf.get(rule.id) ?? { ok: 0, bad: 0 };
  casesOf.set(rule.id, {
    ok: before.ok + Object.keys(ok).length,
    bad: before.bad + Object.keys(bad).length,
  });
  describe(rule.id, () => {
    it(`has at least ${least} sound and ${least} faulty cases beside its examples`, () => {
      const { ok: sound = 0, bad: faulty = 0 } = casesOf.get(rule.id) ?? {};
      expect(Math.min(sound, faulty)).toBeGreaterThanOrEqual(least);
    });

    it.each(Object.entries({ 'its good example': rule.good, 'an empty catalogue': '', ...ok }))(
      'accepts %s',
      (_, yaml) => {
        expect(findingsOf(rule, entriesOf(yaml), about)).toEqual([]);
      },
    );

    it.each(Object.entries(bad))('finds %s, in whatever order the files come', (_, [yaml, ...places]) => {
      const entries = entriesOf(yaml);
      const findings = findingsOf(rule, entries, about);
      expect(placesOf(findings)).toEqual(places);
      findings.forEach(expectWellWorded);
      expect(findingsOf(rule, entries.toReversed(), about)).toEqual(findings);
      expect(findingsOf(rule, [...entries.slice(1), ...entries.slice(0, 1)], about)).toEqual(findings);
    });

    it('finds its bad example', () => {
      const findings = findingsOf(rule, entriesOf(rule.bad), about);
      expect(findings).not.toEqual([]);
      findings.forEach(expectWellWorded);
    });

    it('has examples of several files', () => {
      for (const example of [rule.bad, rule.good]) expect(entriesOf(example).length).toBeGreaterThan(1);
    });
  });
}
