import type { Report } from '../model/report.ts';
import type { Locale } from '../model/text.ts';
import { exitCodes } from './exit-codes.ts';
import type { ReportFlags } from './flags.ts';
import { publish } from './publish.ts';
import { isScoredAtLeast } from './scores.ts';
import type { World } from './world.ts';

export interface ScoreFlags {
  readonly scorecards?: boolean;
  readonly minScore?: number;
}

export const isScored = ({ scorecards, minScore }: ScoreFlags): boolean =>
  scorecards === true || minScore !== undefined;

/** Says a report, with the scorecards where they are asked for; a county that scores too low is a finding. */
export async function publishScored(
  report: Report,
  flags: ReportFlags & ScoreFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { scorecards = [], ...rest } = report;
  const code = await publish(isScored(flags) ? report : rest, flags, world, locale);
  const isEnough = await isScoredAtLeast(flags.minScore ?? 0, scorecards, world, locale);
  return isEnough ? code : Math.max(code, exitCodes.findings);
}
