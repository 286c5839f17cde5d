import { openCatalogue } from '../../catalogue/load.ts';
import { validate } from '../../commands/validate.ts';
import type { Locale } from '../../model/text.ts';
import type { ReportFlags } from '../flags.ts';
import { todayOf } from '../manner.ts';
import { locate, open } from '../open.ts';
import { publish } from '../publish.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

export interface ValidateFlags extends ReportFlags {
  readonly since?: string;
}

export async function runValidate(
  paths: readonly string[],
  flags: ValidateFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  if (flags.since !== undefined) return validateSince(flags.since, paths, flags, world, locale);
  const catalogue = open(flags.catalogue, paths, world.cwd);
  const report = validate(catalogue, flags.today ?? todayOf(world.now));
  if (report.summary.listed === 0) {
    throw new UsageError({
      zh: '没有可检查的文件：给出的路径里没有 .yaml 事项文件。',
      en: 'nothing to check: there is no .yaml item at the given paths.',
    });
  }
  return publish(report, flags, world, locale);
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
  const catalogue = openCatalogue(
    root,
    world.cwd,
    (path) => isSelected(path) && isConcerned(slashed(root, path)),
  );
  const report = validate(catalogue, flags.today ?? todayOf(world.now));
  if (flags.quiet !== true) await tellTouched(revision, touched, world, locale);
  return publish(report, flags, world, locale);
}
