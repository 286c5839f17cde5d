import type { Catalogue, Count, Group, Settings } from '../model/catalogue.ts';
import { factsOf, type Part, type Piece, pieceOf } from '../model/part.ts';
import type { Report } from '../model/report.ts';
import { judging } from '../rules/run.ts';
import { gather, type Gathered, wideFindings } from '../rules/run-wide-rules.ts';
import { placed } from './placed.ts';
import { summaryOf } from './summary.ts';

/** What `validate` keeps of one code, beside its findings. */
interface Facts {
  readonly count: Count;
  readonly wide: Gathered;
}

/** Schema and item rules on each group as it comes, and what the wider rules want to know of it. */
export function* validatePieces(
  { laws, regions }: Pick<Settings, 'laws' | 'regions'>,
  groups: Iterable<Group>,
  today: string,
): Generator<Piece> {
  const judge = judging({ today, laws, regions });
  for (const { code, count, findings, entries } of groups) {
    const facts: Facts = { count, wide: gather(entries) };
    yield pieceOf(code, facts, [...findings, ...entries.flatMap(judge)]);
  }
}

/**
 * The report on a catalogue of which a part tells all that is selected. Rules on a region or on the whole catalogue see
 * what was selected, too: two selected files with one implementation code are told. What is only known from all files, such
 * as that an item has no standard, is told only when all of the region or catalogue is selected and could be read.
 */
export function concludeValidate(
  { settings, findings, count, partial, reread }: Catalogue,
  part: Part,
): Report {
  const { regions, city } = settings;
  const facts = part.map((piece) => factsOf<Facts>(piece));
  const counts = [count, ...facts.map((each) => each.count)];
  const isAllRead = counts.every(({ refused }) => refused === 0);
  const isWhole = (region?: string): boolean =>
    isAllRead && (region === undefined ? partial.size === 0 : !partial.has(region));
  const gathered = facts.map(({ wide }) => wide);
  const others = [...findings, ...wideFindings(gathered, { regions, city, isWhole }, reread)];
  const { findings: all, tally } = placed([...part, pieceOf('', {}, others)]);
  return { summary: summaryOf(counts, tally), findings: all };
}

/** Schema and rules on every selected file. */
export const validate = (catalogue: Catalogue, today: string): Report =>
  concludeValidate(catalogue, [...validatePieces(catalogue.settings, catalogue.groups(), today)]);
