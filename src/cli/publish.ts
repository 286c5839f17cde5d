import { resolve } from 'node:path';
import { isReached, type Report } from '../model/report.ts';
import type { Locale } from '../model/text.ts';
import { reporters } from '../reporters/index.ts';
import { exitCodes } from './exit-codes.ts';
import type { ReportFlags } from './flags.ts';
import { isColored } from './manner.ts';
import type { World } from './world.ts';
import { writeFileWhole } from './write-file.ts';

/** Says a report in every format asked for and returns the exit code it deserves. */
export async function publish(
  report: Report,
  flags: ReportFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  for (const { format, file } of flags.format ?? [{ format: 'text' as const, file: undefined }]) {
    const reporter = await reporters[format]();
    const said = await reporter(report, {
      locale,
      isColored: file === undefined && isColored(flags.color, world.env, world.stdout),
      width: world.stdout.columns,
      maxProblems: flags.maxProblems,
      isQuiet: flags.quiet === true,
    });
    if (file === undefined) await world.stdout.write(said);
    else await writeFileWhole(resolve(world.cwd, file), said);
  }
  if (!report.summary.complete) return exitCodes.incomplete;
  return isReached(report.findings, flags.failOn) ? exitCodes.findings : exitCodes.clean;
}
