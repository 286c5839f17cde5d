import { bareTitle, findLaw } from '../model/citation.ts';
import type { Draft, LegalBasis } from '../model/item.ts';
import { isLocal, type Laws } from '../model/law.ts';
import { defineRule } from './rule.ts';

const sufficient = ['宪法', '法律', '行政法规', '地方性法规'];

/** A rule of a province may set up a licence, one of a city may not; which of the two a title without a place leaves open. */
const isOfCity = (title: string): boolean =>
  isLocal(title) && !/^(?:(?:北京|天津|上海|重庆)市|[一-鿿]{2,3}省|[一-鿿]{2,6}自治区)/.test(title);

/** 国务院对确需保留的行政审批项目设定行政许可的决定 (国务院令第412号) and its like, whatever level is stated. */
export const isDecisionOfStateCouncil = (title: string, documentNumber: string): boolean =>
  /^国务院.*决定$/.test(title) || /国务院令/.test(documentNumber);

/** Undefined where it cannot be told. */
function bearsLicence(
  { level, law, documentNumber = '' }: Partial<LegalBasis>,
  laws: Laws,
): boolean | undefined {
  const title = bareTitle(law ?? '');
  const known = title === '' ? undefined : findLaw(laws, title)?.level;
  const rank = known ?? level;
  if (rank === undefined) return undefined;
  if (sufficient.includes(rank) || isDecisionOfStateCouncil(title, documentNumber)) return true;
  return rank === '地方政府规章' ? !isOfCity(title) : false;
}

const levelsOf = (bases: NonNullable<Draft['legalBasis']>): readonly string[] => [
  ...new Set(bases.flatMap((basis) => basis?.level ?? [])),
];

export const licenceRestsOnLaw = defineRule({
  id: 'licence-rests-on-law',
  severity: 'error',
  summary: {
    zh: '行政许可有法律、法规、国务院决定或者省级政府规章作依据',
    en: 'an administrative licence rests on law, a regulation, a decision of the State Council or a rule of the province',
  },
  why: {
    zh: '部门规章、设区的市的政府规章和其他规范性文件一律不得设定行政许可，只凭它们办的许可没有依据。它们可以写在后面作实施依据，设定依据要另写。',
    en: 'No rule of a ministry or of a city and no other document may set up a licence; one that rests on these alone has no basis. They may stand beside, for how it is done, but what sets it up must be named.',
  },
  source: {
    zh: '《行政许可法》第十四条、第十五条、第十七条',
    en: '行政许可法 arts. 14, 15, 17',
  },
  bad: 'type: 行政许可\nlegalBasis:\n  - level: 部门规章\n    law: 食品经营许可和备案管理办法\n    article: 第四条\n',
  good: 'type: 行政许可\nlegalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    article: 第三十五条\n  - level: 部门规章\n    law: 食品经营许可和备案管理办法\n    article: 第四条\n',
  reads: ['type', 'status', 'legalBasis'],
  *check({ type, status, legalBasis = [] }, { laws }) {
    if (type !== '行政许可' || status === '取消' || legalBasis.length === 0) return;
    if (
      legalBasis.some(
        (basis) => basis === undefined || bearsLicence(basis as Partial<LegalBasis>, laws) !== false,
      )
    )
      return;
    const levels = levelsOf(legalBasis);
    yield {
      path: ['legalBasis'],
      message: {
        zh: `行政许可的依据只有${levels.join('、')}，不能设定行政许可（行政许可法第十七条）；请补上设定它的法律、行政法规、国务院决定、地方性法规或者省级政府规章，确实没有的不能作为行政许可。`,
        en: `This licence rests on ${levels.join(', ')} alone, which may set up none (行政许可法 art. 17). Add the law, administrative regulation, decision of the State Council, local regulation or rule of the province that sets it up; without one it is no licence.`,
      },
    };
  },
});
