import { compare } from '../compare/compare.ts';
import { judge } from '../compare/judge.ts';
import { type Approval, approvals, waiverFindings } from '../compare/waivers.ts';
import type { Catalogue, Group, Settings } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { byPlace, type Finding, type Path } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { type Item, titleOf } from '../model/item.ts';
import type { Split } from '../model/overview.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import type { MatrixRow, Report, Standing } from '../model/report.ts';
import type { Text } from '../model/text.ts';
import type { WaiverState } from '../model/waiver.ts';
import { causeText, type Explain } from './causes.ts';
import type { Observation } from './observation.ts';
import { overviewing } from './overview.ts';
import { scoring } from './scorecards.ts';
import { copiedFindings, isGrave, splitFinding, standingFinding } from './standing-finding.ts';
import { summaryOf } from './summary.ts';

/** Which differences to look at; empty means all. */
export interface Scope {
  readonly items: readonly string[];
  readonly counties: readonly string[];
  readonly fields: readonly string[];
  /** Also what is local. */
  readonly isAll: boolean;
}

/** The files of one code, and which of them are the city's. */
interface Compared extends Group {
  readonly standards: readonly Entry[];
}

type ItemEntry = Entry & { readonly item: Item };
const isWhole = (entry: Entry): entry is ItemEntry => entry.item !== undefined;

const join = (parts: readonly (Text | undefined)[]): Text => {
  const told = parts.filter((part) => part !== undefined);
  return {
    zh: `${told.map(({ zh }) => zh).join('；')}。`,
    en: `${told.map(({ en }) => en).join('; ')}.`,
  };
};

/** Each difference of one county's item, judged and, where approved, waived. */
function* judged(
  standard: ItemEntry,
  local: ItemEntry,
  { policy, matches }: Settings,
  approval: Approval,
  isAll: boolean,
  explain?: Explain,
): Generator<Finding> {
  const { code, variant } = standard.item;
  const region = local.folder;
  const causeOf = explain?.(standard, local, matches.get(code));
  for (const difference of compare(standard.item, local.item, matches.get(code))) {
    const { rule, severity, fact, advice } = judge(difference, policy);
    // Every county has local values; to place them all would take longer than everything else.
    if (rule === 'local-value' && !isAll) continue;
    const { field, subject, from, to, path } = difference;
    const cause = rule === 'local-value' ? undefined : causeOf?.(difference);
    const why = cause === undefined || severity === 'note' ? undefined : causeText(cause);
    const todo = why !== undefined && cause?.kind === 'stale' ? undefined : advice;
    const finding: Finding = {
      rule,
      severity,
      message: join([fact, why, todo]),
      at: local.locate(path),
      path,
      region,
      code,
      ...(variant === undefined ? {} : { variant }),
      fingerprint: fingerprintOf('difference', region, code, variant, field, subject, from, to),
      difference,
      ...(cause === undefined ? {} : { cause }),
    };
    const ruling = severity === 'note' ? undefined : approval.of(finding);
    if (ruling === undefined) yield finding;
    else {
      const { waiver, isInForce, severity: ruled = severity } = ruling;
      yield isInForce
        ? { ...finding, severity: ruled, waiver, message: join([fact, ruling.message]) }
        : { ...finding, severity: ruled, message: join([fact, why, ruling.message, todo]) };
    }
  }
}

const standingOf = (entry: Entry, findings: readonly Finding[]): Standing => {
  if (findings.length === 0) return { kind: entry.own.adopts === undefined ? 'equal' : 'adopted' };
  const count = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  const waived = count(({ waiver }) => waiver !== undefined);
  const breaching = count(({ rule, waiver }) => waiver === undefined && isGrave(rule));
  const better = count(({ rule }) => rule === 'better-than-standard');
  return {
    kind: 'different',
    breaching,
    better,
    waived,
    other: findings.length - waived - breaching - better,
  };
};

/** A region's files of a code whose variant the standard does not have. */
const strays = ({ entries, standards }: Compared, { code }: Region): readonly Entry[] =>
  entries.filter(
    ({ folder, draft }) =>
      folder === code && !standards.some((standard) => standard.draft.variant === draft.variant),
  );

/** Whether counties hold the item at all, or only the city. */
export const isDue = ({ levels }: Item): boolean =>
  levels.some((level) => ['县级', '镇（乡、街道）级', '村（社区）级'].includes(level));

/** One item of the standard in one region: its findings and its cell of the matrix. */
function inRegion(
  standard: ItemEntry,
  region: Region,
  group: Compared,
  settings: Settings,
  approval: Approval,
  isAll: boolean,
  explain?: Explain,
): Pick<Observation, 'local' | 'standing' | 'reason'> & { findings: Finding[] } {
  const { item } = standard;
  const local = group.entries.find(
    ({ folder, draft }) => folder === region.code && draft.variant === item.variant,
  );
  if (local !== undefined) {
    if (!isWhole(local)) return { local, findings: [], standing: { kind: 'unread' } };
    const findings = [...judged(standard, local, settings, approval, isAll, explain)];
    const shown = findings.filter(({ rule }) => rule !== 'local-value');
    return { local, findings, standing: standingOf(local, shown) };
  }
  if (!isDue(item)) return { findings: [], standing: { kind: 'not-held' } };
  const reason = region.notHeld?.find(
    ({ code, variant }) => code === item.code && (variant === undefined || variant === item.variant),
  )?.reason;
  const title = titleOf(item);
  const at = standard.locate(['name']);
  if (reason !== undefined) {
    const message = {
      zh: `${region.name}不承接「${title}」：${reason}。`,
      en: `${region.name} does not hold "${title}": ${reason}.`,
    };
    return {
      findings: [standingFinding('item-not-held', region, item, at, message)],
      standing: { kind: 'not-held' },
      reason,
    };
  }
  // Held under other variants only: told once for all of them, at the county's file.
  if (strays(group, region).length > 0) return { findings: [], standing: { kind: 'split' } };
  const message = {
    zh: `${region.name}没有「${title}」，当地申请人无处可办。请在 ${region.code}/ 中认领（写 adopts: ${item.version}），确不承接的在 regions.yaml 的 notHeld 中写明理由。`,
    en: `${region.name} lacks "${title}", so its applicants have nowhere to go. Adopt it in ${region.code}/ (adopts: ${item.version}), or give the reason under notHeld in regions.yaml.`,
  };
  return {
    findings: [standingFinding('item-held', region, item, at, message)],
    standing: { kind: 'missing' },
  };
}

function withoutStandard(entry: Entry, region: Region): Finding {
  const { code = entry.stem, variant } = entry.draft;
  const path: Path = variant === undefined ? ['code'] : ['variant'];
  return standingFinding(
    'standard-exists',
    region,
    { code, ...(variant === undefined ? {} : { variant }) },
    entry.locate(path),
    {
      zh: `市级没有「${titleOf(entry.draft)}」（${code}）的标准，无从比较。请核对编码和业务办理项名称是否与市级文件一字不差；确是本县自建的，请报市里补充标准。`,
      en: `the city has no standard for "${titleOf(entry.draft)}" (${code}), so nothing can be compared. Check code and variant against the city’s file; if the county made the item itself, ask the city to add a standard.`,
    },
  );
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
