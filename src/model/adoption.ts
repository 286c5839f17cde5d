import type { Item } from './item.ts';
import type { Region } from './region.ts';
import type { Standing } from './report.ts';

/** How one county stands to one standard in use. */
export interface Adoption {
  readonly standard: Item;
  readonly region: Region;
  readonly standing: Standing;
  /** The county's version, in use or not; absent where it has none or it could not be read. */
  readonly local?: Item;
  /** Why the county does not hold the item. */
  readonly reason?: string;
}
