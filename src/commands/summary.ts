import type { Count } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Summary } from '../model/report.ts';

/** How many findings there are of each severity, and how many of them are waived. */
export type Tally = Pick<Summary, 'errors' | 'warnings' | 'notes' | 'waived'>;

export function tallyOf(findings: Iterable<Finding>): Tally {
  const of = { error: 0, warning: 0, note: 0 };
  let waived = 0;
  for (const { severity, waiver } of findings) {
    of[severity] += 1;
    if (waiver !== undefined) waived += 1;
  }
  return { errors: of.error, warnings: of.warning, notes: of.note, waived };
}

export function summaryOf(counts: readonly Count[], tally: Tally): Summary {
  const sum = (field: keyof Count): number => counts.reduce((total, count) => total + count[field], 0);
  return {
    listed: sum('listed'),
    checked: sum('checked'),
    refused: sum('refused'),
    complete: sum('unreadable') === 0,
    ...tally,
  };
}
