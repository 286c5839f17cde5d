import type { Catalogue, Count, Group, Settings } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { factsOf, type Part, type Piece, pieceOf } from '../model/part.ts';
import type { Report } from '../model/report.ts';
import { judging } from '../rules/run.ts';
import { gather, type Gathered } from '../rules/gather.ts';
import { wideFindings } from '../rules/run-wide-rules.ts';
import { reportOn } from './report-on.ts';

/** What `validate` keeps of one code, beside its findings. */
export interface ValidateFacts {
  readonly count: Count;
  readonly wide: Gathered;
}

/** Rules on each group as it comes, and what the wider rules want to know of it. */
export function validating(
  { laws, regions }: Pick<Settings, 'laws' | 'regions'>,
  today: string,
): (group: Group) => { readonly facts: ValidateFacts; readonly findings: readonly Finding[] } {
  const judge = judging({ today, laws, regions });
  return ({ count, entries }) => ({
    facts: { count, wide: gather(entries) },
    findings: entries.flatMap(judge),
  });
}

/** Schema and item rules on each group as it comes. */
export function* validatePieces(
  settings: Pick<Settings, 'laws' | 'regions'>,
  groups: Iterable<Group>,
  today: string,
): Generator<Piece> {
  const judge = validating(settings, today);
  for (const group of groups) {
    const { facts, findings } = judge(group);
    yield pieceOf(group.code, facts, [...group.findings, ...findings]);
  }
}

/**
 * What rules on a region or on the whole catalogue find in what was selected: two selected files with one implementation
 * code are told, too. What is only known from all files, such as that an item has no standard, is told only when all of
 * the region or catalogue is selected and could be read.
 */
export function widely(
  { settings, count, partial, reread }: Catalogue,
  facts: readonly ValidateFacts[],
): Iterable<Finding> {
  const { regions, city } = settings;
  const isAllRead = [count, ...facts.map((each) => each.count)].every(({ refused }) => refused === 0);
  const isWhole = (region?: string): boolean =>
    isAllRead && (region === undefined ? partial.size === 0 : !partial.has(region));
  const gathered = facts.map(({ wide }) => wide);
  return wideFindings(gathered, { regions, city, isWhole }, reread);
}

/** The report on a catalogue of which a part tells all that is selected. */
export function concludeValidate(catalogue: Catalogue, part: Part): Report {
  const facts = part.map((piece) => factsOf<ValidateFacts>(piece));
  return reportOn(catalogue, part, facts, widely(catalogue, facts));
}

/** Schema and rules on every selected file. */
export const validate = (catalogue: Catalogue, today: string): Report =>
  concludeValidate(catalogue, [...validatePieces(catalogue.settings, catalogue.groups(), today)]);
