import type { Severity } from '../model/finding.ts';
import type { Format } from '../reporters/index.ts';
import type { ColorMode } from './manner.ts';
import type { Target } from './targets.ts';

/** What the command line hands over, by the groups of options.ts. */
export interface SpokenFlags {
  readonly color: ColorMode;
}

export interface CatalogueFlags extends SpokenFlags {
  readonly catalogue?: string;
  readonly today?: string;
}

export interface ReportFlags extends CatalogueFlags {
  readonly format?: readonly Target<Format>[];
  readonly failOn: Severity | 'never';
  readonly maxProblems: number;
  readonly quiet?: boolean;
}
