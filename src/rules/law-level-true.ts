import { citedIn } from '../model/cited.ts';
import { findLaw } from '../model/citation.ts';
import { isLevel, levelByTitle } from '../model/law.ts';
import { showBriefly } from '../model/show.ts';
import { defineCitingRule } from './citing-rule.ts';

/** Those that an item may name. */
const levels = ['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '规范性文件'];

export const lawLevelTrue = defineCitingRule({
  id: 'law-level-true',
  severity: 'error',
  summary: {
    zh: '依据层级与该法律法规的实际层级一致',
    en: 'the level stated is the level of the law',
  },
  why: {
    zh: '层级决定能不能设定许可、收费和证明，写错就会得出错误的结论；最常见的是把国务院的实施条例写成规章。库中没有的，只按名称能确定的判断：规章不得称“条例”，冠以地名的条例是地方性法规，“中华人民共和国……法”是法律。',
    en: 'On the level depends what a law may set up: licences, fees, proofs. The usual slip is to call a regulation of the State Council a rule. Of those not in the registry only what the title decides is judged: no rule is called 条例, a 条例 named after a place is local law, and 中华人民共和国…法 is a law.',
  },
  source: {
    zh: 'catalogue/laws.yaml 登记的层级；《规章制定程序条例》第七条（规章不得称“条例”）；《立法法》第十条、第八十条',
    en: 'The level in catalogue/laws.yaml; 规章制定程序条例 art. 7 (no rule is called 条例); 立法法 arts. 10, 80',
  },
  bad: 'legalBasis:\n  - level: 部门规章\n    law: 优化营商环境条例\n    article: 第四十四条\n',
  good: 'legalBasis:\n  - level: 行政法规\n    law: 优化营商环境条例\n    article: 第四十四条\n',
  also: [],
  *check(draft, { laws }) {
    for (const { path, citation } of citedIn(draft)) {
      const { title = '', level: stated } = citation;
      if (title === '' || stated === undefined) continue;
      const place = path.at(-1) === 'law' ? [...path.slice(0, -1), 'level'] : path;
      const law = findLaw(laws, title);
      if (law !== undefined) {
        const { level } = law;
        if (!levels.includes(level) || isLevel(stated, level)) continue;
        const message = {
          zh: `「${law.title}」是${level}，不是${stated}（法律法规库截至 ${laws.asOf}）；请把层级改为 ${level}。`,
          en: `"${law.title}" is ${level}, not ${stated} (registry of laws as of ${laws.asOf}). Write ${level}.`,
        };
        yield place === path
          ? { path, message }
          : { path: place, message, repair: { path: place, value: level } };
        continue;
      }
      const level = levelByTitle(title);
      const shown = showBriefly(title);
      if (level !== undefined && !isLevel(stated, level)) {
        yield {
          path: place,
          message: {
            zh: `「${shown}」从名称看是${level}，不是${stated}；请核对名称，再把层级改为 ${level}。`,
            en: `"${shown}" is ${level} by its title, not ${stated}. Check the title, then write ${level}.`,
          },
        };
      } else if (
        level === undefined &&
        stated.endsWith('规章') &&
        /条例(?:[（(][^（()）]*[）)])?$/.test(title)
      ) {
        yield {
          path: place,
          message: {
            zh: `「${shown}」不会是${stated}：规章不得称“条例”。国务院公布的是行政法规，地方人大公布的是地方性法规；请核对名称和层级。`,
            en: `"${shown}" cannot be ${stated}: no rule is called 条例. One of the State Council is 行政法规, one of a local people's congress 地方性法规. Check title and level.`,
          },
        };
      }
    }
  },
});
