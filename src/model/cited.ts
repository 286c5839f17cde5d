import { type Citation, parseCitations, parseLaw } from './citation.ts';
import { parseDocumentNumber } from './document-number.ts';
import type { Path } from './finding.ts';
import type { Draft } from './item.ts';
import { lately } from './lately.ts';
import { readArticles } from './read-articles.ts';
import { remembered } from './remembered.ts';
import { parseRevision } from './revision.ts';

/** One law that an item cites, and where. */
export interface Cited {
  /** Of the field that names the law: legalBasis/0/law, materials/2/basis … */
  readonly path: Path;
  /** Of the field that names the article, when that is another: legalBasis/0/article. */
  readonly articlePath: Path;
  /** Offsets are those in the text at `path`; slips those in the text at `articlePath`. */
  readonly citation: Citation;
}

type DraftBasis = NonNullable<NonNullable<Draft['legalBasis']>[number]>;

/** Counties cite the same laws as their city, word for word: what was read lately is not read again. */
const mostRemembered = 5_000;
const ofBasis = lately<string, readonly Citation[]>(mostRemembered);
const inText = remembered(parseCitations, mostRemembered);

/** The laws of one legal basis: the fields complete what `law` says; they belong to its first law. */
export function citationsOf(basis: DraftBasis): readonly Citation[] {
  const { law = '', level = '', article = '', revision = '', documentNumber = '' } = basis;
  const key = [law, level, article, revision, documentNumber].join('\n');
  return ofBasis.recall(key, () => readBasis(basis));
}

function readBasis({ law = '', level, article, revision, documentNumber }: DraftBasis): readonly Citation[] {
  const [first, ...others] = parseLaw(law);
  const places = article === undefined ? undefined : readArticles(article, 0, true);
  const text = revision === undefined ? undefined : parseRevision(revision);
  const number = documentNumber === undefined ? undefined : parseDocumentNumber(documentNumber);
  const blank: Citation = { articles: [], start: 0, end: law.length, slips: [] };
  if (first === undefined && places === undefined && number === undefined) return [];
  return [
    {
      ...(first ?? blank),
      ...(level === undefined ? {} : { level }),
      ...(text === undefined ? {} : { revision: text }),
      ...(number === undefined ? {} : { documentNumber: number }),
      ...(places === undefined ? {} : { articles: places.articles, slips: places.slips }),
    },
    ...others,
  ];
}

const permitBases = [
  'validityBasis',
  'areaBasis',
  'quantityBasis',
  'conditionsBasis',
  'procedureBasis',
] as const;

/** The elements of an item that cite laws. */
export const citingElements = [
  'legalBasis',
  'materials',
  'fees',
  'specialProcedures',
  'intermediaries',
  'permit',
] as const satisfies readonly (keyof Draft)[];

export type Citing = Pick<Draft, (typeof citingElements)[number]>;

/** The texts of an item that give the basis of one of its particulars. */
export function* basisTexts(draft: Citing): Iterable<readonly [Path, string]> {
  for (const [index, material] of (draft.materials ?? []).entries()) {
    if (material?.basis !== undefined) yield [['materials', index, 'basis'], material.basis];
  }
  for (const [index, fee] of (draft.fees?.items ?? []).entries()) {
    if (fee?.basis !== undefined) yield [['fees', 'items', index, 'basis'], fee.basis];
  }
  if (typeof draft.specialProcedures !== 'string') {
    for (const [index, procedure] of (draft.specialProcedures ?? []).entries()) {
      if (procedure?.basis !== undefined) yield [['specialProcedures', index, 'basis'], procedure.basis];
    }
  }
  for (const [index, intermediary] of (draft.intermediaries ?? []).entries()) {
    if (intermediary?.basis !== undefined) yield [['intermediaries', index, 'basis'], intermediary.basis];
  }
  for (const key of permitBases) {
    const basis = draft.permit?.[key];
    if (basis !== undefined) yield [['permit', key], basis];
  }
}

function* readCited(draft: Citing): Iterable<Cited> {
  for (const [index, basis] of (draft.legalBasis ?? []).entries()) {
    if (basis === undefined) continue;
    const path = ['legalBasis', index, 'law'];
    for (const [order, citation] of citationsOf(basis).entries()) {
      const isOfField = order === 0 && basis.article !== undefined;
      yield { path, articlePath: isOfField ? ['legalBasis', index, 'article'] : path, citation };
    }
  }
  for (const [path, text] of basisTexts(draft)) {
    for (const citation of inText(text)) yield { path, articlePath: path, citation };
  }
}

/** Several rules ask about the same element, which several counties may share; it is read once. */
const known = new WeakMap<object, readonly Cited[]>();

function citedBy(draft: Citing, element: keyof Citing): readonly Cited[] {
  const value = draft[element];
  if (typeof value !== 'object') return [];
  const before = known.get(value);
  if (before !== undefined) return before;
  const cited = [...readCited({ [element]: value })];
  known.set(value, cited);
  return cited;
}

/** Every law that an item cites: its legal bases, then the texts that give the basis of a material, fee, procedure, service or permit. */
export const citedIn = (draft: Citing): readonly Cited[] =>
  citingElements.flatMap((element) => citedBy(draft, element));
