import { catalogueRules } from '../catalogue/catalogue-rules.ts';
import { fileRules } from '../catalogue/file-rules.ts';
import { differenceRules } from '../compare/difference-rules.ts';
import type { Explanation } from '../model/explanation.ts';
import { importRules } from '../import/import-rules.ts';
import { rules } from '../rules/index.ts';
import { wideRules } from '../rules/wide-rules.ts';

/**
 * Everything that makes findings, by where it is found: the file, the catalogue, the item, its
 * region or the whole catalogue, the comparison.
 */
export const explanations: readonly {
  readonly stage: 'file' | 'catalogue' | 'item' | 'region' | 'whole' | 'difference' | 'import';
  readonly rules: readonly Explanation[];
}[] = [
  { stage: 'file', rules: fileRules },
  { stage: 'catalogue', rules: catalogueRules },
  { stage: 'item', rules: rules.map((rule) => ({ ...rule, scope: 'item' as const })) },
  { stage: 'region', rules: wideRules.filter(({ scope }) => scope === 'region') },
  { stage: 'whole', rules: wideRules.filter(({ scope }) => scope === 'catalogue') },
  { stage: 'difference', rules: differenceRules },
  { stage: 'import', rules: importRules },
];
