import { citedIn } from '../model/cited.ts';
import { findLaw } from '../model/citation.ts';
import { type Path, valueAt } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import { defineCitingRule } from './citing-rule.ts';

const kinds = ['修正', '修订'] as const;

const yearOf = (revision: string): number => Number(revision.slice(0, 4));

export const revisionAgrees = defineCitingRule({
  id: 'revision-agrees',
  severity: 'warning',
  summary: {
    zh: '写明的修正、修订与该法律法规的修改情况一致',
    en: 'the revision named is one that the law had, and its latest',
  },
  why: {
    zh: '修正是部分修改，修订是整体重新公布，条文会重新编号；写错年份或者方式，别人就不知道条款按哪个文本。引用应当按现行文本，也就是最近一次修改。',
    en: 'To 修正 is to amend parts, to 修订 is to publish the whole text anew, with other numbers; with the wrong year or kind nobody knows which text an article is of. What counts is the text in force: the latest revision.',
  },
  source: {
    zh: '各法律法规题注，见 catalogue/laws.yaml 的 revisions（只判断已列全的）',
    en: 'The heads of the laws themselves, see `revisions` in catalogue/laws.yaml (only those listed in full)',
  },
  bad: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    revision: 2021年修订\n    article: 第三十五条\n',
  good: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    revision: 2021年修正\n    article: 第三十五条\n',
  also: [],
  *check(draft, { laws }) {
    const since = Number(laws.asOf.slice(0, 4));
    for (const { path, citation } of citedIn(draft)) {
      const { title: written, revision } = citation;
      if (written === undefined || revision === undefined) continue;
      const { title, revisions = [] } = findLaw(laws, written) ?? {};
      const latest = revisions.at(-1);
      // In the year of the registry's last day a change may have come after it.
      if (title === undefined || latest === undefined || revision.year >= since) continue;
      const { year, kind } = revision;
      const ofYear = revisions.filter((each) => yearOf(each) === year);
      const own: Path = [...path.slice(0, -1), 'revision'];
      const value = path.at(-1) === 'law' ? valueAt(draft, own) : undefined;
      const place = value === undefined ? path : own;
      const known = `（法律法规库截至 ${laws.asOf}）`;
      const knownEn = `(registry of laws as of ${laws.asOf})`;
      if (ofYear.length === 0) {
        yield {
          path: place,
          message: {
            zh: `「${title}」${year} 年没有修改过，历次修改是 ${revisions.join('、')}${known}；现行的是${latest}，请核对年份和条款。`,
            en: `"${title}" was not changed in ${year}; its revisions are ${revisions.join(', ')} ${knownEn}. The one in force is ${latest}: check the year and the article.`,
          },
        };
      } else if (!ofYear.some((each) => each.endsWith(kind))) {
        const right = kinds.find((each) => each !== kind) ?? kind;
        const message: Text = {
          zh: `「${title}」${year} 年是${right}，不是${kind}${known}；请改为 ${ofYear.at(-1)}。`,
          en: `"${title}" had a ${right} in ${year}, no ${kind} ${knownEn}. Write ${ofYear.at(-1)}.`,
        };
        yield typeof value === 'string'
          ? { path: place, message, repair: { path: place, value: value.replace(kind, right) } }
          : { path: place, message };
      } else if (year < yearOf(latest)) {
        yield {
          path: place,
          message: {
            zh: `「${title}」写的是 ${year}年${kind}，现行的是${latest}${known}；请按现行文本核对条款，再改年份。`,
            en: `"${title}" is cited as of ${year}年${kind}, but the text in force is that of ${latest} ${knownEn}. Look the article up in that text, then change the year.`,
          },
        };
      }
    }
  },
});
