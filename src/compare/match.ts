import type { Pairing } from '../model/difference.ts';
import type { Match } from '../model/matches.ts';
import { assign } from './assign.ts';
import { normalise } from '../model/normalise.ts';
import { groupBy, inOrder, type Side, sideOf, type Traits } from './side.ts';

export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly pairing: Pairing | { readonly by: 'name' };
}

export interface Matching {
  /** In the order of the county’s list. */
  readonly pairs: readonly Pair[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Names less alike than this are two things. Chosen on names of real materials judged by a person
 * (test/compare/similar-names.ts): it parts them all, with a gap from 0.63 to 0.67, and is on the side of caution, since two
 * members left apart are both told of.
 */
export const threshold = 0.65;

const steps = 1_000;

const agreeing = (a: readonly string[], b: readonly string[]): number =>
  a.filter((detail, index) => detail === b[index]).length;

/**
 * The best assignment. Neither the order of a list nor which side is the standard decides between equals: both are
 * brought into an order of their own first.
 */
function best<Member>(
  from: Side<Member>,
  to: Side<Member>,
  froms: readonly number[],
  tos: readonly number[],
  score: (from: number, to: number) => number,
): readonly (readonly [from: number, to: number])[] {
  const [[first], [only]] = [froms, tos];
  if (first === undefined || only === undefined) return [];
  const shared = (row: number, column: number): number => agreeing(from.detailsOf(row), to.detailsOf(column));
  if (froms.length === 1 && tos.length === 1) {
    const scored = score(first, only);
    const isWorth = Math.round(scored * steps) > 0 || (scored > 0 && shared(first, only) > 0);
    return isWorth ? [[first, only]] : [];
  }
  const rows = inOrder(from.textOf, froms);
  const columns = inOrder(to.textOf, tos);
  const count = Math.max(rows.length, columns.length) + 1;
  const most = from.detailsOf(first).length + 1;
  const worth = (row: number, column: number): number => {
    const scored = score(row, column);
    return scored === 0 ? 0 : Math.round(scored * steps) * most * count + shared(row, column);
  };
  const textOf = (side: Side<Member>, indexes: readonly number[]): string => indexes.map(side.textOf).join();
  const isTurned =
    rows.length > columns.length ||
    (rows.length === columns.length && textOf(from, rows) > textOf(to, columns));
  const at = (indexes: readonly number[], index: number): number => indexes[index] as number;
  return isTurned
    ? assign(columns.length, rows.length, (column, row) => worth(at(rows, row), at(columns, column))).map(
        ([column, row]) => [at(rows, row), at(columns, column)],
      )
    : assign(rows.length, columns.length, (row, column) => worth(at(rows, row), at(columns, column))).map(
        ([row, column]) => [at(rows, row), at(columns, column)],
      );
}

/** Members that are equal in everything stand for each other: the earlier ones are paired, and in their order. */
function uncross<Member>(
  pairs: readonly Pair[],
  { members, textOf }: Side<Member>,
  { keys }: Traits<Member>,
  side: 'from' | 'to',
): readonly Pair[] {
  const key = keys.at(-1)?.of;
  if (new Set(members.map((member) => key?.(member))).size === members.length) return pairs;
  const other = side === 'from' ? 'to' : 'from';
  const places = groupBy(members.keys(), textOf);
  return pairs
    .toSorted((a, b) => a[other] - b[other])
    .map((pair) => ({ ...pair, [side]: places.get(textOf(pair[side]))?.shift() ?? pair[side] }));
}

/**
 * Pairs the members of two lists: as a person decided, then by code, then by name, then so that the names of all pairs
 * together are most alike.
 */
export function match<Member>(
  standards: readonly Member[],
  locals: readonly Member[],
  traits: Traits<Member>,
  decided: readonly Match[] = [],
): Matching {
  const from = sideOf(standards, traits);
  const to = sideOf(locals, traits);
  const pairs: Pair[] = [];

  const decisions = new Map(
    decided.map(({ standard, county, verdict }) => [
      JSON.stringify([normalise(standard), normalise(county)]),
      verdict,
    ]),
  );
  const decision = (a: number, b: number): Match['verdict'] | undefined =>
    decisions.size === 0
      ? undefined
      : decisions.get(
          JSON.stringify([standards[a], locals[b]].map((member) => normalise(traits.name(member as Member)))),
        );

  const join = (a: number, b: number, pairing: Pair['pairing']): void => {
    pairs.push({ from: a, to: b, pairing });
    from.waiting.delete(a);
    to.waiting.delete(b);
  };
  const pair = (
    froms: readonly number[],
    tos: readonly number[],
    score: (from: number, to: number) => number,
    pairingOf: (score: number) => Pair['pairing'],
  ): void => {
    const scored = (a: number, b: number): number => (decision(a, b) === 'different' ? 0 : score(a, b));
    for (const [a, b] of best(from, to, froms, tos, scored)) join(a, b, pairingOf(score(a, b)));
  };

  if ([...decisions.values()].includes('same')) {
    const isSame = (a: number, b: number): number => Number(decision(a, b) === 'same');
    pair([...from.waiting], [...to.waiting], isSame, () => ({ by: 'matches' }));
  }
  for (const { by, of } of traits.keys) {
    const pairing = { by };
    const keyed = groupBy(to.waiting, (index) => of(locals[index] as Member));
    for (const [key, froms] of groupBy(from.waiting, (index) => of(standards[index] as Member))) {
      pair(
        froms,
        keyed.get(key) ?? [],
        () => 1,
        () => pairing,
      );
    }
  }
  const { similarity } = traits;
  if (similarity !== undefined) {
    // What is above the threshold counts, so that one close pair outweighs two loose ones.
    const score = (a: number, b: number): number =>
      Math.max(0, similarity(standards[a] as Member, locals[b] as Member) - threshold + 1 / steps);
    pair([...from.waiting], [...to.waiting], score, (above) => ({
      by: 'similarity',
      score: Math.round((above + threshold - 1 / steps) * 100) / 100,
    }));
  }

  const ordered = uncross(uncross(pairs, from, traits, 'from'), to, traits, 'to');
  const paired = {
    from: new Set(ordered.map((each) => each.from)),
    to: new Set(ordered.map((each) => each.to)),
  };
  return {
    pairs: ordered.toSorted((a, b) => a.to - b.to),
    removed: [...standards.keys()].filter((index) => !paired.from.has(index)),
    added: [...locals.keys()].filter((index) => !paired.to.has(index)),
  };
}
