import type { Count } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { countBySeverity, type Summary } from '../model/report.ts';

export function summaryOf(counts: readonly Count[], findings: readonly Finding[]): Summary {
  const sum = (field: keyof Count): number => counts.reduce((total, count) => total + count[field], 0);
  const { error, warning, note } = countBySeverity(findings);
  return {
    listed: sum('listed'),
    checked: sum('checked'),
    refused: sum('refused'),
    complete: sum('unreadable') === 0,
    errors: error,
    warnings: warning,
    notes: note,
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
  };
}
