import { type Article, type ArticleSpan, type Level, levels } from './article.ts';
import { at, isRange, type Token, tokenAt } from './article-token.ts';
import { numberPattern } from './numeral.ts';
import type { Slip } from './slip.ts';

/** The articles at a place of a text. */
export interface ArticlesAt {
  readonly articles: readonly ArticleSpan[];
  readonly slips: readonly Slip[];
  readonly end: number;
}

const gap = '\\s{0,4}';
/** Chapters lead to an article and add nothing to it. */
const chapters = new RegExp(`(?:第${gap}${numberPattern}${gap}(?:[章节编]|分编|部分)${gap}){0,3}`, 'uy');
const joiner = /\s{0,4}((?:以及|或者|[、，,；;和及与或至到]|[—–－~～-]{1,2}){0,2})\s{0,4}/uy;

const depth = (level: Level): number => levels.indexOf(level);
const depthOf = (article: Article): number => levels.findLastIndex((level) => article[level] !== undefined);

/** 第二款 after 第三条第一款第（一）项 → 第三条第二款. */
function narrow(article: Article | undefined, level: Level, number: number): Article {
  const kept: { -readonly [K in Level]?: number } = {};
  for (const each of levels.slice(0, depth(level))) {
    const value = article?.[each];
    if (value !== undefined) kept[each] = value;
  }
  return { article: 0, ...kept, [level]: number };
}

/** Whether a token goes on the list; without 第 a number may begin something else. */
function continues(token: Token, last: Article, join: string, isGlued: boolean, text: string): boolean {
  const { level, isOrdinal, isBare, start, end } = token;
  const next = text.charAt(end);
  if (level === 'sub') return join === '' ? isGlued && depthOf(last) === 0 : last.sub !== undefined;
  if (isOrdinal) return true;
  // （2） after a list may number the next citation.
  if (isBare && join !== '') return /^[、和及与至]/u.test(join) && !/[\p{Script=Han}《]/u.test(next);
  if (isBare) return isGlued;
  if (/[）)]/u.test(text.slice(start, end))) return true;
  if (join !== '') {
    return (level === 'article' || level === 'paragraph') && /^(?:[、和及与至到—–－~～-]|以及)/u.test(join);
  }
  // 第三条一款, 第3条2项, but not 第三条三项材料.
  const isSure =
    level === 'paragraph' || /[\d０-９]/u.test(text.charAt(start)) || !/\p{Script=Han}/u.test(next);
  return isGlued && isSure && depth(level) > depthOf(last);
}

const tolerated = (written: string): string => written.replaceAll('〇', '零');

/**
 * The articles that stand at a place, down to the last that belongs to the list: a bare 第二款 is of the article before it.
 * Undefined unless it begins with 第N条, or with N条 when `isWhole` says that the text is nothing but articles.
 */
export function readArticles(text: string, index: number, isWhole = false): ArticlesAt | undefined {
  const articles: ArticleSpan[] = [];
  const slips: Slip[] = [];
  let end = index;
  let last: Article | undefined;
  for (;;) {
    const [written = '', join = ''] = at(joiner, text, end) ?? [];
    const begin = end + written.length;
    const start = begin + (at(chapters, text, begin)?.[0].length ?? 0);
    const token = tokenAt(text, start);
    if (token === undefined) break;
    const isGlued = written === '';
    if (last === undefined) {
      if (join !== '' || token.level !== 'article' || !(token.isOrdinal || isWhole)) break;
    } else if (!continues(token, last, join, isGlued, text)) break;
    const descends = last !== undefined && join === '' && depth(token.level) > depthOf(last);
    // Places of their own, only a space apart, are a list.
    const isApart = last !== undefined && join === '' && !descends && !isGlued;
    const between = isRange(join) ? '至' : isApart ? '、' : join;
    if (written !== between) slips.push({ start: end, end: begin, right: between });
    const asWritten = text.slice(token.start, token.end);
    if (tolerated(asWritten) !== tolerated(token.right)) {
      slips.push({ start: token.start, end: token.end, right: token.right });
    }
    for (const [order, step] of token.steps.entries()) {
      const place: Article = narrow(last, token.level, step.number);
      const span = articles.at(-1);
      const toRange = isRange(order === 0 ? join : step.join);
      if (order === 0 && descends && span !== undefined) {
        articles[articles.length - 1] = span.to === undefined ? { from: place } : { ...span, to: place };
      } else if (toRange && span !== undefined && span.to === undefined) {
        articles[articles.length - 1] = { ...span, to: place };
      } else {
        articles.push({ from: place });
      }
      last = place;
    }
    end = token.end;
  }
  return last === undefined ? undefined : { articles, slips, end };
}
