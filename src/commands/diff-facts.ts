import type { WaiverUse } from '../compare/waivers.ts';
import type { MatchesSeen } from '../compare/match-use.ts';
import type { Count } from '../model/catalogue.ts';
import type { Split } from '../model/overview.ts';
import type { Standing } from '../model/report.ts';
import type { ItemOverview } from './overview.ts';
import type { Mark } from './scorecards.ts';

/** A standing as one word or, where it differs, four numbers: there is one for every file. */
type Cell = string;

/** One item of the standard in all regions that were asked for, in their order. */
export interface ItemFacts extends ItemOverview {
  readonly cells: readonly Cell[];
  readonly marks: readonly (Mark | null)[];
}

/** What `diff` keeps of one code, beside its findings. */
export interface DiffFacts {
  readonly count: Count;
  /** Regions some of whose files could not be read or are not whole; null where nobody knows of which. */
  readonly unread: readonly (string | null)[];
  readonly items: readonly ItemFacts[];
  readonly splits: readonly Split[];
  readonly waivers: WaiverUse;
  readonly matches: MatchesSeen;
}

export function cellOf(standing: Standing): Cell {
  if (standing.kind !== 'different') return standing.kind;
  const { breaching, better, waived, other } = standing;
  return [breaching, better, waived, other].join(' ');
}

function standingFrom(cell: Cell): Standing {
  const numbers = cell.split(' ');
  if (numbers.length === 1) return { kind: cell } as Standing;
  const [breaching = 0, better = 0, waived = 0, other = 0] = numbers.map(Number);
  return { kind: 'different', breaching, better, waived, other };
}

/** Reads cells; the same standing is one object, however many regions have it. */
export function standings(): (cell: Cell) => Standing {
  const known = new Map<Cell, Standing>();
  return (cell) => {
    const standing = known.get(cell) ?? standingFrom(cell);
    known.set(cell, standing);
    return standing;
  };
}
