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
