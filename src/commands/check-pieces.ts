import type { Group, Settings } from '../model/catalogue.ts';
import { type Piece, pieceOf } from '../model/part.ts';
import type { Scope } from './asking.ts';
import type { Explain } from './causes.ts';
import type { DiffFacts } from './diff-facts.ts';
import { comparing } from './diff-pieces.ts';
import { type ValidateFacts, validating } from './validate.ts';

/** What `check` keeps of one code, beside its findings. */
export interface CheckFacts {
  readonly validate: ValidateFacts;
  readonly diff: DiffFacts;
}

/** Rules and comparison on each group as it comes; what was wrong in reading it, which both would tell, is told once. */
export function* checkPieces(
  settings: Settings,
  groups: Iterable<Group>,
  scope: Scope,
  today: string,
  explain?: Explain,
): Generator<Piece> {
  const judge = validating(settings, today);
  const compare = comparing(settings, scope, today, explain);
  for (const group of groups) {
    const [judged, compared] = [judge(group), compare(group)];
    const facts: CheckFacts = { validate: judged.facts, diff: compared.facts };
    yield pieceOf(group.code, facts, [...group.findings, ...judged.findings, ...compared.findings]);
  }
}
