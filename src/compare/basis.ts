import { articlesKey, wholeArticles } from '../model/article.ts';
import { citationKey, parseCitations, titleKey } from '../model/citation.ts';
import { citationsOf } from '../model/cited.ts';
import type { Difference } from '../model/difference.ts';
import { documentNumberKey } from '../model/document-number.ts';
import type { LegalBasis } from '../model/item.ts';
import { normalise } from '../model/normalise.ts';
import { readArticles } from '../model/read-articles.ts';
import { formatRevision } from '../model/revision.ts';
import { similarity } from './similarity.ts';

/** 《中华人民共和国食品安全法》第三十五条第一款. */
export const basisText = ({ law, article }: LegalBasis): string => `《${law}》${article ?? ''}`;

/** What two bases are compared by: each part in its normal form, or as folded text where it is not understood. */
interface Parts {
  readonly title: string;
  /** 第三十五条第一款 and 第三十五条第二款 lie in the same article, 第三十五条之一 in another. */
  readonly articles: string;
  readonly places: string;
  readonly revision: string;
  readonly number: string;
}

/** A quotation behind the articles, or a point of a document, as text; 三、（二） is what it says and no numbering of it. */
const folded = (words: string): string => normalise(`第${words}`).slice(1);

const known = new WeakMap<LegalBasis, Parts>();

function partsOf(basis: LegalBasis): Parts {
  const parts = known.get(basis) ?? readParts(basis);
  known.set(basis, parts);
  return parts;
}

function readParts(basis: LegalBasis): Parts {
  const { law, article = '', revision = '', documentNumber = '' } = basis;
  const [cited, ...others] = citationsOf(basis);
  const { title = law, articles = [] } = cited ?? {};
  const words = folded(article.slice(readArticles(article, 0, true)?.end ?? 0));
  return {
    title: titleKey(normalise(others.length > 0 ? law : title)),
    articles: articles.length === 0 ? words : articlesKey(wholeArticles(articles)),
    places: articlesKey(articles) + words,
    revision: cited?.revision === undefined ? normalise(revision) : formatRevision(cited.revision),
    number:
      cited?.documentNumber === undefined
        ? normalise(documentNumber)
        : documentNumberKey(cited.documentNumber),
  };
}

/** A basis is one law and its article; paragraph and item are particulars of it. */
export function basisKey(basis: LegalBasis): string {
  const { title, articles } = partsOf(basis);
  return JSON.stringify([title, articles]);
}

/** What a title says a text is, and who made it: 条例 and 办法, 安徽省 and the State are never the same law. */
const natureOf = (title: string): string =>
  `${/^.{1,12}?[省市县区州盟旗](?!场|域)/u.exec(title)?.[0] ?? ''}…${/实施/u.exec(title)?.[0] ?? ''}${/(?:法|条例|办法|规定|规则|细则|标准|规范|通知|意见|决定|公告|目录|方案)(?:\([^)]*\))?$/u.exec(title)?.[0] ?? ''}`;

/** Of two bases with different keys: a renamed law with the same article, or the same law with and without an article. */
export function basisSimilarity(a: LegalBasis, b: LegalBasis): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  const isLoose = one.articles === '' || other.articles === '';
  const isSamePlace = one.articles === other.articles;
  if ((!isSamePlace && !isLoose) || natureOf(one.title) !== natureOf(other.title)) return 0;
  if (one.title === other.title) return 0.9;
  return similarity(one.title, other.title) * (isSamePlace ? 1 : 0.9);
}

interface BasisChange {
  /** The first that differs. */
  readonly key: keyof LegalBasis;
  /** Both bases as people write them, with the particulars that differ. */
  readonly from: string;
  readonly to: string;
}

/** The particulars in which two bases of one key are written differently, and whether they mean the same. */
export function compareBases(
  from: LegalBasis,
  to: LegalBasis,
): (Pick<Difference, 'verdict'> & BasisChange) | undefined {
  const key = (['law', 'article', 'revision', 'documentNumber'] as const).find(
    (each) => from[each] !== to[each],
  );
  if (key === undefined) return undefined;
  const text = (basis: LegalBasis): string => {
    const notes = (['revision', 'documentNumber'] as const)
      .filter((each) => from[each] !== to[each])
      .flatMap((each) => basis[each] ?? []);
    return `《${basis.law}》${notes.length === 0 ? '' : `（${notes.join('，')}）`}${basis.article ?? ''}`;
  };
  const [one, other] = [partsOf(from), partsOf(to)];
  // A number that only one side gives adds nothing to the title.
  const isSameNumber = one.number === '' || other.number === '' || one.number === other.number;
  const isSame =
    isSameNumber && (['title', 'places', 'revision'] as const).every((part) => one[part] === other[part]);
  return { key, from: text(from), to: text(to), verdict: isSame ? 'wording' : 'incomparable' };
}

/** What a text cites, in any order, and the words around it. */
function citedText(text: string): string {
  const words: string[] = [];
  let end = 0;
  const citations = parseCitations(text);
  for (const citation of citations) {
    words.push(text.slice(end, citation.start));
    ({ end } = citation);
  }
  words.push(text.slice(end));
  const rest = normalise(words.join('').replace(/[、，,；;。和及与\s]|以及/gu, ''));
  return JSON.stringify([rest, citations.map(citationKey).toSorted()]);
}

/** Whether two texts cite the same and say nothing else that differs. */
export const citeAlike = (a: string, b: string): boolean => citedText(a) === citedText(b);
