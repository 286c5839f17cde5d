import type { Severity } from '../model/finding.ts';
import type { ColorMode } from './manner.ts';
import type { Target } from './options.ts';

/** What the command line hands over, by the groups of options.ts. */
export interface SpokenFlags {
  readonly color: ColorMode;
}

export interface CatalogueFlags extends SpokenFlags {
  readonly catalogue?: string;
  readonly today?: string;
}

export interface ReportFlags extends CatalogueFlags {
  readonly format?: readonly Target[];
  readonly failOn: Severity | 'never';
  readonly maxProblems: number;
  readonly quiet?: boolean;
}
