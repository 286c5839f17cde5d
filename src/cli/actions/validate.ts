import { openCatalogue } from '../../catalogue/load.ts';
import type { Counting } from '../../catalogue/counting.ts';
import { disk, type Source } from '../../catalogue/source.ts';
import { concludeValidate } from '../../commands/validate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Report } from '../../model/report.ts';
import type { Locale } from '../../model/text.ts';
import { todayOf } from '../manner.ts';
import { locate, refuseEmpty } from '../open.ts';
import { publish } from '../publish.ts';
import type { ShardFlags } from '../shard.ts';
import { countingFor, progressFor, tellStats } from '../watching.ts';
import { partOf } from '../threads.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

export interface ValidateFlags extends ShardFlags {
  readonly threads?: number;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** Reads the catalogue anew at every call, from the disk or as it is to become. */
type Open = (source?: Source) => Catalogue;

/** What is to be checked; `paths` tell it, where they do. */
interface Asked {
  readonly root: string;
  readonly open: Open;
  readonly paths?: readonly string[];
  readonly counting?: Counting | undefined;
}

function askedOf(
  root: string,
  isSelected: (path: string) => boolean,
  flags: ValidateFlags,
  { cwd }: World,
): Asked {
  const counting = countingFor(flags);
  const open: Open = (source = disk) => openCatalogue(root, cwd, isSelected, counting?.of(source) ?? source);
  return { root, open, counting };
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
  if (flags.since !== undefined) return validateSince(flags.since, paths, flags, world, locale);
  const { root, isSelected } = locate(flags.catalogue, paths, world.cwd);
  return run({ ...askedOf(root, isSelected, flags, world), paths }, flags, world, locale, refuseEmpty);
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
  return run(askedOf(root, isWanted, flags, world), flags, world, locale, async () => {
    if (flags.quiet !== true) await tellTouched(revision, touched, world, locale);
  });
}

async function run(
  { root, open, paths, counting }: Asked,
  flags: ValidateFlags,
  world: World,
  locale: Locale,
  beforeSaying: (report: Report) => void | Promise<void>,
): Promise<number> {
  const today = flags.today ?? todayOf(world.now);
  if (flags.fix === true) {
    const { runFix } = await import('./fix.ts');
    const code = await runFix(open, today, flags, world, locale, beforeSaying);
    await tellStats(counting, world, locale);
    return code;
  }
  const catalogue = open();
  const work = { command: 'validate', scope: { paths: paths ?? [] } } as const;
  const site = { root, cwd: world.cwd, today };
  // Other threads cannot be told what git says of files; these are few.
  const threads = paths === undefined ? 1 : flags.threads;
  const progress = progressFor(flags, world, locale);
  const part = await partOf(work, catalogue, site, threads, { progress, counting });
  const report = concludeValidate(catalogue, part);
  await beforeSaying(report);
  const code = await publish(report, flags, world, locale);
  await tellStats(counting, world, locale);
  return code;
}
