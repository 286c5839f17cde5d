import type { Severity } from '../model/finding.ts';
import type { ColorMode } from './manner.ts';
import type { Target } from './program.ts';

/** What every command that reports takes, as commander hands it over. */
export interface CommonFlags {
  readonly catalogue?: string;
  readonly format?: readonly Target[];
  readonly failOn: Severity | 'never';
  readonly color: ColorMode;
  readonly today?: string;
  readonly maxProblems: number;
  readonly quiet?: boolean;
}
