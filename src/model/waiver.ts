import type { Location } from './finding.ts';

/** An approved, dated difference; it answers for exactly one fingerprint. */
export interface Waiver {
  readonly region: string;
  readonly code: string;
  readonly variant?: string;
  readonly field: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly approval: string;
  /** First and last day on which it holds. */
  readonly from: string;
  readonly until: string;
}

/** What a waiver is worth today. */
export type WaiverState =
  /** Holds. */
  | 'in-force'
  /** Holds, for 30 days at most. */
  | 'expiring'
  /** Its last day is over and the difference is still there. */
  | 'expired'
  /** The same field differs with another fingerprint: the value was changed after the approval. */
  | 'mismatched'
  /** No such difference. */
  | 'unused'
  /** Its first day is to come. */
  | 'not-begun'
  /** The county's file or the standard is faulty, so nobody can say. */
  | 'unread';

export interface WaiverStanding {
  readonly waiver: Waiver;
  /** In waivers.yaml. */
  readonly at: Location;
  readonly state: WaiverState;
  /** From today to its last day; negative after it. */
  readonly daysLeft: number;
  /** When mismatched: what the field's differences are now. */
  readonly now?: readonly string[];
}

/** A waiver that ends in so many days is told to be renewed. */
export const expiringDays = 30;

/** Days from one date to another, both like 2026-01-31. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
