import type { Finding, Severity } from './finding.ts';
import { severities } from './finding.ts';
import type { Overview } from './overview.ts';
import type { Scorecard } from './scorecard.ts';
import type { WaiverStanding } from './waiver.ts';

export interface Summary {
  /** listed = checked + refused, always. */
  readonly listed: number;
  readonly checked: number;
  readonly refused: number;
  /** False when something could not be read: the report does not speak for all files. */
  readonly complete: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Differences that a waiver turned into notes; they are among the notes. */
  readonly waived: number;
}

/** How one region stands to one item of the standard. */
export type Standing =
  | { readonly kind: 'equal' }
  | { readonly kind: 'adopted' }
  | { readonly kind: 'not-held' }
  | { readonly kind: 'missing' }
  /** The region holds the item under other variants only. */
  | { readonly kind: 'split' }
  /** The file is there but could not be compared. */
  | { readonly kind: 'unread' }
  | {
      readonly kind: 'different';
      readonly breaching: number;
      readonly better: number;
      readonly waived: number;
      readonly other: number;
    };

export interface MatrixRow {
  readonly code: string;
  readonly variant?: string;
  readonly name: string;
  /** One a column of the matrix. */
  readonly standings: readonly Standing[];
}

/** Items of the standard down, regions across. */
export interface Matrix {
  readonly columns: readonly { readonly region: string; readonly name: string }[];
  readonly rows: readonly MatrixRow[];
}

/** A list to walk through, as often as needed: that of a province would fill the memory, so it may be read again each time. */
export interface Findings extends Iterable<Finding> {
  readonly length: number;
}

export interface Report {
  readonly summary: Summary;
  /** By place. */
  readonly findings: Findings;
  readonly matrix?: Matrix;
  readonly overview?: Overview;
  readonly scorecards?: readonly Scorecard[];
  /** Those of the regions and items that were looked at. */
  readonly waivers?: readonly WaiverStanding[];
}

/** Whether the overview tells it: over many counties, the differences and absences that are mere notes. */
export const isSummedUp = (
  { severity, difference, rule }: Finding,
  { overview }: Pick<Report, 'overview'>,
): boolean =>
  overview !== undefined && severity === 'note' && (difference !== undefined || rule === 'item-not-held');

export type Threshold = Severity | 'never';

export const isFailing = (severity: Severity, threshold: Threshold): boolean =>
  threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold);

/** Whether any finding is as grave as the threshold. */
export function isReached(
  { errors, warnings, notes }: Pick<Summary, 'errors' | 'warnings' | 'notes'>,
  threshold: Threshold,
): boolean {
  const of = { error: errors, warning: warnings, note: notes };
  return severities.some((severity) => of[severity] > 0 && isFailing(severity, threshold));
}
