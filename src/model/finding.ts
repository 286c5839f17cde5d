import type { Difference } from './difference.ts';
import { byCodeUnits, type Text } from './text.ts';
import type { Waiver } from './waiver.ts';

/** Keys and list indexes (from 0) from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Location {
  /** As the user would name it: relative to the working folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many columns of the line to mark. */
  readonly length: number;
  /** The line itself. */
  readonly excerpt: string;
}

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** Where a difference comes from: an earlier standard that the county still has, or the county itself. */
export interface Cause {
  readonly kind: 'stale' | 'own';
  /** When stale: the version of the standard that gave the value up, and the day it did. */
  readonly version?: number;
  readonly changedOn?: string;
}

/** A safe correction: the scalar at `path` becomes `value`. Offered only where the right value is certain. */
export interface Repair {
  readonly path: Path;
  readonly value: string | number;
}

/** What a check sees: a place in the item and why it is wrong. */
export interface Breach {
  readonly path: Path;
  readonly message: Text;
  readonly repair?: Repair;
}

/** What the user sees: a breach, with the rule that made it and the line it is on. */
export interface Finding extends Breach {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Location;
  readonly region?: string;
  readonly code?: string;
  readonly variant?: string;
  /** Stable over rewording and shifted lines: 12 hexadecimal places of rule, region, code, variant, field and value. */
  readonly fingerprint: string;
  readonly difference?: Difference;
  /** Absent where earlier standards are not known. */
  readonly cause?: Cause;
  readonly waiver?: Waiver;
  /** Keys that the mapping at the path lacks. */
  readonly missing?: readonly string[];
}

/** What stands at a path; undefined where there is nothing. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
    value,
  );

/** RFC 6901. */
export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** By file, line, column, rule, region, then fingerprint. */
export const byPlace = (a: Finding, b: Finding): number =>
  byCodeUnits(a.at.file, b.at.file) ||
  a.at.line - b.at.line ||
  a.at.column - b.at.column ||
  byCodeUnits(a.rule, b.rule) ||
  byCodeUnits(a.region ?? '', b.region ?? '') ||
  byCodeUnits(a.fingerprint, b.fingerprint) ||
  byCodeUnits(a.message.zh, b.message.zh);
