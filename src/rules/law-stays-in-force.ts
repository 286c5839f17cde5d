import { citedIn } from '../model/cited.ts';
import { findLaw } from '../model/citation.ts';
import { judgedOn } from '../model/law.ts';
import { many } from '../model/text.ts';
import { defineCitingRule } from './citing-rule.ts';

/** So long before its end an item should begin to look for what follows. */
const notice = 90;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const lawStaysInForce = defineCitingRule({
  id: 'law-stays-in-force',
  severity: 'warning',
  summary: {
    zh: `引用的法律法规 ${notice} 天内不会失效`,
    en: `the cited law does not end within ${notice} days`,
  },
  why: {
    zh: '法律到期那一天，依据、材料和条件都要跟着换；提前知道，才来得及修改、审核和重新公布。',
    en: 'On the day a law ends, the basis, the materials and the conditions change with it; knowing before leaves time to amend, review and publish anew.',
  },
  source: {
    zh: '新法的施行和废止条款，见 catalogue/laws.yaml',
    en: 'The clauses of the new law on its entry into force and on repeal, see catalogue/laws.yaml',
  },
  bad: '# 2025-12-02\nlegalBasis:\n  - level: 行政法规\n    law: 中华人民共和国增值税暂行条例\n    article: 第一条\n',
  good: '# 2025-12-02\neffectiveOn: "2026-01-01"\nlegalBasis:\n  - level: 法律\n    law: 中华人民共和国增值税法\n    article: 第三条\n',
  also: ['status', 'effectiveOn'],
  *check(draft, { laws, today }) {
    if (draft.status === '取消') return;
    const day = judgedOn(draft, today);
    for (const { path, citation } of citedIn(draft)) {
      const law = citation.title === undefined ? undefined : findLaw(laws, citation.title);
      const { title, endedOn: ends, replacedBy = [] } = law ?? {};
      if (title === undefined || ends === undefined || ends <= day) continue;
      const left = daysBetween(today, ends);
      if (left > notice) continue;
      const successors = replacedBy.map((successor) => `「${successor}」`).join('、');
      const successorsEn = replacedBy.map((successor) => `"${successor}"`).join(', ');
      yield {
        path,
        message: {
          zh: `「${title}」将于 ${ends} 失效，还有 ${left} 天${successors === '' ? '' : `，届时由${successors}代替`}（法律法规库截至 ${laws.asOf}）；请准备改引新的规定，并核对条款、材料和条件。`,
          en: `"${title}" ends on ${ends}, in ${many(left, 'day')}${successors === '' ? '' : `, and ${successorsEn} replaces it`} (registry of laws as of ${laws.asOf}). Prepare to cite what follows, and check article, materials and conditions.`,
        },
      };
    }
  },
});
