import { implementationCodeUnique } from './implementation-code-unique.ts';
import { issuedPaperExempted } from './issued-paper-exempted.ts';
import { itemNameUnique } from './item-name-unique.ts';
import { noCircularMaterials } from './no-circular-materials.ts';
import { noNeedlessProof } from './no-needless-proof.ts';
import { sharedItemHasStandard } from './shared-item-has-standard.ts';
import type { WideRule } from './wide-rule.ts';

/** By id. A new rule that sees several files is one file, its test, and one line here. */
export const wideRules: readonly WideRule[] = [
  implementationCodeUnique,
  issuedPaperExempted,
  itemNameUnique,
  noCircularMaterials,
  noNeedlessProof,
  sharedItemHasStandard,
];
