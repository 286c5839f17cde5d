import { openCatalogue } from '../../catalogue/load.ts';
import { disk, type Source } from '../../catalogue/source.ts';
import { isToValidate } from '../../commands/since.ts';
import { validate } from '../../commands/validate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Report } from '../../model/report.ts';
import type { Locale } from '../../model/text.ts';
import { todayOf } from '../manner.ts';
import { locate, refuseEmpty } from '../locate.ts';
import { publish } from '../publish.ts';
import { slashed, tellTouched, touchedSince } from '../since.ts';
import { countingFor, tellStats } from '../watching.ts';
import type { World } from '../world.ts';
import type { ValidateFlags } from './validate.ts';

/** Reads the catalogue anew at every call, from the disk or as it is to become. */
type Open = (source?: Source) => Catalogue;

/**
 * With --since the changed files, and of a changed standard every county's version, among the paths where some are given;
 * with --fix what is certain is corrected first.
 */
export async function runNarrowed(
  paths: readonly string[],
  flags: ValidateFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { root, isSelected } = locate(flags.catalogue, paths, world.cwd);
  const counting = await countingFor(flags);
  const counted = (source: Source = disk): Source => counting?.of(source) ?? source;
  if (flags.since === undefined) {
    const open: Open = (source) => openCatalogue(root, world.cwd, isSelected, counted(source));
    const code = await run(open, flags, world, locale, refuseEmpty);
    await tellStats(counting, world, locale);
    return code;
  }
  const revision = flags.since;
  const touched = touchedSince(revision, root, world);
  const isConcerned = isToValidate(touched);
  const isWanted = (path: string): boolean => isSelected(path) && isConcerned(slashed(root, path));
  const open: Open = (source) => openCatalogue(root, world.cwd, isWanted, counted(source));
  const code = await run(open, flags, world, locale, async () => {
    if (flags.quiet !== true) await tellTouched(revision, touched, world, locale);
  });
  await tellStats(counting, world, locale);
  return code;
}

async function run(
  open: Open,
  flags: ValidateFlags,
  world: World,
  locale: Locale,
  beforeSaying: (report: Report) => void | Promise<void>,
): Promise<number> {
  const today = flags.today ?? todayOf(world.now);
  if (flags.fix === true) {
    const { runFix } = await import('./fix.ts');
    return runFix(open, today, flags, world, locale, beforeSaying);
  }
  const report = validate(open(), today);
  await beforeSaying(report);
  return publish(report, flags, world, locale);
}
