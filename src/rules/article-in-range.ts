import { articleNumbers, findLaw } from '../model/citation.ts';
import { formatNumeral } from '../model/numeral.ts';
import type { Rule } from './rule.ts';

export const articleInRange: Rule = {
  id: 'article-in-range',
  severity: 'error',
  summary: {
    zh: '引用的条文在该法律法规中存在',
    en: 'the cited article exists in the law',
  },
  why: {
    zh: '法律修订后条文会重新编号，沿用旧条号就会引到不存在的条文；也可能是条号写错。',
    en: 'A revision renumbers articles, so that an old number may point nowhere; or the number is a slip.',
  },
  source: {
    zh: 'catalogue/laws.yaml 中登记的现行文本条数',
    en: 'The number of articles of the text in force, from catalogue/laws.yaml',
  },
  bad: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    article: 第二百三十五条\n',
  good: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    article: 第三十五条\n',
  *check({ legalBasis = [] }, { laws }) {
    for (const [index, basis] of legalBasis.entries()) {
      if (basis?.law === undefined || basis.article === undefined) continue;
      const { title, articles } = findLaw(laws, basis.law) ?? {};
      if (title === undefined || articles === undefined) continue;
      const beyond = articleNumbers(basis.article).filter((number) => number < 1 || number > articles);
      if (beyond.length === 0) continue;
      yield {
        path: ['legalBasis', index, 'article'],
        message: {
          zh: `「${title}」现行文本共 ${articles} 条，没有${beyond.map((number) => `第${formatNumeral(number)}条`).join('、')}；请按现行文本核对条款。`,
          en: `The text of "${title}" in force has ${articles} articles, and no article ${beyond.join(', ')}. Look the article up in that text.`,
        },
      };
    }
  },
};
