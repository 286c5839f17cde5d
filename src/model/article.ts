import { formatNumeral } from './numeral.ts';

/** One place in a law: 第八条之一第二款第（三）项第一目. */
export interface Article {
  readonly article: number;
  /** 之一: an article put in later. */
  readonly sub?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
}

/** One place, or all from one to another: 第十二条至第十五条. */
export interface ArticleSpan {
  readonly from: Article;
  readonly to?: Article;
}

/** From the widest to the narrowest. */
export const levels = ['article', 'sub', 'paragraph', 'item', 'subitem'] as const;
export type Level = (typeof levels)[number];

const affixes: Readonly<Record<Level, readonly [before: string, after: string]>> = {
  article: ['第', '条'],
  sub: ['之', ''],
  paragraph: ['第', '款'],
  item: ['第（', '）项'],
  subitem: ['第', '目'],
};

const part = (level: Level, number: number): string =>
  `${affixes[level][0]}${formatNumeral(number)}${affixes[level][1]}`;

const partsFrom = (article: Article, first: number): string =>
  levels
    .slice(first)
    .map((level) => (article[level] === undefined ? '' : part(level, article[level])))
    .join('');

/** As statutes write it; items in brackets. */
export const formatArticle = (article: Article): string => partsFrom(article, 0);

/** What of a place must be written after another one: 第一款 → 第二款 of the same article. */
function formatAfter(previous: Article | undefined, next: Article): string {
  if (previous === undefined) return formatArticle(next);
  const first = levels.findIndex((level) => previous[level] !== next[level]);
  const level = levels[first];
  return level === undefined || level === 'sub' || next[level] === undefined
    ? formatArticle(next)
    : partsFrom(next, first);
}

/** 第三条、第八条第一款、第二款、第十二条至第十五条; '' of none. */
export function formatArticles(spans: readonly ArticleSpan[]): string {
  let previous: Article | undefined;
  const written: string[] = [];
  for (const { from, to } of spans) {
    written.push(formatAfter(previous, from) + (to === undefined ? '' : `至${formatAfter(from, to)}`));
    previous = to ?? from;
  }
  return written.join('、');
}

/** A longer range is told by its two ends. */
const longest = 60;

/** Each place by itself where the range counts in one level, as 第十二条至第十五条 does; else its two ends. */
function* placesOf({ from, to }: ArticleSpan): Iterable<Article> {
  yield from;
  if (to === undefined) return;
  const last = levels.findLast((level) => from[level] !== undefined) ?? 'article';
  const isOneLevel = levels.every((level) => level === last || from[level] === to[level]);
  const [first = 0, end = 0] = [from[last], to[last]];
  if (isOneLevel && end > first && end - first <= longest) {
    for (let number = first + 1; number < end; number += 1) yield { ...from, [last]: number };
  }
  yield to;
}

const whole = ({ article, sub }: Article): Article => (sub === undefined ? { article } : { article, sub });

/** The articles that places lie in, without paragraph and item. */
export const wholeArticles = (spans: readonly ArticleSpan[]): readonly ArticleSpan[] =>
  spans.map(({ from, to }) => {
    const isOne = to === undefined || (to.article === from.article && to.sub === from.sub);
    return isOne ? { from: whole(from) } : { from: whole(from), to: whole(to) };
  });

/** Equal for lists that name the same places, in whatever order, one by one or as ranges. */
export function articlesKey(spans: readonly ArticleSpan[]): string {
  const distinct = new Map(spans.map((span) => [formatArticles([span]), span]));
  return [...new Set([...distinct.values()].flatMap((span) => Array.from(placesOf(span), formatArticle)))]
    .toSorted()
    .join('、');
}
