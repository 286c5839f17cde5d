import type { Approval } from '../compare/waivers.ts';
import type { Group, Settings } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import { type Item, titleOf } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Standing } from '../model/report.ts';
import type { Explain } from './causes.ts';
import { type ItemEntry, isWhole, judged } from './judged.ts';
import type { Observation } from './observation.ts';
import { isGrave, standingFinding } from './standing-finding.ts';

/** The files of one code, by region, and which of them are the city's. */
export interface Compared extends Group {
  readonly standards: readonly Entry[];
  readonly byFolder: ReadonlyMap<string, readonly Entry[]>;
}

export function comparedOf(group: Group, city: string | undefined): Compared {
  const byFolder = new Map<string, Entry[]>();
  for (const entry of group.entries) {
    const others = byFolder.get(entry.folder);
    if (others === undefined) byFolder.set(entry.folder, [entry]);
    else others.push(entry);
  }
  return { ...group, byFolder, standards: (city === undefined ? undefined : byFolder.get(city)) ?? [] };
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
export const strays = ({ byFolder, standards }: Compared, { code }: Region): readonly Entry[] =>
  (byFolder.get(code) ?? []).filter(
    ({ draft }) => !standards.some((standard) => standard.draft.variant === draft.variant),
  );

/** Whether counties hold the item at all, or only the city. */
export const isDue = ({ levels }: Item): boolean =>
  levels.some((level) => ['县级', '镇（乡、街道）级', '村（社区）级'].includes(level));

/** One item of the standard in one region: its findings and its cell of the matrix. */
export function inRegion(
  standard: ItemEntry,
  region: Region,
  group: Compared,
  settings: Settings,
  approval: Approval,
  isAll: boolean,
  explain?: Explain,
): Pick<Observation, 'local' | 'standing' | 'reason'> & { findings: Finding[] } {
  const { item } = standard;
  const local = group.byFolder.get(region.code)?.find(({ draft }) => draft.variant === item.variant);
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
