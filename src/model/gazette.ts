import type { Difference } from './difference.ts';
import type { FieldId } from './field.ts';
import type { Text } from './text.ts';

export type ChangeKind = 'added' | 'cancelled' | 'changed';

/** A county that must act after a standard changed. */
export interface Follower {
  readonly region: string;
  readonly name: string;
  /** Where to act; a county without the item gets a new file. */
  readonly file: string;
  readonly todo:
    | { readonly kind: 'adopt' }
    | { readonly kind: 'cancel' }
    /** Adopts an earlier version; `fields` are those that it sets itself to what the standard gave up. */
    | { readonly kind: 'readopt'; readonly adopts: number; readonly fields: readonly FieldId[] }
    /** These fields still have what the standard gave up. */
    | { readonly kind: 'update'; readonly fields: readonly FieldId[] };
}

/** What became of one item of the standard between two revisions. */
export interface ItemChange {
  readonly kind: ChangeKind;
  readonly code: string;
  readonly variant?: string;
  /** As people name it. */
  readonly title: string;
  /** Versions before and after; absent on the side that lacks the item. */
  readonly fromVersion?: number;
  readonly toVersion?: number;
  /** What it means for applicants. */
  readonly summary: Text;
  /** Before → after, with the verdict for applicants; empty unless changed. */
  readonly differences: readonly Difference[];
  readonly followers: readonly Follower[];
}

/** A file that one side holds but that cannot be compared. */
export interface Incomparable {
  readonly side: 'before' | 'after';
  readonly file: string;
  readonly region?: string;
  readonly message: Text;
}

/** What changed for applicants between two revisions. */
export interface Gazette {
  /** As the user named them. */
  readonly from: string;
  readonly to: Text;
  /** By code and variant. */
  readonly items: readonly ItemChange[];
  /** Files of counties that changed by themselves. */
  readonly local: readonly { readonly region: string; readonly name: string; readonly files: number }[];
  readonly incomparable: readonly Incomparable[];
}
