import type { Difference } from './difference.ts';

/** An item of the standard, as a report names it. */
export interface ItemName {
  readonly code: string;
  readonly variant?: string;
  readonly name: string;
}

/** One difference that several regions have alike. */
export interface SharedDifference extends ItemName, Omit<Difference, 'path'> {
  /** Codes of the regions that have it, two or more. */
  readonly regions: readonly string[];
  /** How many regions were compared on this item. */
  readonly compared: number;
  /** More than half of those compared have it: rather the standard is to be revised. */
  readonly isMajority: boolean;
}

/** What regions do better than the standard in one place: a candidate for the standard. */
export interface Candidate extends ItemName, Pick<Difference, 'kind' | 'field' | 'subject' | 'from'> {
  /** The best first. */
  readonly offers: readonly { readonly to?: string; readonly regions: readonly string[] }[];
  readonly compared: number;
  readonly isMajority: boolean;
}

/** Items that a region does not hold, for one reason. */
export interface NotHeldItems {
  readonly region: string;
  /** Absent: no reason is given. */
  readonly reason?: string;
  readonly items: readonly ItemName[];
}

/** A region divides an item into other variants than the standard. An empty name stands for an item without variants. */
export interface Split extends Pick<ItemName, 'code' | 'name'> {
  readonly region: string;
  readonly standard: readonly string[];
  readonly local: readonly string[];
}

/** What the versions of all regions say together. */
export interface Overview {
  readonly shared: readonly SharedDifference[];
  readonly candidates: readonly Candidate[];
  readonly notHeld: readonly NotHeldItems[];
  readonly splits: readonly Split[];
}
