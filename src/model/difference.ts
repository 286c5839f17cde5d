import type { FieldId } from './field.ts';
import type { Path } from './finding.ts';

/** For the applicant; `wording` is only width, punctuation, spacing, order or repeats. */
export type Verdict = 'better' | 'worse' | 'incomparable' | 'wording';

/** Why two members of a list are taken for the same thing though their names differ. */
export type Pairing =
  | { readonly by: 'code' }
  | { readonly by: 'similarity'; readonly score: number }
  | { readonly by: 'matches' };

/** A fact about two versions of one item: no opinion, no policy. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly field: FieldId;
  /** Where in the county's version; for something removed, the list that lacks it. */
  readonly path: Path;
  /** The member of a list it is about, e.g. a material's name. */
  readonly subject?: string;
  /** The standard's value as people write it; absent when added. */
  readonly from?: string;
  /** The county's value as people write it; absent when removed. */
  readonly to?: string;
  readonly verdict: Verdict;
  /** Absent where the names agree. */
  readonly pairing?: Pairing;
}
