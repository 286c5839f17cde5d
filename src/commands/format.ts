import { findingOf } from '../catalogue/finding.ts';
import type { FormattedFile } from '../catalogue/format-files.ts';
import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';

export interface Formatting {
  readonly canonical: number;
  readonly changes: readonly Change[];
  /** Files that are left alone because they are refused, by the faults they have. */
  readonly refused: number;
  readonly findings: readonly Finding[];
  /** Files that are left alone because their new text might not say the same. */
  readonly unsure: readonly string[];
  /** False when some file could not be read. */
  readonly isComplete: boolean;
}

/** Sums up what becomes of the files. */
export function formatting(files: Iterable<FormattedFile>): Formatting {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  const unsure: string[] = [];
  let canonical = 0;
  let refused = 0;
  let isComplete = true;
  for (const each of files) {
    const { path, file } = each;
    if (each.kind !== 'read') {
      const { rule, message, at } = each.fault;
      findings.push(findingOf(rule, message, at));
      refused += 1;
      isComplete &&= each.kind === 'refused';
      continue;
    }
    const { bytes, formatted } = each;
    switch (formatted.kind) {
      case 'canonical':
        canonical += 1;
        break;
      case 'changed':
        changes.push({ path, file, before: bytes, after: new TextEncoder().encode(formatted.text) });
        break;
      case 'refused':
        refused += 1;
        for (const { rule, message, at } of formatted.faults) findings.push(findingOf(rule, message, at));
        break;
      default:
        unsure.push(file);
    }
  }
  return { canonical, changes, refused, findings, unsure, isComplete };
}
