import { validate } from '../../commands/validate.ts';
import type { Locale } from '../../model/text.ts';
import type { ReportFlags } from '../flags.ts';
import { todayOf } from '../manner.ts';
import { open } from '../open.ts';
import { publish } from '../publish.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

export async function runValidate(
  paths: readonly string[],
  flags: ReportFlags,
  world: World,
  locale: Locale,
): Promise<number> {
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
