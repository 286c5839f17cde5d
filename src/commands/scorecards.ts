import { promiseRatioOf } from '../model/promise.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { daysBetween, type WaiverStanding, type WaiverState } from '../model/waiver.ts';
import type { Observation } from './observation.ts';

interface Tally {
  due: number;
  held: number;
  consistent: number;
  better: number;
  worse: number;
  stale: number;
  daysBehind: number | undefined;
  ratios: number[];
  materials: number[];
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

function observe(tally: Tally, { standard, local, standing, findings }: Observation, today: string): void {
  const { kind } = standing;
  if (kind === 'not-held') return;
  tally.due += 1;
  if (kind === 'missing' || kind === 'split') return;
  tally.held += 1;
  const adopts = local?.own.adopts;
  const outdated = findings.filter(({ cause }) => cause?.kind === 'stale');
  if (outdated.length > 0 || (adopts !== undefined && adopts < standard.version)) {
    tally.stale += 1;
    const known = outdated.flatMap(({ cause }) => cause?.changedOn ?? []);
    const since = known.length > 0 ? known : [standard.effectiveOn ?? today];
    const days = Math.max(...since.map((date) => daysBetween(date, today)));
    if (days > 0) tally.daysBehind = Math.max(tally.daysBehind ?? 0, days);
  }
  if (kind === 'unread') return;
  const against = findings.filter(({ severity }) => severity !== 'note');
  if (against.length === 0) tally.consistent += 1;
  tally.worse += against.filter(({ rule }) => isAgainstPolicy(rule)).length;
  tally.better += findings.filter(({ rule }) => rule === 'better-than-standard').length;
  const item = local?.item;
  if (item === undefined) return;
  tally.materials.push(item.materials.length);
  const ratio = promiseRatioOf(item);
  if (ratio !== undefined) tally.ratios.push(ratio);
}

/** Keeps the score of every region while items are compared. */
export function scoring(
  regions: readonly Region[],
  today: string,
): {
  readonly add: (observations: readonly Observation[]) => void;
  readonly scorecards: (waivers: readonly WaiverStanding[]) => readonly Scorecard[];
} {
  const tallies = new Map(
    regions.map(({ code }): [string, Tally] => [
      code,
      {
        due: 0,
        held: 0,
        consistent: 0,
        better: 0,
        worse: 0,
        stale: 0,
        daysBehind: undefined,
        ratios: [],
        materials: [],
      },
    ]),
  );
  return {
    add(observations) {
      for (const observation of observations) {
        const tally = tallies.get(observation.region.code);
        if (tally !== undefined) observe(tally, observation, today);
      }
    },
    scorecards: (waivers) =>
      regions.flatMap((region): Scorecard[] => {
        const tally = tallies.get(region.code);
        if (tally === undefined) return [];
        const { ratios, materials, daysBehind, ...counts } = tally;
        const count = (...states: readonly WaiverState[]): number =>
          waivers.filter(({ waiver, state }) => waiver.region === region.code && states.includes(state))
            .length;
        const figures = {
          score: scoreOf(tally.consistent, tally.due),
          daysBehind,
          promiseRatio: mean(ratios, 3),
          materials: mean(materials, 1),
        };
        return [
          {
            region: region.code,
            name: shortNameOf(region),
            ...counts,
            ...Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined)),
            waiversOpen: count('in-force', 'expiring'),
            waiversExpiring: count('expiring'),
            waiversExpired: count('expired'),
          },
        ];
      }),
  };
}
