import type { Report } from '../../model/report.ts';
import type { Locale } from '../../model/text.ts';
import { type CacheFlags, cacheFolder } from '../cache-folder.ts';
import { todayOf } from '../manner.ts';
import { locate, refuseEmpty } from '../locate.ts';
import { publish } from '../publish.ts';
import type { ShardFlags } from '../shard.ts';
import type { Manner } from '../threads.ts';
import { UsageError } from '../usage-error.ts';
import { countingFor, progressFor, type StatsFlags, tellStats } from '../watching.ts';
import type { World } from '../world.ts';

export interface ValidateFlags extends ShardFlags, CacheFlags, StatsFlags {
  readonly threads?: number;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

export async function runValidate(
  paths: readonly string[],
  flags: ValidateFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  if (flags.dryRun === true && flags.fix !== true) {
    throw new UsageError({
      zh: '--dry-run 要和 --fix 一起用：只检查不写文件，没有什么可预览的',
      en: '--dry-run goes with --fix: a mere check writes nothing that could be shown beforehand',
    });
  }
  if (flags.shard !== undefined || flags.output !== undefined) {
    const { pathsFrom, runShard } = await import('../shard.ts');
    const scope = { paths: pathsFrom(world.cwd, paths) };
    return runShard(() => ({ command: 'validate', scope }), flags, world, locale);
  }
  if (flags.since !== undefined || flags.fix === true) {
    const { runNarrowed } = await import('./validate-narrowed.ts');
    return runNarrowed(paths, flags, world, locale);
  }
  const counting = await countingFor(flags);
  const manner = { threads: flags.threads, progress: progressFor(flags, world, locale), counting };
  const report = await reportOn(paths, flags, world, manner);
  refuseEmpty(report);
  const code = await publish(report, flags, world, locale);
  await tellStats(counting, world, locale);
  return code;
}

/** From the run before where nothing changed since; the rules are not even loaded then. */
async function reportOn(
  paths: readonly string[],
  flags: ValidateFlags,
  world: World,
  manner: Manner,
): Promise<Report> {
  const { cwd, now } = world;
  const { root, isSelected } = locate(flags.catalogue, paths, cwd);
  const today = flags.today ?? todayOf(now);
  const run = { root, cwd, today, paths };
  // What is recalled is not read, so that there is nothing to count.
  const folder = manner.counting === undefined ? cacheFolder(flags, world) : undefined;
  if (folder !== undefined) {
    const { knownOf } = await import('../cached.ts');
    const known = knownOf(run, folder, now.getTime());
    if (known?.report !== undefined) return known.report;
    if (known !== undefined) {
      const { runCached } = await import('../cached-run.ts');
      return runCached(run, known, { folder, now: now.getTime() }, isSelected, manner);
    }
  }
  const { runWhole } = await import('../whole-run.ts');
  return runWhole(run, isSelected, manner);
}
