import type { Catalogue } from '../model/catalogue.ts';
import { factsOf, type Part } from '../model/part.ts';
import type { Report } from '../model/report.ts';
import type { Scope } from './asking.ts';
import type { CheckFacts } from './check-pieces.ts';
import { compared } from './diff.ts';
import { reportOn } from './report-on.ts';
import { widely } from './validate.ts';

/** What `validate` and `diff` say of a catalogue, of which a part, in the order of codes, tells all. */
export function concludeCheck(catalogue: Catalogue, part: Part, scope: Scope, today: string): Report {
  const facts = part.map((piece) => ({ code: piece.code, ...factsOf<CheckFacts>(piece) }));
  const validated = facts.map(({ validate }) => validate);
  const differing = facts.map(({ code, diff }) => [code, diff] as const);
  const { findings, sums } = compared(catalogue.settings, differing, scope, today);
  return { ...reportOn(catalogue, part, validated, [...widely(catalogue, validated), ...findings]), ...sums };
}
