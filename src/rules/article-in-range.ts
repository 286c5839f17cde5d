import { type Article, formatArticle } from '../model/article.ts';
import { type Citation, findLaw } from '../model/citation.ts';
import { citedIn } from '../model/cited.ts';
import { defineCitingRule } from './citing-rule.ts';

/** The articles that a citation names, each once, ranges by both ends. */
function articlesOf({ articles }: Citation): readonly Article[] {
  const named = articles.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  return [...new Map(named.map(({ article }) => [article, { article }])).values()];
}

export const articleInRange = defineCitingRule({
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
  also: [],
  *check(draft, { laws }) {
    for (const { articlePath: path, citation } of citedIn(draft)) {
      if (citation.title === undefined || citation.articles.length === 0) continue;
      const { title, articles } = findLaw(laws, citation.title) ?? {};
      if (title === undefined || articles === undefined) continue;
      const beyond = articlesOf(citation).filter(({ article }) => article < 1 || article > articles);
      if (beyond.length === 0) continue;
      yield {
        path,
        message: {
          zh: `「${title}」现行文本共 ${articles} 条（法律法规库截至 ${laws.asOf}），没有${beyond.map(formatArticle).join('、')}；请按现行文本核对条款。`,
          en: `The text of "${title}" in force has ${articles} articles (registry of laws as of ${laws.asOf}), and no article ${beyond.map(({ article }) => article).join(', ')}. Look the article up in that text.`,
        },
      };
    }
  },
});
