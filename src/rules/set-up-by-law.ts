import { findLaw, parseCitations } from '../model/citation.ts';
import { isLevel, type Laws, levelByTitle } from '../model/law.ts';
import { isDecisionOfStateCouncil } from './licence-rests-on-law.ts';

const sufficient = ['宪法', '法律', '行政法规', '地方性法规', '法规'];
const isSufficient = (level: string): boolean => sufficient.some((each) => isLevel(each, level));

/** Documents that their title gives away; whatever else a title may be, a decision of the State Council is none of them. */
const document = /(?:通知|意见|通告|公告|方案|函|工作规范)$/u;
/** A rule of a ministry or a local government says so by the number it was published under. */
const ruleNumber = ['部令', '政府令'];

/** Whether one cited text may ask something of an applicant; undefined where it cannot be told. */
function mayAsk(
  { title = '', level, documentNumber }: ReturnType<typeof parseCitations>[number],
  laws: Laws,
): boolean | undefined {
  if (documentNumber?.kind === '国务院令' || isDecisionOfStateCouncil(title, '')) return true;
  const rank = findLaw(laws, title)?.level ?? level ?? levelByTitle(title);
  if (rank !== undefined) return isSufficient(rank);
  const isRule = documentNumber !== undefined && ruleNumber.includes(documentNumber.kind);
  return isRule || document.test(title) ? false : undefined;
}

/**
 * Whether a basis names a law, regulation or decision of the State Council, as 优化营商环境条例 arts. 43 and 44 ask of
 * intermediary services and proofs: false only where all that it cites is known to be less.
 */
export function isSetUpByLaw(basis: string, laws: Laws): boolean {
  const citations = parseCitations(basis);
  return citations.length === 0 || citations.some((citation) => mayAsk(citation, laws) !== false);
}
