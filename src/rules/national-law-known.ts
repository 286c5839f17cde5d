import { citedIn } from '../model/cited.ts';
import { type Citation, findLaw } from '../model/citation.ts';
import { isLocal, type Laws, levelByTitle } from '../model/law.ts';
import { showBriefly } from '../model/show.ts';
import { defineCitingRule } from './citing-rule.ts';

/** Orders of the State Council are numbered through. */
const lastOrder = (laws: Laws): number =>
  Math.max(
    ...laws
      .all()
      .map(({ documentNumber = '' }) => Number(/^国务院令第(\d+)号$/.exec(documentNumber)?.[1] ?? 0)),
  );

/** By its own words later than the registry, which then cannot know it. */
function isNewer({ revision, documentNumber }: Citation, laws: Laws): boolean {
  const since = Number(laws.asOf.slice(0, 4));
  if ((revision?.year ?? 0) >= since || (documentNumber?.year ?? 0) >= since) return true;
  return documentNumber?.kind === '国务院令' && documentNumber.number > lastOrder(laws);
}

/** Decisions and notices of the State Council or the Standing Committee, which the registry does not collect. */
const isDocument = (title: string): boolean =>
  /(?:决定|决议|命令|通知|意见|批复|复函|解释|方案|公告)(?:（[^（）]*）)?$/.test(title);

/** Cited as a national law or regulation, of which the registry holds all up to its day. */
export function isNational(citation: Citation, laws: Laws): boolean {
  const { title = '', level = levelByTitle(title) ?? '' } = citation;
  return (
    ['法律', '行政法规'].includes(level) && !isLocal(title) && !isDocument(title) && !isNewer(citation, laws)
  );
}

export const nationalLawKnown = defineCitingRule({
  id: 'national-law-known',
  severity: 'error',
  summary: {
    zh: '引用的法律、行政法规确实存在',
    en: 'a law or administrative regulation that is cited exists',
  },
  why: {
    zh: '法律和行政法规在法律法规库中收录齐全，库中没有的，多半是名称写错、层级写错，或者把地方性法规、规章当成了法律。引用中写明的年份、令号晚于库的截至日期的，不在此列。',
    en: 'The registry holds all laws and administrative regulations, so one that it lacks is misspelt or of another level. What by its own year or order number is later than the registry is left out.',
  },
  source: {
    zh: 'catalogue/laws.yaml（宪法、法律、行政法规收录齐全，至其中写明的截至日期）',
    en: 'catalogue/laws.yaml (the Constitution, all laws and administrative regulations, to the date it states)',
  },
  bad: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品按全法\n    article: 第三十五条\n',
  good: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    article: 第三十五条\n',
  also: [],
  *check(draft, { laws }) {
    if (laws.asOf === '') return;
    for (const { path, citation } of citedIn(draft)) {
      const { title = '' } = citation;
      if (title === '' || findLaw(laws, title) !== undefined || !isNational(citation, laws)) continue;
      const nearest = laws.nearest(title);
      const level = citation.level ?? levelByTitle(title);
      yield {
        path,
        message: {
          zh: `没有「${showBriefly(title)}」这部${level}（法律法规库截至 ${laws.asOf}）${nearest === undefined ? '；' : `，是不是「${nearest}」？`}请核对名称和层级；${laws.asOf} 以后公布的，请在 laws.yaml 中登记。`,
          en: `There is no ${level} called "${showBriefly(title)}" (registry of laws as of ${laws.asOf})${nearest === undefined ? '' : `; did you mean "${nearest}"`}${nearest === undefined ? '.' : '?'} Check the title and the level; if it was published after ${laws.asOf}, enter it in laws.yaml.`,
        },
      };
    }
  },
});
