import type { Entry } from '../model/entry.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Breach } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import type { Region } from '../model/region.ts';

/** What JSON can hold, as lists: a digest may be kept, sent to another process and merged with others. */
export type Plain = string | number | boolean | null | readonly Plain[];

/** What one file says of the matter of a rule. */
export interface Digested<Digest> {
  readonly file: string;
  /** The folder it lies in. */
  readonly region: string;
  readonly code: string | undefined;
  readonly variant: string | undefined;
  readonly digest: Digest;
}

export interface Surroundings {
  readonly regions: readonly Region[];
  /** The region whose files are the standard. */
  readonly city: Region | undefined;
  /**
   * Whether every file of the region, or of the catalogue, could be read and was selected. A rule that says something is
   * lacking is silent unless it was.
   */
  readonly isWhole: boolean;
  /** What two wordings of the same name have in common; remembered, so that asking again costs nothing. */
  readonly wording: (name: string) => string;
}

/** A place in one of the files and why it is wrong. */
export interface WideBreach extends Omit<Breach, 'repair'> {
  readonly file: string;
}

/**
 * Sees all items of one region, or of all regions, by what each file says of its matter. The documents are let go of
 * meanwhile: a digest holds names and codes, not texts. Pure, and the same whatever the order of the files: `check` gets
 * them by file name.
 *
 * What an adoption inherits is not held against it: a breach names a path that the file itself has.
 */
export interface WideRule<Digest extends Plain = Plain> extends Explanation {
  readonly scope: 'region' | 'catalogue';
  /** The elements that the digest is made of: where none of them differs from the file before, it is the same. */
  readonly reads: readonly (keyof Draft)[];
  /** Undefined where the file has nothing to do with the rule. */
  digest(entry: Pick<Entry, 'own' | 'draft'>): Digest | undefined;
  check(digested: readonly Digested<Digest>[], surroundings: Surroundings): Iterable<WideBreach>;
}
