import { catalogueRules } from '../catalogue/catalogue-rules.ts';
import { fileRules } from '../catalogue/file-rules.ts';
import { differenceRules } from '../compare/difference-rules.ts';
import type { Explanation } from '../model/explanation.ts';
import { rules } from '../rules/index.ts';

/** Everything that makes findings, by where it is found: the file, the catalogue, the item, the comparison. */
export const explanations: readonly {
  readonly stage: 'file' | 'catalogue' | 'item' | 'difference';
  readonly rules: readonly Explanation[];
}[] = [
  { stage: 'file', rules: fileRules },
  { stage: 'catalogue', rules: catalogueRules },
  { stage: 'item', rules },
  { stage: 'difference', rules: differenceRules },
];
