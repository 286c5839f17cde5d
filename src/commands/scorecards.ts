import { promiseRatioOf } from '../model/promise.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { daysBetween, type WaiverStanding, type WaiverState } from '../model/waiver.ts';
import type { Observation } from './observation.ts';

/** What one item adds to the score of one region that is to hold it: plain data. */
export interface Mark {
  readonly held: number;
  readonly consistent: number;
  readonly better: number;
  readonly worse: number;
  readonly stale: number;
  readonly daysBehind?: number;
  readonly ratio?: number;
  readonly materials?: number;
}

const mean = (values: readonly number[], places: number): number | undefined =>
  values.length === 0
    ? undefined
    : Math.round((values.reduce((sum, each) => sum + each, 0) / values.length) * 10 ** places) / 10 ** places;

/** 0–100 with one place, rounded down: 100 is only for all. */
export const scoreOf = (consistent: number, due: number): number | undefined =>
  due === 0 ? undefined : Math.floor((consistent * 1000) / due) / 10;

const isAgainstPolicy = (rule: string): boolean =>
  rule === 'same-as-standard' || rule === 'no-worse-than-standard';

const none: Mark = { held: 0, consistent: 0, better: 0, worse: 0, stale: 0 };

/** Null where the region need not hold the item. */
export function markOf({ standard, local, standing, findings }: Observation, today: string): Mark | null {
  const { kind } = standing;
  if (kind === 'not-held') return null;
  if (kind === 'missing' || kind === 'split') return none;
  const behind = behindOf(standard, local, findings, today);
  if (kind === 'unread') return { ...none, held: 1, ...behind };
  const against = findings.filter(({ severity }) => severity !== 'note');
  const item = local?.item;
  const ratio = item && promiseRatioOf(item);
  return {
    held: 1,
    consistent: against.length === 0 ? 1 : 0,
    worse: against.filter(({ rule }) => isAgainstPolicy(rule)).length,
    better: findings.filter(({ rule }) => rule === 'better-than-standard').length,
    ...behind,
    ...(item === undefined ? {} : { materials: item.materials.length }),
    ...(ratio === undefined ? {} : { ratio }),
  };
}

function behindOf(
  standard: Observation['standard'],
  local: Observation['local'],
  findings: Observation['findings'],
  today: string,
): Pick<Mark, 'stale' | 'daysBehind'> {
  const adopts = local?.own.adopts;
  const outdated = findings.filter(({ cause }) => cause?.kind === 'stale');
  if (outdated.length === 0 && (adopts === undefined || adopts >= standard.version)) return { stale: 0 };
  const known = outdated.flatMap(({ cause }) => cause?.changedOn ?? []);
  const since = known.length > 0 ? known : [standard.effectiveOn ?? today];
  const days = Math.max(...since.map((date) => daysBetween(date, today)));
  return { stale: 1, ...(days > 0 ? { daysBehind: days } : {}) };
}

/** One card a region from the marks of its items, given in the order of their codes. */
export function scorecardOf(
  region: Region,
  marks: readonly (Mark | null)[],
  waivers: readonly WaiverStanding[],
): Scorecard {
  const due = marks.filter((mark) => mark !== null);
  const sum = (of: 'held' | 'consistent' | 'better' | 'worse' | 'stale'): number =>
    due.reduce((total, mark) => total + mark[of], 0);
  const all = (of: 'daysBehind' | 'ratio' | 'materials'): number[] => due.flatMap((mark) => mark[of] ?? []);
  const count = (...states: readonly WaiverState[]): number =>
    waivers.filter(({ waiver, state }) => waiver.region === region.code && states.includes(state)).length;
  const behind = all('daysBehind');
  const figures = {
    score: scoreOf(sum('consistent'), due.length),
    daysBehind: behind.length === 0 ? undefined : behind.reduce((a, b) => Math.max(a, b)),
    promiseRatio: mean(all('ratio'), 3),
    materials: mean(all('materials'), 1),
  };
  return {
    region: region.code,
    name: shortNameOf(region),
    due: due.length,
    held: sum('held'),
    consistent: sum('consistent'),
    better: sum('better'),
    worse: sum('worse'),
    stale: sum('stale'),
    ...Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined)),
    waiversOpen: count('in-force', 'expiring'),
    waiversExpiring: count('expiring'),
    waiversExpired: count('expired'),
  };
}
