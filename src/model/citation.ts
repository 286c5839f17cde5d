import { type ArticleSpan, articlesKey, formatArticles } from './article.ts';
import { type DocumentNumber, documentNumberKey, formatDocumentNumber } from './document-number.ts';
import type { Law, Laws } from './law.ts';
import { tidyTitle } from './law-title.ts';
import { readCitations } from './read-citations.ts';
import { formatRevision, type Revision } from './revision.ts';
import type { Slip } from './slip.ts';

export type { ArticleSpan } from './article.ts';
export type { DocumentNumber } from './document-number.ts';
export type { Revision } from './revision.ts';
export type { Slip } from './slip.ts';

/** One law, regulation or document as a text cites it. */
export interface Citation {
  /** As written, but without 《》 around it and with 〈〉 within; absent where only a number or an article is named. */
  readonly title?: string;
  /** 法律, 行政法规 …, as written in front of the title or in the field `level`. */
  readonly level?: string;
  readonly revision?: Revision;
  readonly documentNumber?: DocumentNumber;
  /** In the order written; empty where no article is named. */
  readonly articles: readonly ArticleSpan[];
  /** Where it stands in the text, UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of its articles: Arabic numerals, spaces, 一十 …, in order, not overlapping. */
  readonly slips: readonly Slip[];
}

/** The laws that a text cites, in order; [] when it cites none. Linear in the length of the text. */
export const parseCitations = (text: string): readonly Citation[] => readCitations(text);

/** In the usual form: 【法律】《中华人民共和国政府采购法》（2014年修正）第五十五条; parses to the same again. */
export function formatCitation({ title, level, revision, documentNumber, articles }: Citation): string {
  const number = documentNumber === undefined ? '' : formatDocumentNumber(documentNumber);
  return [
    level === undefined ? '' : `【${level}】`,
    title === undefined ? '' : `《${title}》`,
    revision === undefined ? '' : `（${formatRevision(revision)}）`,
    title === undefined || number === '' ? number : `（${number}）`,
    formatArticles(articles),
  ].join('');
}

/** Equal for titles that differ only in width, quotes, spaces or 中华人民共和国 in front. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[《》〈〉<>\s]/gu, '')
    .replace(/^中华人民共和国/u, '');

/** Equal for citations that name the same law, its same text and the same places in it; the level is not of it. */
export const citationKey = ({ title = '', revision, documentNumber, articles }: Citation): string =>
  JSON.stringify([
    titleKey(title),
    revision === undefined ? '' : formatRevision(revision),
    documentNumber === undefined ? '' : documentNumberKey(documentNumber),
    articlesKey(articles),
  ]);

/** What the title of a law may be mixed up with: 《》, a mark of revision, a number, an article, another law. */
const mixed = /[《》〈〉（()）【】[\]〔〕\s<>0-9“”「」、；;：:]|第/u;

/** The laws that the field `law` names: one, as it should be, or what a clerk wrote into it. */
export function parseLaw(law: string): readonly Citation[] {
  const alone = { title: tidyTitle(law), articles: [], start: 0, end: law.length, slips: [] };
  if (!mixed.test(law)) return law === '' ? [] : [alone];
  const found = parseCitations(law);
  // A title that quotes another without being in 《》 itself is one title to its end.
  return found[0]?.title === undefined || found[0].start > (/^\s*/u.exec(law)?.[0].length ?? 0)
    ? [alone]
    : found;
}

/** A title as it stands alone: without 《》 around it, level, mark of revision, number and article. */
export const bareTitle = (title: string): string => {
  const [first] = parseLaw(title);
  if (first?.title === undefined) return title;
  const inner = first.title.replaceAll('〈', '《').replaceAll('〉', '》');
  return title.startsWith('《') || !title.includes('《') ? first.title : inner;
};

/** The law a title means, also when 《》 stand around it or 中华人民共和国 is left out. */
export function findLaw(laws: Laws, title: string): Law | undefined {
  const known = laws.find(title);
  if (known !== undefined) return known;
  const bare = parseLaw(title)[0]?.title ?? title;
  // The registry has its titles as they stand outside 《》.
  const forms = bare.includes('〈') ? [bare, bare.replaceAll('〈', '《').replaceAll('〉', '》')] : [bare];
  for (const form of forms) {
    const law = laws.find(form) ?? laws.find(`中华人民共和国${form}`);
    if (law !== undefined) return law;
  }
  return undefined;
}
