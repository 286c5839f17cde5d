import type { FieldId } from './field.ts';
import type { Location } from './finding.ts';

/** What a person decided about two members of a list that were, or might be, paired wrongly. */
export interface Match {
  readonly code: string;
  readonly variant?: string;
  readonly field: FieldId;
  /** Their names, in the standard and in a county’s version. */
  readonly standard: string;
  readonly county: string;
  readonly verdict: 'same' | 'different';
  readonly note?: string;
}

/** A match and where its values stand in matches.yaml. */
export interface PlacedMatch {
  readonly match: Match;
  readonly locate: (key: 'code' | 'standard' | 'county') => Location;
}

/** By the code of the item. */
export type Matches = ReadonlyMap<string, readonly Match[]>;
