import { matchUse } from '../compare/match-use.ts';
import { approvals } from '../compare/waivers.ts';
import type { Group, Settings } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Split } from '../model/overview.ts';
import { type Piece, pieceOf } from '../model/part.ts';
import type { Region } from '../model/region.ts';
import type { Explain } from './causes.ts';
import { cellOf, type DiffFacts, type ItemFacts } from './diff-facts.ts';
import { asking, type Scope } from './asking.ts';
import { type Compared, comparedOf, inRegion, strays } from './in-region.ts';
import { isWhole } from './judged.ts';
import { overviewOf } from './overview.ts';
import { markOf } from './scorecards.ts';
import { copiedFindings, splitFinding, withoutStandard } from './standing-finding.ts';

/** Regions some of whose files of a code could not be read or are not whole. */
const faultyIn = ({ entries, findings }: Group): readonly (string | null)[] => [
  ...new Set([
    ...findings.filter(({ severity }) => severity === 'error').map(({ region }) => region ?? null),
    ...entries.filter((entry) => !isWhole(entry)).map(({ folder }) => folder),
  ]),
];

/** How a region divides an item, beside the standard. */
function splitOf({ code, byFolder, standards }: Compared, { code: region }: Region): Split {
  const ofRegion = byFolder.get(region) ?? [];
  const variantsOf = (of: readonly Entry[]): string[] => of.map(({ draft }) => draft.variant ?? '');
  const name = [...standards, ...ofRegion].find(({ draft }) => draft.name !== undefined)?.draft.name ?? '';
  return { code, name, region, standard: variantsOf(standards), local: variantsOf(ofRegion) };
}

/** The versions of all regions against the standard, one group after another. */
export function comparing(
  settings: Settings,
  scope: Scope,
  today: string,
  explain?: Explain,
): (group: Group) => { readonly facts: DiffFacts; readonly findings: readonly Finding[] } {
  const { city, waivers } = settings;
  const { counties, wanted, isField, isShown } = asking(scope, settings);
  const approval = approvals(waivers, today);
  const matching = matchUse(settings);
  const isAsked = (region: string, field: string): boolean =>
    wanted.some(({ code }) => code === region) && isField(field);
  return (group) => {
    const found: Finding[] = [];
    const items: ItemFacts[] = [];
    const splits: Split[] = [];
    const compared = comparedOf(group, city?.code);
    const { standards } = compared;
    const apart = new Set<Region>();
    for (const standard of standards.filter(isWhole)) {
      const results = wanted.map((region) => ({
        ...inRegion(standard, region, compared, settings, approval, scope.isAll, explain),
        standard: standard.item,
        region,
      }));
      for (const { findings, standing, region } of results) {
        found.push(...findings);
        if (standing.kind === 'split') apart.add(region);
      }
      matching.see(
        standard.item,
        results.flatMap(({ local }) => local?.item ?? []),
      );
      items.push({
        ...overviewOf(standard.item, results),
        cells: results.map(({ standing }) => cellOf(standing)),
        marks: results.map((result) => markOf(result, today)),
      });
    }
    for (const region of wanted) {
      const stray = strays(compared, region);
      const [first] = stray;
      if (first === undefined) continue;
      const split = splitOf(compared, region);
      if (standards.length > 0) splits.push(split);
      if (apart.has(region)) found.push(splitFinding(first, region, split));
      else if (!group.isStandardUnread) found.push(...stray.map((entry) => withoutStandard(entry, region)));
    }
    found.push(...copiedFindings(group.entries, counties, isAsked));
    const facts: DiffFacts = {
      count: group.count,
      unread: faultyIn(group),
      items,
      splits,
      waivers: approval.taken(),
      matches: matching.taken(),
    };
    return { facts, findings: found.filter(isShown) };
  };
}

/** What the scope asks for, one code at a time as the groups come. */
export function* diffPieces(
  settings: Settings,
  groups: Iterable<Group>,
  scope: Scope,
  today: string,
  explain?: Explain,
): Generator<Piece> {
  const { wanted, isItem } = asking(scope, settings);
  const concerned = new Set([settings.city, ...wanted].map((region) => region?.code));
  const compare = comparing(settings, scope, today, explain);
  for (const group of groups) {
    if (!isItem(group.code)) continue;
    const read = group.findings.filter(({ region }) => region === undefined || concerned.has(region));
    const { facts, findings } = compare(group);
    yield pieceOf(group.code, facts, [...read, ...findings]);
  }
}
