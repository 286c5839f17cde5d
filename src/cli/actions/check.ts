import { openCatalogue } from '../../catalogue/load.ts';
import { disk } from '../../catalogue/source.ts';
import { wholeScope } from '../../commands/asking.ts';
import { concludeCheck } from '../../commands/check.ts';
import type { Work } from '../../commands/shard.ts';
import type { Locale } from '../../model/text.ts';
import { crewOf } from '../crew.ts';
import { locate } from '../locate.ts';
import { todayOf } from '../manner.ts';
import { publishScored, type ScoreFlags } from '../publish-scored.ts';
import type { ShardFlags } from '../shard.ts';
import { explainingAt } from '../since.ts';
import { partOf } from '../threads.ts';
import { UsageError } from '../usage-error.ts';
import { countingFor, progressFor, tellStats } from '../watching.ts';
import type { World } from '../world.ts';

export interface CheckFlags extends ShardFlags, ScoreFlags {
  readonly threads?: number;
}

/** All of the catalogue, read once for both `validate` and `diff`. */
export async function runCheck(
  named: readonly string[],
  flags: CheckFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  if (named.length > 0) {
    throw new UsageError({
      zh: 'check 总是检查整个目录，后面不写文件或事项；只看一部分请用 shixiang validate 或 shixiang diff',
      en: 'check looks at the whole catalogue and takes no files or items; for a part of it use shixiang validate or shixiang diff',
    });
  }
  const work: Work = { command: 'check', scope: wholeScope };
  if (flags.shard !== undefined || flags.output !== undefined) {
    const { runShard } = await import('../shard.ts');
    return runShard(() => work, flags, world, locale);
  }
  const { cwd } = world;
  const { root } = locate(flags.catalogue, [], cwd);
  const counting = await countingFor(flags);
  const crew = crewOf(flags.threads);
  const source = crew.of(counting?.of(disk) ?? disk, () => true);
  const catalogue = openCatalogue(root, cwd, () => true, source);
  const today = flags.today ?? todayOf(world.now);
  const site = { root, cwd, today, explain: explainingAt(root, world) };
  const manner = { threads: flags.threads, crew, progress: progressFor(flags, world, locale), counting };
  const part = await partOf(work, catalogue, site, manner);
  const report = concludeCheck(catalogue, part, work.scope, today);
  const code = await publishScored(report, flags, world, locale);
  await tellStats(counting, world, locale);
  return code;
}
