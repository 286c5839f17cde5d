import { isBetter } from '../compare/verdict.ts';
import type { Entry } from '../model/entry.ts';
import { fields } from '../model/field.ts';
import { type Path, valueAt } from '../model/finding.ts';
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

/** Gathers what the versions of all regions say together, item by item; holds no more than it will tell. */
export function overviewing(): {
  /** All regions of one item of the standard. */
  readonly add: (observations: readonly Observation[]) => void;
  /** The files of one code in regions that divide it in their own way. */
  readonly addSplit: (split: Split) => void;
  readonly overview: () => Overview;
} {
  const shared: SharedDifference[] = [];
  const candidates: Candidate[] = [];
  const splits: Split[] = [];
  const notHeld = new Map<string, { region: string; reason?: string; items: ItemName[] }>();

  const addDifferences = (item: ItemName, observations: readonly Observation[]): void => {
    const compared = observations.filter(
      ({ standing }) => !['not-held', 'missing', 'split', 'unread'].includes(standing.kind),
    ).length;
    const seen = new Map<string, Seen>();
    for (const { region, local, findings } of observations) {
      for (const { rule, difference } of findings) {
        if (difference === undefined || rule === 'local-value') continue;
        const { kind, field, subject, from, to, verdict, path } = difference;
        const key = JSON.stringify([kind, field, subject, from, to, verdict]);
        const known = seen.get(key);
        if (known !== undefined) known.regions.push(region.code);
        else seen.set(key, { difference, regions: [region.code], value: valueIn(local, path) });
      }
    }
    const better = new Map<string, Seen[]>();
    for (const each of seen.values()) {
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
    for (const offers of better.values()) {
      const [first] = offers;
      if (first === undefined) continue;
      const { kind, field, subject, from } = first.difference;
      candidates.push({
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
      });
    }
  };

  return {
    add(observations) {
      const standard = observations[0]?.standard;
      if (standard === undefined) return;
      const { code, variant, name } = standard;
      const item: ItemName = { code, ...(variant === undefined ? {} : { variant }), name };
      addDifferences(item, observations);
      for (const { region, standing, reason } of observations) {
        if (standing.kind !== 'missing' && reason === undefined) continue;
        const key = JSON.stringify([region.code, reason]);
        const about = { region: region.code, ...(reason === undefined ? {} : { reason }) };
        const known = notHeld.get(key) ?? { ...about, items: [] };
        known.items.push(item);
        notHeld.set(key, known);
      }
    },
    addSplit: (split) => splits.push(split),
    overview: () => ({
      // The sort is stable: within a count, the order of codes.
      shared: shared.toSorted((a, b) => b.regions.length - a.regions.length),
      candidates: candidates.toSorted((a, b) => takersOf(b) - takersOf(a)),
      notHeld: inOrder([...notHeld.values()]),
      splits,
    }),
  };
}

const takersOf = ({ offers }: Candidate): number => offers.flatMap(({ regions }) => regions).length;

const valueIn = (local: Entry | undefined, path: Path): unknown => valueAt(local?.draft, path);

/** By region; what has no reason first, then the reason for most. */
const inOrder = (groups: readonly NotHeldItems[]): readonly NotHeldItems[] =>
  groups.toSorted(
    (a, b) =>
      byCodeUnits(a.region, b.region) ||
      Number(a.reason !== undefined) - Number(b.reason !== undefined) ||
      b.items.length - a.items.length,
  );
