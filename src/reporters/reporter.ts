import type { Report } from '../model/report.ts';
import type { Locale } from '../model/text.ts';

export interface Manner {
  readonly locale: Locale;
  readonly isColored: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** How many findings of one file are shown; the rest are counted. 0 shows all. Machine formats show all. */
  readonly maxProblems: number;
  /** Errors only. */
  readonly isQuiet: boolean;
}

/** A report in one format: pure, prints nothing. */
export type Reporter = (report: Report, manner: Manner) => string | Promise<string>;
