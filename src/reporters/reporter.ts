import type { Explanation } from '../model/explanation.ts';
import type { Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Locale } from '../model/text.ts';

/** What made the report. */
export interface Tool {
  readonly version: string;
  /** All that can make findings. */
  readonly rules: readonly Explanation[];
}

export interface Manner {
  readonly locale: Locale;
  readonly isColored: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** How many findings of one file are shown; the rest are counted. 0 shows all. Machine formats show all. */
  readonly maxProblems: number;
  /** Errors only. */
  readonly isQuiet: boolean;
  /** From which level on a finding is a failure. */
  readonly failOn: Severity | 'never';
  /** Gathered only for a format that tells of it. */
  readonly tool: () => Promise<Tool>;
}

/** A report in one format, whole or in pieces where it may be larger than the memory: pure, prints nothing. */
export type Reporter = (
  report: Report,
  manner: Manner,
) => string | Iterable<string> | Promise<string | Iterable<string>>;
