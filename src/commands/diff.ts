import { matchUse } from '../compare/match-use.ts';
import { approvals, waiverFindings } from '../compare/waivers.ts';
import type { Catalogue, Group } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { byPlace, type Finding } from '../model/finding.ts';
import type { Split } from '../model/overview.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import type { MatrixRow, Report } from '../model/report.ts';
import type { WaiverState } from '../model/waiver.ts';
import type { Explain } from './causes.ts';
import { type Compared, inRegion, strays } from './in-region.ts';
import { isWhole } from './judged.ts';
import { overviewing } from './overview.ts';
import { scoring } from './scorecards.ts';
import { copiedFindings, splitFinding, withoutStandard } from './standing-finding.ts';
import { summaryOf } from './summary.ts';

/** Which differences to look at; empty means all. */
export interface Scope {
  readonly items: readonly string[];
  readonly counties: readonly string[];
  readonly fields: readonly string[];
  /** Also what is local. */
  readonly isAll: boolean;
}

/** Regions some of whose files of a code could not be read or are not whole. */
const faultyIn = ({ entries, findings }: Group): readonly (string | undefined)[] => [
  ...findings.filter(({ severity }) => severity === 'error').map(({ region }) => region),
  ...entries.filter((entry) => !isWhole(entry)).map(({ folder }) => folder),
];

/** How a region divides an item, beside the standard. */
function splitOf({ code, entries, standards }: Compared, { code: region }: Region): Split {
  const ofRegion = entries.filter(({ folder }) => folder === region);
  const variantsOf = (of: readonly Entry[]): string[] => of.map(({ draft }) => draft.variant ?? '');
  const name = [...standards, ...ofRegion].find(({ draft }) => draft.name !== undefined)?.draft.name ?? '';
  return { code, name, region, standard: variantsOf(standards), local: variantsOf(ofRegion) };
}

/** The versions of all regions against the standard, one code at a time. */
export function diff(
  { settings, findings: about, count, groups }: Catalogue,
  scope: Scope,
  today: string,
  explain?: Explain,
): Report {
  const { city } = settings;
  const regions = settings.regions.filter(({ parent }) => parent !== undefined && parent === city?.code);
  const wanted = regions.filter(({ code }) => scope.counties.length === 0 || scope.counties.includes(code));
  const concerned = new Set([city, ...wanted].map((region) => region?.code));
  const approval = approvals(settings.waivers, today);
  const matching = matchUse(settings);
  const all: Finding[] = [...about];
  const counts = [count];
  const rows: MatrixRow[] = [];
  const [overview, scores] = [overviewing(), scoring(wanted, today)];
  const unread = new Set<string>();
  for (const group of groups()) {
    if (scope.items.length > 0 && !scope.items.includes(group.code)) continue;
    counts.push(group.count);
    all.push(...group.findings.filter(({ region }) => region === undefined || concerned.has(region)));
    for (const region of faultyIn(group)) unread.add(`${region} ${group.code}`);
    const standards = group.entries.filter(({ folder }) => folder === city?.code);
    const compared: Compared = { ...group, standards };
    const apart = new Set<Region>();
    for (const standard of standards.filter(isWhole)) {
      const { code, variant } = standard.item;
      const results = wanted.map((region) => ({
        ...inRegion(standard, region, compared, settings, approval, scope.isAll, explain),
        standard: standard.item,
        region,
      }));
      for (const { findings, standing, region } of results) {
        all.push(...findings);
        if (standing.kind === 'split') apart.add(region);
      }
      matching.see(
        standard.item,
        results.flatMap(({ local }) => local?.item ?? []),
      );
      overview.add(results);
      scores.add(results);
      rows.push({
        code,
        ...(variant === undefined ? {} : { variant }),
        name: standard.item.name,
        standings: results.map(({ standing }) => standing),
      });
    }
    for (const region of wanted) {
      const stray = strays(compared, region);
      const [first] = stray;
      if (first === undefined) continue;
      const split = splitOf(compared, region);
      if (standards.length > 0) overview.addSplit(split);
      if (apart.has(region)) all.push(splitFinding(first, region, split));
      else if (!group.isStandardUnread) all.push(...stray.map((entry) => withoutStandard(entry, region)));
    }
    const isAsked = (region: string, field: string): boolean =>
      wanted.some(({ code }) => code === region) &&
      (scope.fields.length === 0 || scope.fields.includes(field));
    all.push(...copiedFindings(group.entries, regions, isAsked));
  }
  const isWide = scope.items.length + scope.counties.length + scope.fields.length === 0;
  const isUnread = (code: string, ...of: readonly (string | undefined)[]): boolean =>
    of.some((region) => unread.has(`${region} ${code}`));
  const standings = approval
    .standings((region, code) => isUnread(code, region, city?.code))
    .filter(
      ({ waiver: { region, code } }) =>
        wanted.some((each) => each.code === region) &&
        (scope.items.length === 0 || scope.items.includes(code)),
    );
  if (isWide) {
    const isTold = (state: WaiverState): boolean => state === 'unused' || state === 'mismatched';
    all.push(...waiverFindings(standings, 'warning', isTold));
    if (city !== undefined) {
      all.push(
        ...matching.findings((code) => isUnread(code, ...[city, ...regions].map((region) => region.code))),
      );
    }
  }
  const shown = all.filter(
    ({ difference }) =>
      scope.fields.length === 0 || difference === undefined || scope.fields.includes(difference.field),
  );
  return {
    summary: summaryOf(counts, shown),
    findings: shown.toSorted(byPlace),
    matrix: {
      columns: wanted.map((region) => ({ region: region.code, name: shortNameOf(region) })),
      rows,
    },
    overview: overview.overview(),
    scorecards: scores.scorecards(standings),
    waivers: standings,
  };
}
