import { repair, repairCharacters } from '../catalogue/repair.ts';
import { readFile } from '../catalogue/read-file.ts';
import { disk, type Source } from '../catalogue/source.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Change } from '../model/change.ts';
import type { Finding, Repair } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { validate } from './validate.ts';

export interface Fix {
  /** What is left when all changes are made. */
  readonly report: Report;
  /** By file. Nothing is written. */
  readonly changes: readonly Change[];
  /** How many places are corrected. */
  readonly repaired: number;
}

/** One correction may bring out the next; more passes than this none needs, unless two rules contradict each other. */
const mostPasses = 8;

const ofCharacters: ReadonlySet<string> = new Set(['characters', 'characters-common']);

/** The disk, and over it what files are to become; tells what was read. */
function drafts() {
  const read = new Map<string, { readonly path: string; readonly before: Uint8Array; after: Uint8Array }>();
  const source: Source = {
    list: disk.list,
    read(path, file) {
      const known = read.get(file);
      if (known?.path === path) return { bytes: known.after };
      const content = readFile(path, file);
      if ('bytes' in content) read.set(file, { path, before: content.bytes, after: content.bytes });
      return content;
    },
  };
  return { read, source };
}

interface Wanted {
  readonly repairs: Repair[];
  isOdd: boolean;
}

function wantedBy(findings: Iterable<Finding>): ReadonlyMap<string, Wanted> {
  const files = new Map<string, Wanted>();
  for (const { rule, at, repair: offered } of findings) {
    const isOdd = ofCharacters.has(rule);
    if (offered === undefined && !isOdd) continue;
    const wanted = files.get(at.file) ?? { repairs: [], isOdd: false };
    files.set(at.file, wanted);
    wanted.isOdd ||= isOdd;
    if (offered !== undefined) wanted.repairs.push(offered);
  }
  return files;
}

/**
 * Makes every repair that the findings of a catalogue offer, and those that the repaired files offer then, until there are no
 * more. All of it happens in memory: `open` reads the catalogue through the given source.
 */
export function fix(open: (source: Source) => Catalogue, today: string): Fix {
  const { read, source } = drafts();
  let report = validate(open(source), today);
  let repaired = 0;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let count = 0;
    for (const [file, { repairs, isOdd }] of wantedBy(report.findings)) {
      const draft = read.get(file);
      if (draft === undefined) continue;
      const plain = isOdd ? repairCharacters(draft.after) : { bytes: draft.after, count: 0 };
      const made = repair(file, plain.bytes, repairs);
      draft.after = made.bytes;
      count += plain.count + made.count;
    }
    if (count === 0) break;
    repaired += count;
    report = validate(open(source), today);
  }
  const changes = [...read]
    .filter(([, { before, after }]) => before !== after)
    .map(([file, { path, before, after }]): Change => ({ path, file, before, after }));
  return { report, changes, repaired };
}
