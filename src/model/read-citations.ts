import type { ArticleSpan } from './article.ts';
import type { Citation } from './citation.ts';
import { type DocumentNumber, type DocumentNumberAt, documentNumbers } from './document-number.ts';
import { plainTitles, quotedTitle, type TitleAt, titlesOnly } from './law-title.ts';
import { numberPattern } from './numeral.ts';
import { readArticles } from './read-articles.ts';
import { parseRevision, type Revision } from './revision.ts';
import type { Slip } from './slip.ts';

const anchor = new RegExp(
  `《|第\\s{0,4}${numberPattern}(?:[、，和至到～~－-]\\s?${numberPattern}){0,30}\\s{0,4}条|[（(](?=[^（）()]{4,60}(?:修正|修订))|(?:19|20)\\d\\d年(?:第.{1,3}次)?(?:修正|修订)`,
  'gu',
);
const levels = '法律|行政法规|地方性法规|部门规章|地方政府规章|政府规章|规章|规范性文件|司法解释|党内法规';
const levelBefore = new RegExp(
  `(?:[【［\\[〔（(]\\s?(${levels})\\s?[】］\\]〕）)]\\s?[:：]?|(?<!\\p{Script=Han})(${levels})\\s?[:：])\\s?$`,
  'u',
);
const bracket = /\s{0,4}[（(]([^（）()]{0,100}(?:[（(][^（）()]{0,60}[）)][^（）()]{0,60})?)[）)]/uy;
const bareRevision = /\s{0,4}((?:19|20)[0-9]{2}年?(?:第.{1,3}次)?(?:修正|修订))(?:版|本|文本)?/uy;
/** What a bracket behind a title may hold that adds nothing to it. */
const empty = /^(?:\s*|以下(?:简)?称.*|(?:19|20)\d\d年?(?:版|本)?|.{0,20}\d年\d{1,2}月\d{1,2}日.{0,20})$/su;
const trial = /^(?:试行|暂行|草案|征求意见稿)$/u;
/** 《…》中第三条, 《…》：第三条. */
const filler = /\s{0,4}(?:文)?(?:的|中|中的|规定的|之|[:：,，])?\s{0,4}/uy;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** Reads the citations of one text from left to right. */
class Reader {
  readonly found: Citation[] = [];
  readonly #text: string;
  readonly #numbers: readonly DocumentNumberAt[];
  /** The first document number that no citation has taken. */
  #number = 0;

  constructor(text: string) {
    this.#text = text;
    this.#numbers = documentNumbers(text);
  }

  /** Where the last citation ended. */
  get floor(): number {
    return this.found.at(-1)?.end ?? 0;
  }

  /** The next document number at or behind a place. */
  nextNumber(from: number): DocumentNumberAt | undefined {
    for (;;) {
      const next = this.#numbers[this.#number];
      if (next === undefined || next.start >= from) return next;
      this.#number += 1;
    }
  }

  /** What stands behind a title, or where there is none at the number or article itself. */
  read(title: TitleAt | undefined, begin: number): Citation | undefined {
    const text = this.#text;
    let { title: name, start = begin, end = begin }: Partial<TitleAt> = title ?? {};
    const level =
      title === undefined ? null : levelBefore.exec(text.slice(Math.max(this.floor, start - 12), start));
    if (level !== null) start -= level[0].length;
    let revision: Revision | undefined;
    let documentNumber: DocumentNumber | undefined;
    let articles: readonly ArticleSpan[] = [];
    let slips: readonly Slip[] = [];
    for (;;) {
      const next = this.nextNumber(end);
      const [marked, content] = at(bracket, text, end) ?? [];
      if (marked !== undefined && content !== undefined) {
        const isNumbered = next !== undefined && next.end <= end + marked.length;
        const revised = parseRevision(content);
        if (!isNumbered && revised === undefined && !empty.test(content) && !trial.test(content)) break;
        if (isNumbered) documentNumber ??= next.value;
        if (name !== undefined && trial.test(content)) name = `${name}（${content}）`;
        revision ??= revised;
        end += marked.length;
        continue;
      }
      const [revisedHere, told = ''] = at(bareRevision, text, end) ?? [];
      if (revisedHere !== undefined && revision === undefined) {
        revision = parseRevision(told);
        end += revisedHere.length;
        continue;
      }
      if (next !== undefined && documentNumber === undefined && text.slice(end, next.start).trim() === '') {
        documentNumber = next.value;
        end = next.end;
        continue;
      }
      if (name === undefined && documentNumber !== undefined && articles.length === 0) {
        const open = /^\s{0,2}(?:公布的|发布的|印发的)?(?=《)/u.exec(text.slice(end, end + 8))?.[0];
        const behind =
          open === undefined ? undefined : quotedTitle(text, end + open.length, end + open.length);
        if (behind !== undefined) {
          ({ title: name, end } = behind);
          continue;
        }
      }
      if (articles.length > 0) break;
      const read = readArticles(text, end + (at(filler, text, end)?.[0].length ?? 0));
      if (read === undefined) break;
      ({ articles, slips, end } = read);
    }
    if (name === undefined && documentNumber === undefined && articles.length === 0) return undefined;
    return {
      ...(name === undefined ? {} : { title: name }),
      ...(level === null ? {} : { level: (level[1] ?? level[2]) as string }),
      ...(revision === undefined ? {} : { revision }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
      articles,
      start,
      end,
      slips,
    };
  }

  /** Titles of which the stretch before the next citation consists. */
  readGap(end: number): void {
    for (const title of titlesOnly(this.#text, this.floor, end)) this.#add(title, title.start);
  }

  #add(title: TitleAt | undefined, begin: number): void {
    const citation = this.read(title, begin);
    if (citation !== undefined) this.found.push(citation);
  }

  /** Where the bracket opens that a number stands in: （1998年国务院令第251号）. */
  #bracketBefore(index: number): number {
    const before = this.#text.slice(Math.max(this.floor, index - 30), index);
    const open = /[（(][^（）()]*$/u.exec(before);
    return open === null ? index : index - before.length + open.index;
  }

  /** The citation that a 《, an article, a mark of revision or a document number belongs to. */
  readFrom(index: number): void {
    const text = this.#text;
    if (text.charAt(index) === '《') {
      const title = quotedTitle(text, index, this.floor);
      if (title === undefined) return;
      this.readGap(title.start);
      this.#add(title, title.start);
      return;
    }
    const titles = plainTitles(text, this.floor, this.#bracketBefore(index));
    // A mark of revision says nothing without a title.
    if (titles.length === 0 && /[（(0-9]/u.test(text.charAt(index))) return;
    this.readGap(titles[0]?.start ?? index);
    for (const title of titles.slice(0, -1)) this.found.push(bare(title));
    this.#add(titles.at(-1), index);
  }
}

const bare = ({ title, start, end }: TitleAt): Citation => ({ title, articles: [], start, end, slips: [] });

/** Linear in the length of the text: every look around a place is bounded. */
export function readCitations(text: string): readonly Citation[] {
  const reader = new Reader(text);
  let from = 0;
  let next = at(anchor, text, 0);
  for (;;) {
    const number = reader.nextNumber(from);
    if (next !== null && next.index < from) next = at(anchor, text, from);
    const index = Math.min(next?.index ?? Infinity, number?.start ?? Infinity);
    if (index === Infinity) break;
    reader.readFrom(index);
    from = Math.max(reader.floor, index + 1);
  }
  reader.readGap(text.length);
  return reader.found;
}
