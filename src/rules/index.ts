import { articleInRange } from './article-in-range.ts';
import { basisComplete } from './basis-complete.ts';
import { caseTypeAgrees } from './case-type-agrees.ts';
import { codeWellFormed } from './code-well-formed.ts';
import { copiesAgreeWithForm } from './copies-agree-with-form.ts';
import { datesInOrder } from './dates-in-order.ts';
import { deferralHasDeadline } from './deferral-has-deadline.ts';
import { deferralWithinPromise } from './deferral-within-promise.ts';
import { documentNumberBrackets } from './document-number-brackets.ts';
import { entriesListedOnce } from './entries-listed-once.ts';
import { exemptionStated } from './exemption-stated.ts';
import { feeHasItemsAndBasis } from './fee-has-items-and-basis.ts';
import { feeNameShort } from './fee-name-short.ts';
import { fileNameIsCode } from './file-name-is-code.ts';
import { fourHandlingAgrees } from './four-handling-agrees.ts';
import { intermediaryHasBasis } from './intermediary-has-basis.ts';
import { lawInForce } from './law-in-force.ts';
import { lawKnown } from './law-known.ts';
import { lawLevelTrue } from './law-level-true.ts';
import { lawStaysInForce } from './law-stays-in-force.ts';
import { licenceRestsOnLaw } from './licence-rests-on-law.ts';
import { limitStated } from './limit-stated.ts';
import { limitsComparable } from './limits-comparable.ts';
import { materialListedOnce } from './material-listed-once.ts';
import { nameWithoutPlace } from './name-without-place.ts';
import { nationalLawKnown } from './national-law-known.ts';
import { noAbolishedProof } from './no-abolished-proof.ts';
import { noCatchAllMaterial } from './no-catch-all-material.ts';
import { noVagueWords } from './no-vague-words.ts';
import { officeExact } from './office-exact.ts';
import { onlineWaysAgree } from './online-ways-agree.ts';
import { permitHasFaq } from './permit-has-faq.ts';
import { permitStepsComplete } from './permit-steps-complete.ts';
import { phonesDiffer } from './phones-differ.ts';
import { promiseWithinStatutory } from './promise-within-statutory.ts';
import { proofComplete } from './proof-complete.ts';
import { quotedLimitAgrees } from './quoted-limit-agrees.ts';
import { resultTypeAgrees } from './result-type-agrees.ts';
import { revisionAgrees } from './revision-agrees.ts';
import { statusAgreesWithDates } from './status-agrees-with-dates.ts';
import { stepsWithinPromise } from './steps-within-promise.ts';
import { uncountedProcedureLawful } from './uncounted-procedure-lawful.ts';
import { usccCheckDigit } from './uscc-check-digit.ts';
import { visitsHaveReason } from './visits-have-reason.ts';
import type { Rule } from './rule.ts';

/** By id. A new rule is one file, its test, and one line here. */
export const rules: readonly Rule[] = [
  articleInRange,
  basisComplete,
  caseTypeAgrees,
  codeWellFormed,
  copiesAgreeWithForm,
  datesInOrder,
  deferralHasDeadline,
  deferralWithinPromise,
  documentNumberBrackets,
  entriesListedOnce,
  exemptionStated,
  feeHasItemsAndBasis,
  feeNameShort,
  fileNameIsCode,
  fourHandlingAgrees,
  intermediaryHasBasis,
  lawInForce,
  lawKnown,
  lawLevelTrue,
  lawStaysInForce,
  licenceRestsOnLaw,
  limitStated,
  limitsComparable,
  materialListedOnce,
  nameWithoutPlace,
  nationalLawKnown,
  noAbolishedProof,
  noCatchAllMaterial,
  noVagueWords,
  officeExact,
  onlineWaysAgree,
  permitHasFaq,
  permitStepsComplete,
  phonesDiffer,
  promiseWithinStatutory,
  proofComplete,
  quotedLimitAgrees,
  resultTypeAgrees,
  revisionAgrees,
  statusAgreesWithDates,
  stepsWithinPromise,
  uncountedProcedureLawful,
  usccCheckDigit,
  visitsHaveReason,
];
