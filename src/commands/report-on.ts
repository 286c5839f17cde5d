import type { Catalogue, Count } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { type Part, pieceOf } from '../model/part.ts';
import type { Report } from '../model/report.ts';
import { placed } from './placed.ts';
import { summaryOf } from './summary.ts';

/** All that was found, by place, with the counts: in a catalogue itself, in each code, and what only all codes tell. */
export function reportOn(
  { findings: about, count }: Pick<Catalogue, 'findings' | 'count'>,
  part: Part,
  facts: readonly { readonly count: Count }[],
  others: Iterable<Finding>,
): Pick<Report, 'summary' | 'findings'> {
  const { findings, tally } = placed([...part, pieceOf('', {}, [...about, ...others])]);
  return { summary: summaryOf([count, ...facts.map((each) => each.count)], tally), findings };
}
