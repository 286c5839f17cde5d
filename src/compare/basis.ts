import { bareTitle, formatArticle, parseArticle, tidyArticles } from '../model/citation.ts';
import type { Difference } from '../model/difference.ts';
import type { LegalBasis } from '../model/item.ts';
import { parseNumeral } from '../model/numeral.ts';
import { normalise } from './normalise.ts';
import { similarity } from './similarity.ts';

/** 《中华人民共和国食品安全法》第三十五条第一款. */
export const basisText = ({ law, article }: LegalBasis): string => `《${law}》${article ?? ''}`;

const titleOf = ({ law }: LegalBasis): string => normalise(bareTitle(law)).replace(/^中华人民共和国/u, '');

/** 第8条第3项 and 第八条第（三）项 alike; a list of articles only tidied. */
function placeOf({ article = '' }: LegalBasis): string {
  const tidy = tidyArticles(article);
  const parsed = parseArticle(tidy);
  return normalise(parsed === undefined ? tidy : formatArticle(parsed));
}

/** 第三十五条第一款 and 第三十五条第二款 lie in the same article, 第三十五条之一 in another. */
function articlesOf(basis: LegalBasis): string {
  const place = placeOf(basis);
  return place.match(/第[^第条款项]+条(?:之[零〇一二三四五六七八九十百]+)?/gu)?.join() ?? place;
}

/** A basis is one law and its article; paragraph and item are particulars of it. */
export const basisKey = (basis: LegalBasis): string => JSON.stringify([titleOf(basis), articlesOf(basis)]);

/** What a title says a text is, and who made it: 条例 and 办法, 安徽省 and the State are never the same law. */
const natureOf = (title: string): string =>
  `${/^.{1,12}?[省市县区州盟旗](?!场|域)/u.exec(title)?.[0] ?? ''}…${/实施/u.exec(title)?.[0] ?? ''}${/(?:法|条例|办法|规定|规则|细则|标准|规范|通知|意见|决定|公告|目录|方案)(?:\([^)]*\))?$/u.exec(title)?.[0] ?? ''}`;

/** Of two bases with different keys: a renamed law with the same article, or the same law with and without an article. */
export function basisSimilarity(a: LegalBasis, b: LegalBasis): number {
  const [titleA, titleB] = [titleOf(a), titleOf(b)];
  const [articlesA, articlesB] = [articlesOf(a), articlesOf(b)];
  const isLoose = articlesA === '' || articlesB === '';
  if ((articlesA !== articlesB && !isLoose) || natureOf(titleA) !== natureOf(titleB)) return 0;
  if (titleA === titleB) return 0.9;
  return similarity(titleA, titleB) * (articlesA === articlesB ? 1 : 0.9);
}

/** 中华人民共和国国务院令第七百二十一号, 国务院令第721号; 国发[2018]27号, 国发〔2018〕第27号. */
const numberOf = ({ documentNumber }: LegalBasis): string | undefined =>
  documentNumber === undefined
    ? undefined
    : normalise(documentNumber)
        .replace(/^中华人民共和国/u, '')
        .replace(/[零〇一二三四五六七八九十百千]+(?=号)/gu, (written) =>
          String(parseNumeral(written) ?? written),
        )
        .replace(/第?0*(?=\d+号)/u, '');

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
  const isNumbered = from.documentNumber !== to.documentNumber;
  const isRevised = from.revision !== to.revision;
  const text = (basis: LegalBasis): string => {
    const { law, article = '', revision, documentNumber } = basis;
    const notes = [isRevised ? revision : undefined, isNumbered ? documentNumber : undefined];
    const told = notes.filter((note) => note !== undefined).join('，');
    return `《${law}》${told === '' ? '' : `（${told}）`}${article}`;
  };
  const [numberFrom, numberTo] = [numberOf(from), numberOf(to)];
  // A number that only one side gives adds nothing to the title.
  const isSameNumber = numberFrom === undefined || numberTo === undefined || numberFrom === numberTo;
  const isSame = titleOf(from) === titleOf(to) && placeOf(from) === placeOf(to) && isSameNumber && !isRevised;
  return { key, from: text(from), to: text(to), verdict: isSame ? 'wording' : 'incomparable' };
}
