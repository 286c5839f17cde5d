import { matchUse } from '../compare/match-use.ts';
import { approvals, waiverFindings } from '../compare/waivers.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { factsOf, type Part, pieceOf } from '../model/part.ts';
import { shortNameOf } from '../model/region.ts';
import type { MatrixRow, Report } from '../model/report.ts';
import type { WaiverStanding, WaiverState } from '../model/waiver.ts';
import type { Explain } from './causes.ts';
import { type Facts, type ItemFacts, standings } from './diff-facts.ts';
import { diffPieces } from './diff-pieces.ts';
import { asking, type Scope } from './asking.ts';
import { overviewFrom } from './overview.ts';
import { placed } from './placed.ts';
import { scorecardOf } from './scorecards.ts';
import { summaryOf } from './summary.ts';

/** The report on a catalogue of which a part, in the order of codes, tells all that the scope asks for. */
export function concludeDiff(
  { settings, findings: about, count }: Catalogue,
  part: Part,
  scope: Scope,
  today: string,
): Report {
  const { city } = settings;
  const { counties, wanted, isItem, isShown, isWide } = asking(scope, settings);
  const approval = approvals(settings.waivers, today);
  const matching = matchUse(settings);
  const counts = [count];
  const items: ItemFacts[] = [];
  const splits: Facts['splits'][number][] = [];
  const unread = new Set<string>();
  for (const piece of part) {
    const facts = factsOf<Facts>(piece);
    counts.push(facts.count);
    items.push(...facts.items);
    splits.push(...facts.splits);
    for (const region of facts.unread) unread.add(`${region ?? undefined} ${piece.code}`);
    approval.add(facts.waivers);
    matching.add(facts.matches);
  }
  const isUnread = (code: string, ...of: readonly (string | undefined)[]): boolean =>
    of.some((region) => unread.has(`${region} ${code}`));
  const isAsked = ({ waiver: { region, code } }: WaiverStanding): boolean =>
    isItem(code) && wanted.some((each) => each.code === region);
  const waivers = approval.standings((region, code) => isUnread(code, region, city?.code)).filter(isAsked);
  const others: Finding[] = [...about];
  if (isWide) {
    const isTold = (state: WaiverState): boolean => state === 'unused' || state === 'mismatched';
    others.push(...waiverFindings(waivers, 'warning', isTold));
    const regions = [city, ...counties].map((region) => region?.code);
    if (city !== undefined) others.push(...matching.findings((code) => isUnread(code, ...regions)));
  }
  const { findings, tally } = placed([...part, pieceOf('', {}, others.filter(isShown))]);
  return {
    summary: summaryOf(counts, tally),
    findings,
    matrix: {
      columns: wanted.map((region) => ({ region: region.code, name: shortNameOf(region) })),
      rows: rowsOf(items),
    },
    overview: overviewFrom(items, splits),
    scorecards: wanted.map((region, index) =>
      scorecardOf(
        region,
        items.map(({ marks }) => marks[index] ?? null),
        waivers,
      ),
    ),
    waivers,
  };
}

function rowsOf(items: readonly ItemFacts[]): readonly MatrixRow[] {
  const standingOf = standings();
  return items.map(({ code, variant, name, cells }) => ({
    code,
    ...(variant === undefined ? {} : { variant }),
    name,
    standings: cells.map(standingOf),
  }));
}

/** The versions of all regions against the standard. */
export function diff(catalogue: Catalogue, scope: Scope, today: string, explain?: Explain): Report {
  const { settings, groups } = catalogue;
  return concludeDiff(catalogue, [...diffPieces(settings, groups(), scope, today, explain)], scope, today);
}
