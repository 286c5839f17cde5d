import { matchUse } from '../compare/match-use.ts';
import { approvals, waiverFindings } from '../compare/waivers.ts';
import type { Catalogue, Settings } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Split } from '../model/overview.ts';
import { factsOf, type Part } from '../model/part.ts';
import { shortNameOf } from '../model/region.ts';
import type { MatrixRow, Report } from '../model/report.ts';
import type { WaiverStanding, WaiverState } from '../model/waiver.ts';
import type { Explain } from './causes.ts';
import { type DiffFacts, type ItemFacts, standings } from './diff-facts.ts';
import { diffPieces } from './diff-pieces.ts';
import { asking, type Scope } from './asking.ts';
import { overviewFrom } from './overview.ts';
import { reportOn } from './report-on.ts';
import { type Mark, scorecardOf } from './scorecards.ts';

/** The sums over all codes, and what only all of them tell. */
export function compared(
  settings: Settings,
  facts: readonly (readonly [code: string, facts: DiffFacts])[],
  scope: Scope,
  today: string,
): { readonly findings: readonly Finding[]; readonly sums: Omit<Report, 'summary' | 'findings'> } {
  const { city } = settings;
  const { counties, wanted, isItem, isWide } = asking(scope, settings);
  const approval = approvals(settings.waivers, today);
  const matching = matchUse(settings);
  const items: ItemFacts[] = [];
  const splits: Split[] = [];
  const unread = new Set<string>();
  for (const [code, of] of facts) {
    items.push(...of.items);
    splits.push(...of.splits);
    for (const region of of.unread) unread.add(`${region ?? undefined} ${code}`);
    approval.add(of.waivers);
    matching.add(of.matches);
  }
  const isUnread = (code: string, ...of: readonly (string | undefined)[]): boolean =>
    of.some((region) => unread.has(`${region} ${code}`));
  const isAsked = ({ waiver: { region, code } }: WaiverStanding): boolean =>
    isItem(code) && wanted.some((each) => each.code === region);
  const waivers = approval.standings((region, code) => isUnread(code, region, city?.code)).filter(isAsked);
  const findings: Finding[] = [];
  if (isWide) {
    const isTold = (state: WaiverState): boolean => state === 'unused' || state === 'mismatched';
    findings.push(...waiverFindings(waivers, 'warning', isTold));
    const regions = [city, ...counties].map((region) => region?.code);
    if (city !== undefined) findings.push(...matching.findings((code) => isUnread(code, ...regions)));
  }
  const matrix = {
    columns: wanted.map((region) => ({ region: region.code, name: shortNameOf(region) })),
    rows: rowsOf(items),
  };
  const marksIn = (index: number): readonly (Mark | null)[] => items.map(({ marks }) => marks[index] ?? null);
  const scorecards = wanted.map((region, index) => scorecardOf(region, marksIn(index), waivers));
  return { findings, sums: { matrix, overview: overviewFrom(items, splits), scorecards, waivers } };
}

/** The report on a catalogue of which a part, in the order of codes, tells all that the scope asks for. */
export function concludeDiff(catalogue: Catalogue, part: Part, scope: Scope, today: string): Report {
  const facts = part.map((piece) => [piece.code, factsOf<DiffFacts>(piece)] as const);
  const { findings, sums } = compared(catalogue.settings, facts, scope, today);
  const counted = facts.map(([, of]) => of);
  return { ...reportOn(catalogue, part, counted, findings), ...sums };
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
