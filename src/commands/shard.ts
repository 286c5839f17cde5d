import { openCatalogue } from '../catalogue/load.ts';
import { type Witness, witnessing } from '../catalogue/witness.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Piece } from '../model/part.ts';
import { type Head, seal, type SealedPart } from '../model/sealed-part.ts';
import { asking, type Scope } from './asking.ts';
import type { Explain } from './causes.ts';
import { checkPieces } from './check-pieces.ts';
import { diffPieces } from './diff-pieces.ts';
import { planOf, type Shard } from './plan.ts';
import { ruleSet } from './rule-set.ts';
import { validatePieces } from './validate.ts';

/** What is to be done, whoever does it; of `validate`, the paths from the working folder. */
export type Work =
  | { readonly command: 'validate'; readonly scope: { readonly paths: readonly string[] } }
  | { readonly command: 'diff' | 'check'; readonly scope: Scope };

/** What a run or a part tells of. */
export const workOf = ({ command, scope }: Pick<Head, 'command' | 'scope'>): Work =>
  ({ command, scope }) as Work;

/** Where and as of when. */
export interface Site {
  /** The folder of the catalogue, and the working folder that names start from. */
  readonly root: string;
  readonly cwd: string;
  /** Of the files on the disk, those that the paths of a `validate` mean. */
  readonly isSelected: (path: string) => boolean;
  readonly today: string;
  /** The version of the tool. */
  readonly tool: string;
  /** What git tells causes of differences from; see Head. */
  readonly history: string;
  readonly explain?: Explain;
}

/** The codes that work is about, each with the files that are read for it. */
export function filesOf(work: Work, { settings, files }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const isWanted = work.command === 'validate' ? () => true : asking(work.scope, settings).isItem;
  return new Map([...files()].filter(([code]) => isWanted(code)));
}

/** A catalogue with what tells it from others. */
export interface Opened {
  readonly catalogue: Catalogue;
  readonly witness: Witness;
  readonly head: Omit<Head, 'shards' | 'of'>;
  /** The codes that the work is about, each with the files that are read for it. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly plan: (of: number) => readonly (readonly string[])[];
}

export function openFor(work: Work, { root, cwd, isSelected, today, tool, history }: Site): Opened {
  const witness = witnessing(root);
  const catalogue = openCatalogue(root, cwd, isSelected, witness.source);
  const files = filesOf(work, catalogue);
  const sizes = new Map(
    [...files].map(([code, paths]) => [code, paths.reduce((bytes, path) => bytes + witness.sizeOf(path), 0)]),
  );
  const { listing, settings } = witness;
  const about = { today, tool, rules: ruleSet(), catalogue: catalogue.name, settings, listing, history };
  return {
    catalogue,
    witness,
    files,
    head: { command: work.command, scope: work.scope, ...about },
    plan: (of) => planOf(sizes, of),
  };
}

/** What each of the codes comes to, as they come. */
export function piecesOf(
  work: Work,
  { settings, groups }: Catalogue,
  codes: Iterable<string>,
  { today, explain }: Pick<Site, 'today' | 'explain'>,
): Iterable<Piece> {
  if (work.command === 'validate') return validatePieces(settings, groups(codes), today);
  const pieces = work.command === 'diff' ? diffPieces : checkPieces;
  return pieces(settings, groups(codes), work.scope, today, explain);
}

/** One shard of a run on its own, sealed. The same bytes wherever it is done, and no more than what the work hangs on. */
export const workShard = (work: Work, site: Site, shard: Shard): Uint8Array =>
  workOpened(work, site, openFor(work, site), shard);

/** The same of a catalogue that is open, and may be for many shards. */
export function workOpened(
  work: Work,
  site: Site,
  { catalogue, witness, files, head, plan }: Opened,
  { index, of }: Shard,
): Uint8Array {
  const pieces: SealedPart['pieces'][number][] = [];
  for (const piece of piecesOf(work, catalogue, plan(of)[index - 1] ?? [], site)) {
    pieces.push({ ...piece, content: witness.contentOf(files.get(piece.code) ?? []) });
  }
  return seal({ head: { ...head, shards: [index], of }, pieces });
}
