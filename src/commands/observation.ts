import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Standing } from '../model/report.ts';

/** One item of the standard in one region, as compared: what every summary is made from. */
export interface Observation {
  readonly standard: Item;
  readonly region: Region;
  /** The region's version, where it has one. */
  readonly local?: Entry;
  readonly standing: Standing;
  /** Why the region does not hold it. */
  readonly reason?: string;
  readonly findings: readonly Finding[];
}
