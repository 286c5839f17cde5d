import { isBetter } from '../compare/verdict.ts';
import { fields } from '../model/field.ts';
import { valueAt } from '../model/finding.ts';
import type { Difference } from '../model/difference.ts';
import type {
  Candidate,
  ItemName,
  NotHeldItems,
  Overview,
  SharedDifference,
  Split,
} from '../model/overview.ts';
import { byCodeUnits } from '../model/text.ts';
import type { Observation } from './observation.ts';

interface Seen {
  readonly difference: Difference;
  readonly regions: string[];
  /** The county's value as it stands in the file. */
  readonly value: unknown;
}

const isMajority = (count: number, compared: number): boolean => count >= 2 && count * 2 > compared;

/** The best offer first; what cannot be ranked, by how many regions make it. */
function byBest({ field }: Difference): (a: Seen, b: Seen) => number {
  const { comparison } = fields[field];
  return (a, b) => {
    if (isBetter(comparison, b.value, a.value)) return -1;
    if (isBetter(comparison, a.value, b.value)) return 1;
    return b.regions.length - a.regions.length || byCodeUnits(a.difference.to ?? '', b.difference.to ?? '');
  };
}

/** What the versions of one item in all regions say together. */
export interface ItemOverview extends ItemName, Pick<Overview, 'shared' | 'candidates'> {
  /** Regions that do not hold it, and why. */
  readonly lacking: readonly Pick<NotHeldItems, 'region' | 'reason'>[];
}

const nameOf = ({ code, variant, name }: ItemName): ItemName => ({
  code,
  ...(variant === undefined ? {} : { variant }),
  name,
});

function seenIn(observations: readonly Observation[]): readonly Seen[] {
  const seen = new Map<string, Seen>();
  for (const { region, local, findings } of observations) {
    for (const { rule, difference } of findings) {
      if (difference === undefined || rule === 'local-value') continue;
      const { kind, field, subject, from, to, verdict, path } = difference;
      const key = JSON.stringify([kind, field, subject, from, to, verdict]);
      const known = seen.get(key);
      if (known !== undefined) known.regions.push(region.code);
      else seen.set(key, { difference, regions: [region.code], value: valueAt(local?.draft, path) });
    }
  }
  return [...seen.values()];
}

/** All regions of one item of the standard. */
export function overviewOf(standard: ItemName, observations: readonly Observation[]): ItemOverview {
  const item = nameOf(standard);
  const compared = observations.filter(
    ({ standing }) => !['not-held', 'missing', 'split', 'unread'].includes(standing.kind),
  ).length;
  const shared: SharedDifference[] = [];
  const better = new Map<string, Seen[]>();
  for (const each of seenIn(observations)) {
    const { kind, field, subject, from, to, verdict } = each.difference;
    const { regions } = each;
    if (verdict === 'better') {
      const key = JSON.stringify([kind, field, subject, from]);
      better.set(key, [...(better.get(key) ?? []), each]);
    } else if (regions.length > 1) {
      shared.push({
        ...item,
        kind,
        field,
        ...(subject === undefined ? {} : { subject }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        verdict,
        regions,
        compared,
        isMajority: isMajority(regions.length, compared),
      });
    }
  }
  const candidates = [...better.values()].flatMap((offers) => candidateOf(item, offers, compared));
  const lacking = observations.flatMap(({ region: { code: region }, standing, reason }) =>
    standing.kind !== 'missing' && reason === undefined
      ? []
      : [{ region, ...(reason === undefined ? {} : { reason }) }],
  );
  return { ...item, shared, candidates, lacking };
}

function candidateOf(item: ItemName, offers: readonly Seen[], compared: number): Candidate[] {
  const [first] = offers;
  if (first === undefined) return [];
  const { kind, field, subject, from } = first.difference;
  return [
    {
      ...item,
      kind,
      field,
      ...(subject === undefined ? {} : { subject }),
      ...(from === undefined ? {} : { from }),
      offers: offers.toSorted(byBest(first.difference)).map(({ difference: { to }, regions }) => ({
        ...(to === undefined ? {} : { to }),
        regions,
      })),
      compared,
      isMajority: isMajority(new Set(offers.flatMap(({ regions }) => regions)).size, compared),
    },
  ];
}

/** All items together, given in the order of their codes. */
export function overviewFrom(items: readonly ItemOverview[], splits: readonly Split[]): Overview {
  const notHeld = new Map<string, NotHeldItems & { items: ItemName[] }>();
  for (const item of items) {
    for (const { region, reason } of item.lacking) {
      const key = JSON.stringify([region, reason]);
      const about = { region, ...(reason === undefined ? {} : { reason }) };
      const known = notHeld.get(key) ?? { ...about, items: [] };
      known.items.push(nameOf(item));
      notHeld.set(key, known);
    }
  }
  return {
    // The sort is stable: within a count, the order of codes.
    shared: items.flatMap(({ shared }) => shared).toSorted((a, b) => b.regions.length - a.regions.length),
    candidates: items.flatMap(({ candidates }) => candidates).toSorted((a, b) => takersOf(b) - takersOf(a)),
    notHeld: inOrder([...notHeld.values()]),
    splits,
  };
}

const takersOf = ({ offers }: Candidate): number => offers.flatMap(({ regions }) => regions).length;

/** By region; what has no reason first, then the reason for most. */
const inOrder = (groups: readonly NotHeldItems[]): readonly NotHeldItems[] =>
  groups.toSorted(
    (a, b) =>
      byCodeUnits(a.region, b.region) ||
      Number(a.reason !== undefined) - Number(b.reason !== undefined) ||
      b.items.length - a.items.length,
  );
