import { importRules, type ImportRuleId } from '../../import/import-rules.ts';
import type { ImportedItem } from '../../import/item.ts';
import { type CellPlace, cellName } from '../../model/cell-name.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { fingerprintOf } from '../../model/fingerprint.ts';
import { show } from '../../model/show.ts';
import type { Text } from '../../model/text.ts';

/** A remark to be written into a copy of the workbook, in Chinese as its reader is. */
export interface Mark extends CellPlace {
  readonly severity: Severity;
  readonly text: string;
}

const severities = new Map<string, Severity>(importRules.map(({ id, severity }) => [id, severity]));
/** Findings about cells, and the marks they make. */
export class Cells {
  readonly findings: Finding[] = [];
  readonly marks: Mark[] = [];
  readonly #workbook: string;
  readonly #told = new Set<string>();

  constructor(workbook: string) {
    this.#workbook = workbook;
  }

  add(
    finding: Pick<Finding, 'rule' | 'severity' | 'message' | 'path'>,
    at: CellPlace,
    item?: ImportedItem,
  ): void {
    const { rule, severity, message, path } = finding;
    const cell = cellName(at);
    const told = JSON.stringify([at, rule, message.zh]);
    // A cell that is merged over several items is wrong once.
    if (this.#told.has(told)) return;
    this.#told.add(told);
    const { region, code, variant } = item ?? {};
    this.marks.push({ ...at, severity, text: message.zh });
    this.findings.push({
      rule,
      severity,
      path,
      message: {
        zh: `[${show(at.sheet)}] ${cell}：${message.zh}`,
        en: `[${show(at.sheet)}] ${cell}: ${message.en}`,
      },
      at: { file: this.#workbook, line: at.row, column: at.column, length: 1, excerpt: '' },
      ...(region !== undefined && { region }),
      ...(code !== undefined && { code }),
      ...(variant !== undefined && { variant }),
      fingerprint: fingerprintOf(rule, region, code, variant, path.join('.'), `${at.sheet}!${cell}`),
    });
  }

  tell(rule: ImportRuleId, message: Text, at: CellPlace, item?: ImportedItem): void {
    this.add({ rule, severity: severities.get(rule) ?? 'error', message, path: [] }, at, item);
  }
}
