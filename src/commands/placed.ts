import { byPlace, type Finding } from '../model/finding.ts';
import { type Piece, findingAt, findingLines } from '../model/part.ts';
import type { Findings } from '../model/report.ts';
import { byCodeUnits } from '../model/text.ts';
import type { Tally } from './summary.ts';

/** Where a finding is written down, and what most of the order hangs on. */
interface Ref {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly region: string;
  readonly fingerprint: string;
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  /** As it was read before, where there are few. */
  finding: Finding | undefined;
}

/** Of more, to keep what was read would take much room. */
const mostKept = 10_000;

const read = ({ finding, piece, start, end }: Ref): Finding => finding ?? findingAt(piece, start, end);

const inPlace = (a: Ref, b: Ref): number =>
  byCodeUnits(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  byCodeUnits(a.rule, b.rule) ||
  byCodeUnits(a.region, b.region) ||
  byCodeUnits(a.fingerprint, b.fingerprint) ||
  byPlace(read(a), read(b));

/** Keeps each name once, however often it is read. */
function interning(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const kept = known.get(name);
    if (kept === undefined) known.set(name, name);
    return kept ?? name;
  };
}

/** The findings of all pieces by place, of many each read again when its turn comes, and how many there are of each kind. */
export function placed(pieces: Iterable<Piece>): { readonly findings: Findings; readonly tally: Tally } {
  const refs: Ref[] = [];
  const one = interning();
  const of = { error: 0, warning: 0, note: 0 };
  let waived = 0;
  for (const piece of pieces) {
    for (const [start, end] of findingLines(piece)) {
      const finding = findingAt(piece, start, end);
      const { at, rule, region = '', fingerprint, severity, waiver } = finding;
      const { file, line, column } = at;
      of[severity] += 1;
      if (waiver !== undefined) waived += 1;
      const names = { file: one(file), rule: one(rule), region: one(region), fingerprint };
      if (refs.length === mostKept) for (const ref of refs) ref.finding = undefined;
      const isFew = refs.length < mostKept;
      refs.push({ ...names, line, column, piece, start, end, finding: isFew ? finding : undefined });
    }
  }
  refs.sort(inPlace);
  return {
    findings: {
      length: refs.length,
      *[Symbol.iterator]() {
        for (const ref of refs) yield read(ref);
      },
    },
    tally: { errors: of.error, warnings: of.warning, notes: of.note, waived },
  };
}
