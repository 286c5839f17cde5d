import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { match } from '../../src/compare/match.ts';
import { traitsOf } from '../../src/compare/traits.ts';
import type { Difference } from '../../src/model/difference.ts';
import type { FieldId } from '../../src/model/field.ts';
import type { Item } from '../../src/model/item.ts';
import { item } from './items.ts';
import { type MatchingCase, matchingCases } from './matching.ts';
import { plainMatch } from './plain-match.ts';
import { processorTime } from '../processor-time.ts';

const whole = item();

/** An item whose list `field` is this one. */
function withList(field: FieldId, list: readonly unknown[]): Item {
  if (field === 'fees.items') return { ...whole, fees: { ...whole.fees, items: list as never } };
  return { ...whole, [field]: list };
}

const differencesOf = ({ field, standard, county, decided = [] }: MatchingCase): readonly Difference[] => [
  ...compare(
    withList(field, standard),
    withList(field, county),
    decided.map((each) => ({ code: whole.code, field, ...each })),
  ),
];

/** As a person writes it in matching.ts. */
function said({ kind, field, from, to, verdict, pairing }: Difference, list: FieldId): string {
  switch (kind) {
    case 'added':
      return `${verdict === 'wording' ? 'repeat ' : ''}+ ${to}`;
    case 'removed':
      return `${verdict === 'wording' ? 'repeat ' : ''}- ${from}`;
    case 'moved':
      return 'moved';
    case 'changed': {
      if (field !== list && field !== `${list}.name`) return `${field} ${verdict}`;
      const reason = pairing === undefined || pairing.by === 'similarity' ? '' : ` ${pairing.by}`;
      return `${from} ${verdict === 'wording' ? '~' : '='} ${to}${reason}`;
    }
  }
}

const cases = Object.entries(matchingCases);

test('there are many', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

test.each(cases)('%s', (_name, matching) => {
  expect(differencesOf(matching).map((each) => said(each, matching.field))).toEqual(matching.answer);
});

const opposite = {
  better: 'worse',
  worse: 'better',
  incomparable: 'incomparable',
  wording: 'wording',
} as const;
const otherKind = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;

/** All that is told of the differences but where they stand. */
const told = (differences: readonly Difference[]): readonly string[] =>
  differences
    .map(({ kind, field, from, to, verdict, pairing }) =>
      JSON.stringify([kind, field, from, to, verdict, pairing]),
    )
    .toSorted();

const mirrored = (differences: readonly Difference[]): readonly string[] =>
  told(
    differences.map(({ kind, field, path, from, to, verdict, pairing }) => ({
      kind: otherKind[kind],
      field,
      path,
      ...(to === undefined ? {} : { from: to }),
      ...(from === undefined ? {} : { to: from }),
      verdict: opposite[verdict],
      ...(pairing === undefined ? {} : { pairing }),
    })),
  );

const turned = (matching: MatchingCase): MatchingCase => ({
  ...matching,
  standard: matching.county,
  county: matching.standard,
  decided: (matching.decided ?? []).map(({ standard, county, verdict }) => ({
    standard: county,
    county: standard,
    verdict,
  })),
});

/** Numbers from 0 to 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): readonly T[] {
  const keyed = list.map((each) => [next(), each] as const);
  return keyed.toSorted(([a], [b]) => a - b).map(([, each]) => each);
}

/** Lists of names that read alike, with repeats, codes and other particulars. */
function madeCase(seed: number): MatchingCase {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const names = matchingNames;
  const list = (): readonly unknown[] =>
    Array.from({ length: Math.floor(next() * 9) }, () => ({
      name: pick(names),
      necessity: pick(['必要', '非必要']),
      type: pick(['原件', '复印件']),
      form: '纸质',
      ...(next() < 0.2 ? { code: pick(['A1', 'A2', 'A3']) } : {}),
      ...(next() < 0.3 ? { copies: pick([1, 2]) } : {}),
    }));
  return { field: 'materials', standard: list(), county: list(), answer: [] };
}

const matchingNames = [
  ...new Set(
    cases
      .filter(([, { field }]) => field === 'materials')
      .flatMap(([, { standard, county }]) => [...standard, ...county] as readonly { name: string }[])
      .map(({ name }) => name),
  ),
];

const made = Array.from({ length: 300 }, (_, seed): [string, MatchingCase] => [
  `made ${seed}`,
  madeCase(seed + 1),
]);

describe.each([
  ['by hand', cases],
  ['made', made],
] as const)('in every case %s', (_name, all) => {
  test('a list equals itself', () => {
    for (const [, { field, standard }] of all) {
      expect(differencesOf({ field, standard, county: standard, answer: [] })).toEqual([]);
    }
  });

  test('the other way round all is the opposite', () => {
    for (const [name, matching] of all) {
      expect(mirrored(differencesOf(turned(matching))), name).toEqual(told(differencesOf(matching)));
    }
  });

  test('the order of either list changes nothing but what is moved', () => {
    const next = random(7);
    const still = (differences: readonly Difference[]): readonly string[] =>
      told(differences.filter(({ kind }) => kind !== 'moved'));
    for (const [name, matching] of all) {
      const { standard, county } = matching;
      const other = {
        ...matching,
        standard: shuffled(standard, next),
        county: shuffled(county, next),
      };
      expect(still(differencesOf(other)), name).toEqual(still(differencesOf(matching)));
    }
  });

  test('every member is paired, added or left out, once', () => {
    for (const [name, { field, standard, county }] of all) {
      if (field !== 'materials') continue;
      const traits = { name: String, keys: [{ by: 'name' as const, of: String }], details: () => [] };
      const texts = [standard, county].map((list) => list.map((each) => JSON.stringify(each)));
      const [from = [], to = []] = texts;
      const { pairs, removed, added } = match(from, to, traits);
      expect([...pairs.map((each) => each.from), ...removed].toSorted(), name).toEqual(
        [...from.keys()].toSorted(),
      );
      expect([...pairs.map((each) => each.to), ...added].toSorted(), name).toEqual([...to.keys()].toSorted());
    }
  });
});

describe('the plain way comes to the same', () => {
  const next = random(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  /** Some members of a list once more, as the same object and as another one that is equal. */
  const withRepeats = (list: readonly unknown[]): readonly unknown[] => {
    if (list.length === 0) return list;
    const others = Array.from({ length: Math.floor(next() * 3) }, () =>
      next() < 0.5 ? pick(list) : structuredClone(pick(list)),
    );
    return shuffled([...list, ...others], next);
  };
  const expectSame = ({ field, standard, county, decided = [] }: MatchingCase, name: string): void => {
    const matches = decided.map((each) => ({ code: whole.code, field, ...each }));
    const lists = [standard, county, traitsOf(field), matches] as const;
    expect(match(...lists), name).toEqual(plainMatch(...lists));
  };

  test('in every case by hand', () => {
    for (const [name, matching] of cases) expectSame(matching, name);
  });

  test('of made lists, with repeats, with members of the standard in both, and with what a person decided', () => {
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const { field, standard, county } = madeCase(seed);
      const shared = next() < 0.5 ? standard.filter(() => next() < 0.7) : [];
      const decided =
        next() < 0.7
          ? []
          : [1, 2].map(() => ({
              standard: pick(matchingNames),
              county: pick(matchingNames),
              verdict: pick(['same', 'different'] as const),
            }));
      const lists = [standard, [...shared, ...county]].map(withRepeats);
      const [from = [], to = []] = lists;
      expectSame({ field, standard: from, county: to, answer: [], decided }, `made ${seed}`);
    }
  });

  test('of conditions and bases', () => {
    for (const field of ['conditions', 'legalBasis'] as const) {
      const members = cases
        .filter(([, matching]) => matching.field === field)
        .flatMap(([, { standard, county }]) => [...standard, ...county]);
      for (let turn = 0; turn < 200; turn += 1) {
        const [standard = [], county = []] = [0, 1].map(() =>
          withRepeats(shuffled(members, next).slice(0, Math.floor(next() * 5))),
        );
        expectSame({ field, standard, county, answer: [] }, `${field} ${turn}`);
      }
    }
  });
});

test('hundreds that read alike do not take long', () => {
  const list = (word: string): readonly unknown[] =>
    Array.from({ length: 100 }, (_, index) => ({
      name: `${word}${String.fromCharCode(0x4e00 + index * 37)}${String.fromCharCode(0x5e00 + index * 31)}许可申请书`,
      necessity: '必要',
      type: '原件',
      form: '纸质',
    }));
  const spent = processorTime();
  const all = differencesOf({ field: 'materials', standard: list('甲'), county: list('乙'), answer: [] });
  expect(all.length).toBeGreaterThan(0);
  expect(spent()).toBeLessThan(2_000);
});

test('long conditions do not take long', () => {
  const list = (word: string): readonly string[] =>
    Array.from({ length: 20 }, (_, index) => `${word}应当符合规定的条件${index}，`.repeat(150));
  const spent = processorTime();
  differencesOf({ field: 'conditions', standard: list('申请人'), county: list('经营者'), answer: [] });
  expect(spent()).toBeLessThan(2_000);
});
