import { compare } from '../compare/compare.ts';
import { differenceRules, type DifferenceRuleId } from '../compare/difference-rules.ts';
import { judge } from '../compare/judge.ts';
import { type Approval, approvals } from '../compare/waivers.ts';
import type { Catalogue, Group, Settings } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { byPlace, type Finding, type Location, type Path } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { type Item, titleOf } from '../model/item.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import type { MatrixRow, Report, Standing } from '../model/report.ts';
import type { Text } from '../model/text.ts';
import { summaryOf } from './summary.ts';

/** Which differences to look at; empty means all. */
export interface Scope {
  readonly items: readonly string[];
  readonly counties: readonly string[];
  readonly fields: readonly string[];
  /** Also what is local. */
  readonly isAll: boolean;
}

type ItemEntry = Entry & { readonly item: Item };
const isWhole = (entry: Entry): entry is ItemEntry => entry.item !== undefined;

const severityOf = new Map(differenceRules.map(({ id, severity }) => [id as DifferenceRuleId, severity]));

/** A finding about an item as a whole in one region. */
function standingFinding(
  rule: DifferenceRuleId,
  region: Region,
  { code, variant }: Pick<Item, 'code' | 'variant'>,
  at: Location,
  message: Text,
): Finding {
  return {
    rule,
    severity: severityOf.get(rule) ?? 'error',
    message,
    at,
    path: [],
    region: region.code,
    code,
    ...(variant === undefined ? {} : { variant }),
    fingerprint: fingerprintOf(rule, region.code, code, variant),
  };
}

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
  { policy }: Settings,
  approval: Approval,
  isAll: boolean,
): Generator<Finding> {
  const { code, variant } = standard.item;
  const region = local.folder;
  for (const difference of compare(standard.item, local.item)) {
    const { rule, severity, fact, advice } = judge(difference, policy);
    // Every county has local values; to place them all would take longer than everything else.
    if (rule === 'local-value' && !isAll) continue;
    const { field, subject, from, to, path } = difference;
    const finding: Finding = {
      rule,
      severity,
      message: join([fact, advice]),
      at: local.locate(path),
      path,
      region,
      code,
      ...(variant === undefined ? {} : { variant }),
      fingerprint: fingerprintOf('difference', region, code, variant, field, subject, from, to),
      difference,
    };
    const ruling = severity === 'note' ? undefined : approval.of(finding);
    if (ruling === undefined) yield finding;
    else if (ruling.isInForce) {
      const { waiver, message } = ruling;
      yield { ...finding, severity: 'note', waiver, message: join([fact, message]) };
    } else yield { ...finding, message: join([fact, ruling.message, advice]) };
  }
}

const standingOf = (entry: Entry, findings: readonly Finding[]): Standing => {
  if (findings.length === 0) return { kind: entry.own.adopts === undefined ? 'equal' : 'adopted' };
  const count = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  const waived = count(({ waiver }) => waiver !== undefined);
  const breaching = count(({ severity }) => severity === 'error');
  const better = count(({ rule }) => rule === 'better-than-standard');
  return {
    kind: 'different',
    breaching,
    better,
    waived,
    other: findings.length - waived - breaching - better,
  };
};

/** Whether counties hold the item at all, or only the city. */
const isDue = ({ levels }: Item): boolean =>
  levels.some((level) => ['县级', '镇（乡、街道）级', '村（社区）级'].includes(level));

/** One item of the standard in one region: its findings and its cell of the matrix. */
function inRegion(
  standard: ItemEntry,
  region: Region,
  group: Group,
  settings: Settings,
  approval: Approval,
  isAll: boolean,
): { findings: Finding[]; standing: Standing } {
  const { item } = standard;
  const local = group.entries.find(
    ({ folder, draft }) => folder === region.code && draft.variant === item.variant,
  );
  if (local !== undefined) {
    if (!isWhole(local)) return { findings: [], standing: { kind: 'unread' } };
    const findings = [...judged(standard, local, settings, approval, isAll)];
    const shown = findings.filter(({ rule }) => rule !== 'local-value');
    return { findings, standing: standingOf(local, shown) };
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
    };
  }
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

/** The versions of all regions against the standard, one code at a time. */
export function diff(
  { settings, findings: about, count, groups }: Catalogue,
  scope: Scope,
  today: string,
): Report {
  const { city } = settings;
  const regions = settings.regions.filter(({ parent }) => parent !== undefined && parent === city?.code);
  const wanted = regions.filter(({ code }) => scope.counties.length === 0 || scope.counties.includes(code));
  const concerned = new Set([city, ...wanted].map((region) => region?.code));
  const approval = approvals(settings.waivers, today);
  const all: Finding[] = [...about];
  const counts = [count];
  const rows: MatrixRow[] = [];
  for (const group of groups()) {
    if (scope.items.length > 0 && !scope.items.includes(group.code)) continue;
    counts.push(group.count);
    all.push(...group.findings.filter(({ region }) => region === undefined || concerned.has(region)));
    const standards = group.entries.filter(({ folder }) => folder === city?.code);
    for (const standard of standards.filter(isWhole)) {
      const { code, variant } = standard.item;
      const results = wanted.map((region) =>
        inRegion(standard, region, group, settings, approval, scope.isAll),
      );
      all.push(...results.flatMap(({ findings }) => findings));
      rows.push({
        code,
        ...(variant === undefined ? {} : { variant }),
        name: standard.item.name,
        standings: results.map(({ standing }) => standing),
      });
    }
    for (const entry of group.entries) {
      const region = wanted.find(({ code }) => code === entry.folder);
      const has = standards.some(({ draft }) => draft.variant === entry.draft.variant);
      if (region !== undefined && !has) all.push(withoutStandard(entry, region));
    }
  }
  const isWide = scope.items.length + scope.counties.length + scope.fields.length === 0;
  if (isWide) all.push(...approval.unused());
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
  };
}
