import type { Law, Laws } from './law.ts';
import { formatNumeral, parseNumeral } from './numeral.ts';

/** One place in a law: 第八条之一第二款第（三）项第一目. */
export interface Article {
  readonly article: number;
  /** 之一: an article put in later. */
  readonly sub?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
}

const n = '[零〇一二三四五六七八九十百千]+';
const paragraphPattern = `第(?<paragraph>${n})款`;
const itemPattern = `(?:第?[（(](?<bracketed>${n})[）)]项?|第(?<item>${n})项)`;
const subitemPattern = `第(?<subitem>${n})目`;
const articlePattern = `第(?<article>${n})条(?:之(?<sub>${n}))?(?:${paragraphPattern})?(?:${itemPattern})?(?:${subitemPattern})?`;

const unnamed = (pattern: string): string => pattern.replace(/\(\?<\w+>/g, '(?:');
const chapter = `(?:第${n}[编章节])*`;
const separator = '(?:以及|[、，,；;和及与或至])';
const further = `(?:${[articlePattern, `${paragraphPattern}(?:${itemPattern})?(?:${subitemPattern})?`, `${itemPattern}(?:${subitemPattern})?`, subitemPattern].join('|')})`;
const list = unnamed(`${chapter}${articlePattern}(?:${separator}${chapter}${further})*`);

const one = new RegExp(`^${articlePattern}$`);
const several = new RegExp(`^${list}$`);
const articleNumeral = new RegExp(`第(${n})条`, 'g');
const leading = new RegExp(`^${list}`);

/** Undefined unless the text is one article in Chinese numerals. */
export function parseArticle(text: string): Article | undefined {
  const groups = one.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const parts = {
    article: groups['article'],
    sub: groups['sub'],
    paragraph: groups['paragraph'],
    item: groups['bracketed'] ?? groups['item'],
    subitem: groups['subitem'],
  };
  const numbers: { -readonly [K in keyof Article]?: Article[K] } = {};
  for (const [part, written] of Object.entries(parts)) {
    if (written === undefined) continue;
    const number = parseNumeral(written);
    if (number === undefined || number === 0) return undefined;
    numbers[part as keyof Article] = number;
  }
  return numbers.article === undefined ? undefined : { ...numbers, article: numbers.article };
}

const part = (before: string, number: number | undefined, after: string): string =>
  number === undefined ? '' : before + formatNumeral(number) + after;

/** As statutes write it; items in brackets. */
export function formatArticle({ article, sub, paragraph, item, subitem }: Article): string {
  return [
    part('第', article, '条'),
    part('之', sub, ''),
    part('第', paragraph, '款'),
    part('第（', item, '）项'),
    part('第', subitem, '目'),
  ].join('');
}

/** Whether the whole text is one or more articles: 第三条第一款、第二款和第八条. */
export const citesArticles = (text: string): boolean => several.test(text);

/** The articles a text begins with, before any quotation; undefined when it begins with something else. */
export const leadingArticles = (text: string): string | undefined => leading.exec(text)?.[0];

/** The numbers of all articles named in a text, also of those in Arabic numerals. */
export const articleNumbers = (text: string): readonly number[] =>
  Array.from(tidyArticles(text).matchAll(articleNumeral), ([, written = '']) => parseNumeral(written)).filter(
    (number) => number !== undefined,
  );

const tidyNumeral = (written: string): string => {
  const number = /^\d+$/.test(written) ? Number(written) : parseNumeral(written);
  if (number === undefined || number > 9999) return written;
  // 〇 stands in print for 零: both are right.
  const tidy = formatNumeral(number);
  return written.replaceAll('〇', '零') === tidy ? written : tidy;
};

const numeral = `(\\d+|${n})`;
const fullWidthDigit = /[０-９]/g;
const counted = new RegExp(`第?${numeral}(?=[条款项目])`, 'g');
const inserted = new RegExp(`条之${numeral}`, 'g');
const bracketed = new RegExp(`([（(])${numeral}([）)])`, 'g');

/** 第24条第1款第(3)项 → 第二十四条第一款第（三）项; what is right stays as it is. */
export function tidyArticles(text: string): string {
  return text
    .replace(fullWidthDigit, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(counted, (_, written: string) => `第${tidyNumeral(written)}`)
    .replace(inserted, (_, written: string) => `条之${tidyNumeral(written)}`)
    .replace(bracketed, (_, open: string, written: string, close: string) =>
      /^\d+$/.test(written) ? `（${tidyNumeral(written)}）` : open + tidyNumeral(written) + close,
    );
}

/** A title as it stands alone: without 《》, revision mark and article. */
export function bareTitle(title: string): string {
  const quoted = /^《([^《》]+)》/.exec(title)?.[1];
  if (quoted !== undefined) return quoted.trim();
  return title
    .replace(/第[零〇一二三四五六七八九十百千\d]+条(?!.*的).*$/, '')
    .replace(/[（(](?:19|20)\d{2}\s*年?[^（()）]*(?:修正|修订)(?:本)?[）)]$/, '')
    .trim();
}

/** The law a title means, also when 《》 stand around it or 中华人民共和国 is left out. */
export function findLaw(laws: Laws, title: string): Law | undefined {
  const bare = bareTitle(title);
  return laws.find(bare) ?? laws.find(`中华人民共和国${bare}`);
}
