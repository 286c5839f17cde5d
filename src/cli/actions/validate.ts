import { openCatalogue } from '../../catalogue/load.ts';
import type { Source } from '../../catalogue/source.ts';
import { validate } from '../../commands/validate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Report } from '../../model/report.ts';
import type { Locale } from '../../model/text.ts';
import { todayOf } from '../manner.ts';
import { locate, refuseEmpty } from '../open.ts';
import { publish } from '../publish.ts';
import type { ShardFlags } from '../shard.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

export interface ValidateFlags extends ShardFlags {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** Reads the catalogue anew at every call, from the disk or as it is to become. */
type Open = (source?: Source) => Catalogue;

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
  if (flags.since !== undefined) return validateSince(flags.since, paths, flags, world, locale);
  const { root, isSelected } = locate(flags.catalogue, paths, world.cwd);
  const open: Open = (source) => openCatalogue(root, world.cwd, isSelected, source);
  return run(open, flags, world, locale, refuseEmpty);
}

/** The changed files, and of a changed standard every county's version; among the paths, where some are given. */
async function validateSince(
  revision: string,
  paths: readonly string[],
  flags: ValidateFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { slashed, tellTouched, touchedSince } = await import('../since.ts');
  const { isToValidate } = await import('../../commands/since.ts');
  const { root, isSelected } = locate(flags.catalogue, paths, world.cwd);
  const touched = touchedSince(revision, root, world);
  const isConcerned = isToValidate(touched);
  const isWanted = (path: string): boolean => isSelected(path) && isConcerned(slashed(root, path));
  const open: Open = (source) => openCatalogue(root, world.cwd, isWanted, source);
  return run(open, flags, world, locale, async () => {
    if (flags.quiet !== true) await tellTouched(revision, touched, world, locale);
  });
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
