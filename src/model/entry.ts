import type { Location, Path } from './finding.ts';
import type { Draft, Item } from './item.ts';

/** One file of the catalogue, read. */
export interface Entry {
  readonly file: string;
  /** Name of the folder it lies in, which should be its region's code. */
  readonly folder: string;
  /** File name without its ending, which should be the code, or code-NN for a variant. */
  readonly stem: string;
  /** What this file itself says. */
  readonly own: Draft;
  /** What holds here: for an adoption, with the standard's values where the file is silent. */
  readonly draft: Draft;
  /** The standard that an adoption inherits from. */
  readonly standard?: Draft;
  /** The draft when nothing is missing or refused. */
  readonly item?: Item;
  /** Where a value stands in this file; for what it lacks, the nearest parent it has. */
  readonly locate: (path: Path) => Location;
}
