import { articleInRange } from './article-in-range.ts';
import { basisComplete } from './basis-complete.ts';
import { caseTypeAgrees } from './case-type-agrees.ts';
import { codeWellFormed } from './code-well-formed.ts';
import { deferralHasDeadline } from './deferral-has-deadline.ts';
import { documentNumberBrackets } from './document-number-brackets.ts';
import { feeHasItemsAndBasis } from './fee-has-items-and-basis.ts';
import { fileNameIsCode } from './file-name-is-code.ts';
import { lawInForce } from './law-in-force.ts';
import { lawKnown } from './law-known.ts';
import { limitsComparable } from './limits-comparable.ts';
import { nameWithoutPlace } from './name-without-place.ts';
import { noCatchAllMaterial } from './no-catch-all-material.ts';
import { phonesDiffer } from './phones-differ.ts';
import { promiseWithinStatutory } from './promise-within-statutory.ts';
import { stepsWithinPromise } from './steps-within-promise.ts';
import { usccCheckDigit } from './uscc-check-digit.ts';
import { visitsHaveReason } from './visits-have-reason.ts';
import type { Rule } from './rule.ts';

/** By id. A new rule is one file, its test, and one line here. */
export const rules: readonly Rule[] = [
  articleInRange,
  basisComplete,
  caseTypeAgrees,
  codeWellFormed,
  deferralHasDeadline,
  documentNumberBrackets,
  feeHasItemsAndBasis,
  fileNameIsCode,
  lawInForce,
  lawKnown,
  limitsComparable,
  nameWithoutPlace,
  noCatchAllMaterial,
  phonesDiffer,
  promiseWithinStatutory,
  stepsWithinPromise,
  usccCheckDigit,
  visitsHaveReason,
];
