import { bareTitle, findLaw, parseLaw } from '../model/citation.ts';
import type { Breach, Path } from '../model/finding.ts';
import type { Laws } from '../model/law.ts';
import { readArticles } from '../model/read-articles.ts';
import { show, showBriefly } from '../model/show.ts';
import { mend } from '../model/slip.ts';
import { defineRule } from './rule.ts';

const holdsArticle = (law: string): boolean => parseLaw(law).some(({ articles }) => articles.length > 0);

/** How a title is told from what else stands in its field. */
function titleBreach(path: Path, title: string, laws: Laws): Breach | undefined {
  const bare = bareTitle(title);
  const known = findLaw(laws, title)?.title;
  const full = known ?? bare;
  if (title === full || full === '') return undefined;
  const [first, ...others] = parseLaw(title);
  const hints = [
    ...(title.includes('《') ? [{ zh: '不加书名号', en: 'without 《》' }] : []),
    ...(holdsArticle(title)
      ? [{ zh: '不含条款（另写在 article）', en: 'without the article (which goes into article)' }]
      : []),
    ...(first?.revision === undefined
      ? []
      : [{ zh: '不含修改情况（另写在 revision）', en: 'without the revision (which goes into revision)' }]),
    ...(first?.documentNumber === undefined
      ? []
      : [
          {
            zh: '不含文号（另写在 documentNumber）',
            en: 'without the number (which goes into documentNumber)',
          },
        ]),
    ...(others.length > 0 ? [{ zh: '一条依据只写一部', en: 'one law an entry' }] : []),
  ];
  // Only marks around the title can go without losing what they say.
  const isCertain = /^《[^《》]*》$/u.test(title.trim()) || (hints.length === 0 && known !== undefined);
  const repair = isCertain ? { repair: { path, value: full } } : {};
  if (hints.length === 0) {
    return {
      path,
      message: {
        zh: `「${showBriefly(title)}」不是全称；请改为「${show(full)}」。`,
        en: `"${showBriefly(title)}" is not the full title. Write "${show(full)}".`,
      },
      ...repair,
    };
  }
  return {
    path,
    message: {
      zh: `法律法规名称「${showBriefly(title)}」应只写全称${hints.map(({ zh }) => `，${zh}`).join('')}；请改为「${show(full)}」。`,
      en: `The title "${showBriefly(title)}" should be the full title alone${hints.map(({ en }) => `, ${en}`).join('')}. Write "${show(full)}".`,
    },
    ...repair,
  };
}

/** 附件第12项, 附表二: lists have no articles. */
const isAnnex = (article: string): boolean => /^(?:附件|附表|附录|目录)[^。：“”]{0,30}$/.test(article);
/** Documents count in their own ways (三、（二）); only quoted sentences give themselves away. */
const isQuotation = (article: string): boolean => /[。：“”]/.test(article) || article.length > 60;

const articleBreach = (path: Path, article: string, level: string | undefined): Breach | undefined => {
  if (isAnnex(article)) return undefined;
  const read = readArticles(article, 0, true);
  const isWhole = read?.end === article.trimEnd().length;
  if (read !== undefined && isWhole) {
    const tidy = mend(article, read.slips).trim();
    if (tidy === article) return undefined;
    return {
      path,
      message: {
        zh: `条款「${showBriefly(article)}」的写法不规范，条、款、项要用中文数字，中间不留空格；请改为「${show(tidy)}」。`,
        en: `The article "${showBriefly(article)}" is not written as statutes are cited, in Chinese numerals and without spaces. Write "${show(tidy)}".`,
      },
      repair: { path, value: tidy },
    };
  }
  if (read !== undefined && (isQuotation(article) || level !== '规范性文件')) {
    const leading = mend(article.slice(0, read.end), read.slips).trim();
    return {
      path,
      message: {
        zh: `条款只写到条、款、项，不抄录条文；请改为「${leading}」。`,
        en: `The article names the place and does not quote the text. Write "${leading}".`,
      },
    };
  }
  if (level === '规范性文件' && !isQuotation(article)) return undefined;
  return {
    path,
    message: {
      zh: `条款「${showBriefly(article)}」没有写明第几条；请写到条、款、项，不抄录条文，如 第三十五条第一款、附件第12项。`,
      en: `The article "${showBriefly(article)}" does not name an article. Write article, paragraph and item without quoting the text, such as 第三十五条第一款 or 附件第12项.`,
    },
  };
};

export const basisComplete = defineRule({
  id: 'basis-complete',
  severity: 'error',
  summary: {
    zh: '设定依据写明法律法规全称和条款',
    en: 'each legal basis gives the full title and the article',
  },
  why: {
    zh: '依据要让群众和审核人员一查就到。简称会重名，阿拉伯数字的条款多是从表格导入的，抄录的条文在法律修改后会过时；各县写法不一，也比不出真正的差异。',
    en: 'A reader must find the clause at once. Short titles are ambiguous, Arabic numerals come from imports, quoted text goes stale with the next amendment, and unlike spellings hide real differences between counties.',
  },
  source: {
    zh: '国家政务服务事项基本目录填写要求：设定依据写明全称，具体到条、款、项，不抄录全文，各级同名事项需一致',
    en: 'The national notes for filling in the basic catalogue: full title, down to article, paragraph and item, no full text, the same at every level',
  },
  bad: 'legalBasis:\n  - level: 法律\n    law: 《食品安全法》\n    article: 第35条\n',
  good: 'legalBasis:\n  - level: 法律\n    law: 中华人民共和国食品安全法\n    article: 第三十五条第一款\n',
  reads: ['legalBasis'],
  *check({ legalBasis = [] }, { laws }) {
    for (const [index, basis] of legalBasis.entries()) {
      if (basis === undefined) continue;
      const { law, level, article } = basis;
      const found = law === undefined ? undefined : titleBreach(['legalBasis', index, 'law'], law, laws);
      if (found !== undefined) yield found;
      if (article !== undefined) {
        const fault = articleBreach(['legalBasis', index, 'article'], article, level);
        if (fault !== undefined) yield fault;
      } else if (law !== undefined && level !== undefined && level !== '规范性文件' && !holdsArticle(law)) {
        yield {
          path: ['legalBasis', index],
          message: {
            zh: `设定依据「${showBriefly(law)}」没有写条款，无法查对；请补写 article，写到条、款、项，如 第三十五条第一款。`,
            en: `The legal basis "${showBriefly(law)}" names no article and cannot be looked up. Add article down to paragraph and item, such as 第三十五条第一款.`,
          },
        };
      }
    }
  },
});
