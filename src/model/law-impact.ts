import type { Law } from './law.ts';
import type { Text } from './text.ts';

/** One place where an item cites the law. */
export interface CitingPlace {
  /** materials[2].basis */
  readonly field: string;
  /** What the field belongs to, for a reader: 申请材料「体格检查证明」. */
  readonly title: Text;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** 第十五条第一款、第十六条; '' where the law is cited without an article. */
  readonly articles: string;
}

/** One region's version of an item that itself writes the citation. */
export interface CitingVersion {
  readonly region: string;
  readonly regionName: string;
  readonly isStandard: boolean;
  readonly places: readonly CitingPlace[];
}

export interface ImpactedItem {
  readonly code: string;
  readonly variant?: string;
  readonly name: string;
  /** The standard first. */
  readonly versions: readonly CitingVersion[];
  /** Regions that take the citation over from the standard: mended with it. */
  readonly inheritedBy: readonly { readonly region: string; readonly regionName: string }[];
}

/** What to look at again when a law changes. */
export interface LawImpact {
  /** The title in the registry, or as asked where the registry lacks it. */
  readonly title: string;
  readonly law?: Law;
  /** The last day that the registry knows; '' without one. */
  readonly asOf: string;
  /** Only what cites this article; as statutes write it. */
  readonly article?: string;
  readonly items: readonly ImpactedItem[];
  /** How many files could not be read, and so were not searched. */
  readonly unread: number;
}
