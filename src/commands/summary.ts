import type { Count } from '../model/catalogue.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Summary } from '../model/report.ts';

/** How many findings of each severity, and how many of them are waived. */
export function tallyOf(
  findings: readonly Finding[],
): Pick<Summary, 'errors' | 'warnings' | 'notes' | 'waived'> {
  const of = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    notes: of('note'),
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
  };
}

export function summaryOf(counts: readonly Count[], findings: readonly Finding[]): Summary {
  const sum = (field: keyof Count): number => counts.reduce((total, count) => total + count[field], 0);
  return {
    listed: sum('listed'),
    checked: sum('checked'),
    refused: sum('refused'),
    complete: sum('unreadable') === 0,
    ...tallyOf(findings),
  };
}
