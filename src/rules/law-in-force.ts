import { citedIn } from '../model/cited.ts';
import { findLaw } from '../model/citation.ts';
import { judgedOn } from '../model/law.ts';
import { defineCitingRule } from './citing-rule.ts';

export const lawInForce = defineCitingRule({
  id: 'law-in-force',
  severity: 'error',
  summary: {
    zh: '引用的法律法规现行有效',
    en: 'the cited law is in force',
  },
  why: {
    zh: '已经失效的法律不能作为办事依据，尚未施行的也不能；如婚姻法、合同法、物权法等九部法律自 2021-01-01 起由民法典代替。事项有计划生效日期的，按生效那一天判断；材料、收费、特别程序等处写的依据同样判断。',
    en: 'A law that has ended is no basis, nor is one that has not begun; the Civil Code, for one, ended nine laws on 2021-01-01. An item that takes effect later is judged on that day. What materials, fees and special procedures rest on is judged alike.',
  },
  source: {
    zh: '民法典第一千二百六十条（九部法律同时废止）；其他法律法规各自的施行和废止条款，见 catalogue/laws.yaml',
    en: '民法典 art. 1260 (nine laws repealed); of others, the clauses on entry into force and repeal, see catalogue/laws.yaml',
  },
  bad: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国婚姻法\n    article: 第八条\n',
  good: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国民法典\n    article: 第一千零四十九条\n',
  also: ['status', 'effectiveOn'],
  *check(draft, { laws, today }) {
    if (draft.status === '取消') return;
    const day = judgedOn(draft, today);
    for (const { path, citation } of citedIn(draft)) {
      const law = citation.title === undefined ? undefined : findLaw(laws, citation.title);
      if (law === undefined) continue;
      const { title, effectiveOn: begins, endedOn: ends, replacedBy = [], revisions } = law;
      if (ends !== undefined && ends <= day) {
        const isOver = ends <= today;
        const successors = replacedBy.map((successor) => `「${successor}」`).join('、');
        const successorsEn = replacedBy.map((successor) => `"${successor}"`).join(', ');
        yield {
          path,
          message: {
            zh: `「${title}」${isOver ? '已' : '将'}于 ${ends} 失效${successors === '' ? '' : `，由${successors}代替`}（法律法规库截至 ${laws.asOf}）；请改引现行规定，并重新核对条款。`,
            en: `"${title}" ${isOver ? 'ended' : 'will end'} on ${ends}${successors === '' ? '' : `, replaced by ${successorsEn}`} (registry of laws as of ${laws.asOf}). Cite what is in force, and look up the article anew.`,
          },
        };
        // Of a law that was revised the day is that of its present text: the one before it was in force.
      } else if (begins !== undefined && begins > day && revisions === undefined) {
        yield {
          path,
          message: {
            zh: `「${title}」自 ${begins} 起才施行，${day} 还不能作为依据（法律法规库截至 ${laws.asOf}）；请引用当时有效的规定。`,
            en: `"${title}" only takes effect on ${begins} and is no basis on ${day} (registry of laws as of ${laws.asOf}). Cite what is in force on that day.`,
          },
        };
      }
    }
  },
});
