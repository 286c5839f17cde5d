import { formatArticles } from '../model/article.ts';
import { type Citation, findLaw, parseCitations } from '../model/citation.ts';
import { formatDocumentNumber } from '../model/document-number.ts';
import type { LegalBasis } from '../model/item.ts';
import { isLevel, type Laws, levelByTitle } from '../model/law.ts';
import { formatRevision } from '../model/revision.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { thingsIn } from './text.ts';

/** The laws that a cell cites, or why they are not certain; `isQuoting` where it also copies what they say. */
export type BasisRead =
  { readonly bases: readonly LegalBasis[]; readonly isQuoting: boolean } | { readonly unclear: Text };

const levels: readonly string[] = [
  '法律',
  '行政法规',
  '地方性法规',
  '部门规章',
  '地方政府规章',
  '规范性文件',
];

/** As written in front of the title, as the registry of laws knows, or as the title itself gives away. */
function levelOf({ title = '', level }: Citation, laws: Laws): string | undefined {
  const known = findLaw(laws, title)?.level ?? levelByTitle(title);
  if (level === undefined) return known;
  if (level === '政府规章') return '地方政府规章';
  if (levels.includes(level)) return level;
  return known !== undefined && isLevel(level, known) ? known : undefined;
}

const withoutLevel = (title: string): Text => ({
  zh: `没有写明《${showBriefly(title)}》是哪一级，laws.yaml 里也没有这部法律；请在书名号前写【法律】【行政法规】【地方性法规】【部门规章】【地方政府规章】或【规范性文件】。`,
  en: `《${showBriefly(title)}》 has no level, and laws.yaml does not know it; write 【法律】, 【行政法规】, 【地方性法规】, 【部门规章】, 【地方政府规章】 or 【规范性文件】 in front of it.`,
});

const nothingCited: Text = {
  zh: '这里没有引用任何法律、法规、规章或文件；请写成 1.【法律】《中华人民共和国食品安全法》第三十五条。',
  en: 'no law, regulation or document is cited here; write it like 1.【法律】《中华人民共和国食品安全法》第三十五条.',
};

const joint = /^[\s、，,;；和及与]*(?:以及)?[\s]*$/u;
/** What may stand before the law that a thing begins with. */
const opening = /^[\s【［[（(]*(?:依据|根据|设定依据)?[\s：:]*$/u;

/** The laws that a piece of a cell begins with; those that its copied clauses speak of are none of the item's grounds. */
function leading(piece: string): { readonly cited: readonly Citation[]; readonly rest: string } {
  const cited: Citation[] = [];
  let at = 0;
  for (const citation of parseCitations(piece)) {
    const between = piece.slice(at, citation.start);
    if (!(cited.length === 0 ? opening : joint).test(between)) break;
    cited.push(citation);
    at = citation.end;
  }
  return { cited, rest: piece.slice(at) };
}

/** 1.【法律】《…法》（2018年修正）第三条第一款；2.《…条例》（国务院令第722号）第八条. Several articles of a law stay together. */
export function readBases(text: string, laws: Laws): BasisRead {
  const pieces = thingsIn(text).map(leading);
  const led = pieces.flatMap(({ cited }) => cited);
  const named = (led.length > 0 ? led : parseCitations(text)).filter(({ title }) => title !== undefined);
  if (named.length === 0) return { unclear: nothingCited };
  const bases = new Map<string, LegalBasis>();
  for (const citation of named) {
    const { title: law = '', documentNumber, revision, articles } = citation;
    const level = levelOf(citation, laws);
    if (level === undefined) return { unclear: withoutLevel(law) };
    const basis: LegalBasis = {
      level,
      law,
      ...(documentNumber && { documentNumber: formatDocumentNumber(documentNumber) }),
      ...(revision && { revision: formatRevision(revision) }),
      ...(articles.length > 0 && { article: formatArticles(articles) }),
    };
    bases.set(JSON.stringify(basis), basis);
  }
  const rest = pieces
    .map((piece) => piece.rest)
    .join('')
    .replace(/[\s、，,;；。.：:]+/gu, '');
  return { bases: [...bases.values()], isQuoting: led.length > 0 && rest.length > 20 };
}
