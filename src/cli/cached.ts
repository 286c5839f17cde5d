import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isSameMarks, marksOf } from '../cache/marks.ts';
import { recall } from '../cache/store.ts';
import type { StoredRun } from '../cache/stored-run.ts';
import { listFiles, type Listing } from '../catalogue/list-files.ts';
import { settingsFiles } from '../catalogue/settings-files.ts';
import { sha256 } from '../model/digest.ts';
import { factsOf, findingAt, findingLines, type Piece } from '../model/part.ts';
import type { Report, Summary } from '../model/report.ts';
import { build } from './version.ts';

/** A run of validate. */
export interface Run {
  readonly root: string;
  readonly cwd: string;
  readonly today: string;
  /** From the working folder; empty for the whole catalogue. */
  readonly paths: readonly string[];
}

export const nameOf = ({ root, cwd, paths }: Run): string => JSON.stringify(['validate', root, cwd, paths]);

function contentOf(path: string): string {
  try {
    return sha256(readFileSync(path));
  } catch {
    return 'not read';
  }
}

/** Of what a run hangs on beside the files of items: the build of the tool, the day, the names that are shown, the settings. */
export function keyOf({ root, cwd, today, paths }: Run): string {
  const settings = settingsFiles.map((name) => contentOf(join(root, `${name}.yaml`)));
  return sha256(JSON.stringify([build, relative(cwd, root), today, paths, settings]));
}

/** What is known of a run before it is made. */
export interface Known {
  readonly key: string;
  readonly listing: Listing;
  /** The names of the listing from the root, a line each. */
  readonly names: string;
  /** The run before, where it hung on the same. */
  readonly stored?: StoredRun;
  /** What the run would say, where nothing at all has changed since. */
  readonly report?: Report;
}

/** Undefined where not all of the catalogue can be listed: of that nothing is recalled, and nothing kept. */
export function knownOf(run: Run, folder: string, now: number): Known | undefined {
  const { root } = run;
  const listing = listFiles(root);
  if (listing.faults.length > 0) return undefined;
  const names = listing.files.map((path) => path.slice(root.length + 1)).join('\n');
  const key = keyOf(run);
  const stored = recall(folder, nameOf(run));
  const known = { key, listing, names };
  if (stored?.key !== key) return known;
  if (stored.listing !== names) return { ...known, stored };
  const paths = Array.from(stored.reads, (place) => listing.files[place] ?? '');
  const isSame = isSameMarks(marksOf(paths, now), stored.marks);
  return { ...known, stored, ...(isSame && { report: reportFrom(stored.report) }) };
}

function reportFrom(lines: Uint8Array): Report {
  const piece: Piece = { code: '', lines };
  const places = [...findingLines(piece)];
  const findings = {
    length: places.length,
    *[Symbol.iterator]() {
      for (const [start, end] of places) yield findingAt(piece, start, end);
    },
  };
  return { summary: factsOf<Summary>(piece), findings };
}
