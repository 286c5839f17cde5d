import { isSameMarks, marksFrom, marksOf } from '../cache/marks.ts';
import { remember } from '../cache/store.ts';
import type { StoredCode } from '../cache/stored-run.ts';
import { digesting } from '../catalogue/digesting.ts';
import { openCatalogue } from '../catalogue/load.ts';
import { disk } from '../catalogue/source.ts';
import { concludeValidate } from '../commands/validate.ts';
import { mergeParts, pieceOf } from '../model/part.ts';
import type { Report } from '../model/report.ts';
import { keyOf, type Known, nameOf, type Run } from './cached.ts';
import { type Manner, partOf } from './threads.ts';

interface Former {
  readonly piece: StoredCode;
  /** Of the files that it was read from, from the root, a line each. */
  readonly names: string;
  readonly marks: Float64Array;
}

/** What each code came to when it was read last. */
function formerOf({ stored }: Known): ReadonlyMap<string, Former> {
  const names = stored?.listing.split('\n') ?? [];
  const former = new Map<string, Former>();
  let first = 0;
  for (const piece of stored?.codes ?? []) {
    const places = stored?.reads.subarray(first, first + piece.count) ?? [];
    former.set(piece.code, {
      piece,
      names: Array.from(places, (place) => names[place] ?? '').join('\n'),
      marks: marksFrom(stored?.marks ?? new Float64Array(), first, piece.count),
    });
    first += piece.count;
  }
  return former;
}

/** Where runs are kept, and when this one is, in ms since 1970. */
export interface Kept {
  readonly folder: string;
  readonly now: number;
}

/** A report of more findings takes longer to keep than to make. */
const mostFindings = 50_000;

/**
 * A run of validate that does again only what changed since the run before, and keeps what it comes to: by the marks of the
 * files, or where these differ by what the files hold.
 */
export async function runCached(
  run: Run,
  known: Known,
  { folder, now }: Kept,
  isSelected: (path: string) => boolean,
  manner: Manner,
): Promise<Report> {
  const { root, cwd, today, paths } = run;
  const source = digesting({ list: () => known.listing, read: disk.read });
  const catalogue = openCatalogue(root, cwd, isSelected, source);
  const byCode = catalogue.files();
  const all = [...byCode.values()].flat();
  const marks = marksOf(all, now);
  const former = formerOf(known);
  const isHeld = (files: readonly string[], content: string): boolean => {
    for (const path of files) source.read(path, path);
    return source.take() === content;
  };
  const kept: StoredCode[] = [];
  const anew: string[] = [];
  // The settings were read through it.
  source.take();
  let first = 0;
  for (const [code, files] of byCode) {
    const was = former.get(code);
    const own = marksFrom(marks, first, files.length);
    first += files.length;
    const names = files.map((path) => path.slice(root.length + 1)).join('\n');
    const isOfThese = was?.names === names;
    if (isOfThese && (isSameMarks(own, was.marks) || isHeld(files, was.piece.content))) kept.push(was.piece);
    else anew.push(code);
  }
  const work = { command: 'validate', scope: { paths } } as const;
  const done = await partOf(work, catalogue, { root, cwd, today }, { ...manner, codes: anew, source });
  const part = mergeParts<StoredCode>(
    kept,
    done.map((piece) => ({ content: '', ...piece, count: byCode.get(piece.code)?.length ?? 0 })),
  );
  const report = concludeValidate(catalogue, part);
  // Settings that changed while they were read are not those of the key.
  const isKept =
    report.summary.complete && report.findings.length <= mostFindings && keyOf(run) === known.key;
  if (!isKept) return report;
  const placeOf = new Map(known.listing.files.map((path, place) => [path, place]));
  await remember(
    folder,
    nameOf(run),
    {
      key: known.key,
      listing: known.names,
      reads: Uint32Array.from(all, (path) => placeOf.get(path) ?? 0),
      marks,
      codes: part,
      report: pieceOf('', report.summary, report.findings).lines,
    },
    now,
  );
  return report;
}
