import type { Entry } from '../model/entry.ts';
import type { Explanation } from '../model/explanation.ts';
import { type Breach, type Path, valueAt } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import type { Laws } from '../model/law.ts';
import type { Region } from '../model/region.ts';

/** What a rule may know beside the item. */
export interface Context {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly laws: Laws;
  readonly regions: readonly Region[];
  /** The file itself: its name, its folder, and what it says without inheritance. */
  readonly entry: Pick<Entry, 'folder' | 'stem' | 'own'>;
}

/** Sees one item; what the schema refused or the file lacks is undefined. Pure: same draft, same breaches. */
export interface Rule extends Explanation {
  readonly check: (draft: Draft, context: Context) => Iterable<Breach>;
}

/** Where to show that two values disagree: at the one that the file itself writes, and at the first when it writes both. */
export const writtenAt = ({ entry: { own } }: Context, ...paths: readonly [Path, ...Path[]]): Path =>
  paths.find((path) => valueAt(own, path) !== undefined) ?? paths[0];
