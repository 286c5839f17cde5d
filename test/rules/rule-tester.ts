import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Breach, pointerOf } from '../../src/model/finding.ts';
import type { Draft } from '../../src/model/item.ts';
import type { Law, Laws } from '../../src/model/law.ts';
import { nearest } from '../../src/model/nearest.ts';
import type { Region } from '../../src/model/region.ts';
import type { Context, Rule } from '../../src/rules/rule.ts';

const registry: readonly Law[] = [
  {
    title: '中华人民共和国行政许可法',
    level: '法律',
    effectiveOn: '2019-04-23',
    revisions: ['2019年修正'],
    articles: 83,
  },
  {
    title: '中华人民共和国食品安全法',
    level: '法律',
    effectiveOn: '2021-04-29',
    revisions: ['2015年修订', '2018年修正', '2021年修正'],
    articles: 154,
  },
  { title: '中华人民共和国民法典', level: '法律', effectiveOn: '2021-01-01', articles: 1260 },
  {
    title: '中华人民共和国婚姻法',
    level: '法律',
    endedOn: '2021-01-01',
    replacedBy: ['中华人民共和国民法典'],
    articles: 51,
  },
  {
    title: '中华人民共和国增值税暂行条例',
    level: '行政法规',
    endedOn: '2026-01-01',
    replacedBy: ['中华人民共和国增值税法'],
  },
  { title: '中华人民共和国增值税法', level: '法律', effectiveOn: '2026-01-01', articles: 38 },
  {
    title: '优化营商环境条例',
    level: '行政法规',
    documentNumber: '国务院令第722号',
    effectiveOn: '2020-01-01',
    articles: 73,
  },
];

export const laws: Laws = {
  asOf: '2026-11-01',
  find: (title) => registry.find((law) => law.title === title),
  nearest: (title) =>
    nearest(
      title,
      registry.map((law) => law.title),
    ),
  all: () => registry,
};

export const regions: readonly Region[] = [
  { code: '341200', name: '阜阳市', level: '市级' },
  { code: '341202', name: '颍州区', level: '县级', parent: '341200' },
  { code: '341226', name: '颍上县', level: '县级', parent: '341200' },
  {
    code: '341271',
    name: '阜阳合肥现代产业园区',
    shortName: '阜合园区',
    level: '开发区',
    parent: '341200',
  },
];

/** A snippet may say in its first line which file it stands in: `# 341221/340131001000.yaml`. */
export function contextOf(yaml: string, own: Draft): Context {
  const [, folder = '341200', stem = '340131001000'] = /^# (\d{6})\/(.+)\.yaml\n/.exec(yaml) ?? [];
  return { today: '2026-11-24', laws, regions, entry: { folder, stem, own } };
}

export function breachesOf(rule: Rule, yaml: string, overrides: Partial<Context> = {}): readonly Breach[] {
  const draft = (parse(yaml) ?? {}) as Draft;
  return [...rule.check(draft, { ...contextOf(yaml, draft), ...overrides })];
}

function expectWellWorded({ message: { zh, en } }: Breach): void {
  expect(zh).toMatch(/[一-鿿].*[^。；，：]。$/s);
  expect(en).toMatch(/^[A-Z"].*[^.;,: ]\.$/s);
  for (const text of [zh, en]) {
    expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|「」|""|\s\s/);
  }
}

interface Cases {
  readonly ok: Readonly<Record<string, string>>;
  /** An item, then where it is at fault, in order. */
  readonly bad: Readonly<Record<string, readonly [yaml: string, ...pointers: string[]]>>;
}

/** A rule may be tested in several contexts; its cases count together. */
const casesOf = new Map<string, { ok: number; bad: number }>();
const least = 3;

export function testRule(rule: Rule, { ok, bad }: Cases, overrides: Partial<Context> = {}): void {
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

    it.each(Object.entries({ 'its good example': rule.good, 'an empty item': '', ...ok }))(
      'accepts %s',
      (_, yaml) => {
        expect(breachesOf(rule, yaml, overrides)).toEqual([]);
      },
    );

    it.each(Object.entries(bad))('finds %s', (_, [yaml, ...pointers]) => {
      const breaches = breachesOf(rule, yaml, overrides);
      expect(breaches.map(({ path }) => pointerOf(path))).toEqual(pointers);
      expect(breachesOf(rule, yaml, overrides)).toEqual(breaches);
      breaches.forEach(expectWellWorded);
    });

    it('finds its bad example', () => {
      const breaches = breachesOf(rule, rule.bad, overrides);
      expect(breaches).not.toEqual([]);
      breaches.forEach(expectWellWorded);
    });
  });
}
