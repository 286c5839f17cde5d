import { assign } from '../../src/compare/assign.ts';
import { contentOf } from '../../src/compare/content.ts';
import { type Matching, type Pair, threshold } from '../../src/compare/match.ts';
import { groupBy, type Traits } from '../../src/compare/side.ts';
import type { Match } from '../../src/model/matches.ts';
import { normalise } from '../../src/model/normalise.ts';

const steps = 1_000;

interface Side<Member> {
  readonly members: readonly Member[];
  /** Each whole member as text. */
  readonly texts: readonly string[];
  readonly details: readonly (readonly string[])[];
  readonly waiting: Set<number>;
}

function sideOf<Member>(members: readonly Member[], { name, details }: Traits<Member>): Side<Member> {
  const texts = members.map((member) => contentOf(member));
  const parts = members.map((member) =>
    [name(member), ...details(member)].map((detail) => contentOf(detail) ?? ''),
  );
  return { members, texts, details: parts, waiting: new Set(members.keys()) };
}

const agreeing = (a: readonly string[], b: readonly string[]): number =>
  a.filter((detail, index) => detail === b[index]).length;

/** Places in a list by what stands there; of equals the first is first. */
const inOrder = (texts: readonly string[], indexes: readonly number[]): readonly number[] =>
  indexes.toSorted((a, b) => compareTexts(texts[a] ?? '', texts[b] ?? '') || a - b);

const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);

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
  const rows = inOrder(from.texts, froms);
  const columns = inOrder(to.texts, tos);
  const count = Math.max(rows.length, columns.length) + 1;
  const most = (from.details[0]?.length ?? 0) + 1;
  const worth = (row: number, column: number): number => {
    const scored = score(row, column);
    if (scored === 0) return 0;
    const shared = agreeing(from.details[row] ?? [], to.details[column] ?? []);
    return Math.round(scored * steps) * most * count + shared;
  };
  const textOf = (side: Side<Member>, indexes: readonly number[]): string =>
    indexes.map((index) => side.texts[index]).join();
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
function uncross(pairs: readonly Pair[], texts: readonly string[], side: 'from' | 'to'): readonly Pair[] {
  const other = side === 'from' ? 'to' : 'from';
  const places = groupBy(texts.keys(), (index) => texts[index]);
  return pairs
    .toSorted((a, b) => a[other] - b[other])
    .map((pair) => ({ ...pair, [side]: places.get(texts[pair[side]] ?? '')?.shift() ?? pair[side] }));
}

/** What `match` does, the plain way: all members are written down, and every pair comes from an assignment. */
export function plainMatch<Member>(
  standards: readonly Member[],
  locals: readonly Member[],
  traits: Traits<Member>,
  decided: readonly Match[] = [],
): Matching {
  const from = sideOf(standards, traits);
  const to = sideOf(locals, traits);
  let pairs: readonly Pair[] = [];

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

  const pair = (
    froms: readonly number[],
    tos: readonly number[],
    score: (from: number, to: number) => number,
    pairingOf: (score: number) => Pair['pairing'],
  ): void => {
    const scores = new Map<number, number>();
    const scored = (a: number, b: number): number => {
      const value = decision(a, b) === 'different' ? 0 : score(a, b);
      scores.set(a * locals.length + b, value);
      return value;
    };
    for (const [a, b] of best(from, to, froms, tos, scored)) {
      pairs = [...pairs, { from: a, to: b, pairing: pairingOf(scores.get(a * locals.length + b) ?? 0) }];
      from.waiting.delete(a);
      to.waiting.delete(b);
    }
  };

  if ([...decisions.values()].includes('same')) {
    const isSame = (a: number, b: number): number => Number(decision(a, b) === 'same');
    pair([...from.waiting], [...to.waiting], isSame, () => ({ by: 'matches' }));
  }
  for (const { by, of } of traits.keys) {
    const keyed = groupBy(to.waiting, (index) => of(locals[index] as Member));
    for (const [key, froms] of groupBy(from.waiting, (index) => of(standards[index] as Member))) {
      pair(
        froms,
        keyed.get(key) ?? [],
        () => 1,
        () => ({ by }),
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

  const ordered = uncross(uncross(pairs, from.texts, 'from'), to.texts, 'to');
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
