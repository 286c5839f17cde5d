import { relative, resolve, sep } from 'node:path';
import type { Shard } from '../commands/plan.ts';
import { type Site, type Work, workShard } from '../commands/shard.ts';
import { textOf } from '../model/part.ts';
import type { Locale } from '../model/text.ts';
import { exitCodes } from './exit-codes.ts';
import type { ReportFlags } from './flags.ts';
import { todayOf } from './manner.ts';
import { locate } from './locate.ts';
import { explainingAt, historyAt } from './since.ts';
import type { StatsFlags } from './watching.ts';
import { saveTo } from './targets.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

export interface ShardFlags extends ReportFlags, StatsFlags {
  readonly shard?: Shard;
  readonly output?: string;
  readonly since?: string;
}

/** Paths from the working folder with `/`, however they were written. */
export const pathsFrom = (cwd: string, paths: readonly string[]): readonly string[] =>
  paths.map((path) => relative(cwd, resolve(cwd, path)).split(sep).join('/') || '.');

/** Where work is done; `catalogue` is what -C names. */
export function siteOf(work: Work, catalogue: string | undefined, today: string, world: World): Site {
  const { cwd } = world;
  const paths = work.command === 'validate' ? work.scope.paths : [];
  const { root, isSelected } = locate(catalogue, paths, cwd);
  const explained =
    work.command === 'validate'
      ? { history: '' }
      : { history: historyAt(root, world), explain: explainingAt(root, world) };
  return { root, cwd, isSelected, today, tool: version, ...explained };
}

function refuseMisuse({ shard, format, since, stats, output }: ShardFlags): void {
  if (shard === undefined) {
    throw new UsageError({
      zh: '-o 要和 --shard 一起用；要把报告写到文件，请用 -f 格式=文件名',
      en: '-o goes with --shard; to write a report to a file, use -f <format>=<file>',
    });
  }
  if (since !== undefined) {
    throw new UsageError({
      zh: '--shard 不能和 --since 一起用：改动涉及的文件不多，一个进程就够了',
      en: '--shard does not go with --since: what changed is little enough for one process',
    });
  }
  if (format !== undefined) {
    throw new UsageError({
      zh: '--shard 只写分片，报告由 shixiang merge 输出；请把 -f 写在 merge 后面',
      en: '--shard writes a part; the report comes from shixiang merge, so give -f to merge',
    });
  }
  if (stats === true) {
    throw new UsageError({
      zh: '--shard 不能和 --stats 一起用：分片不报告自己是怎么读的',
      en: '--shard does not go with --stats: a part does not tell how it was read',
    });
  }
  if (output === '') {
    throw new UsageError({ zh: '-o 后面要写文件名', en: '-o takes the name of a file' });
  }
}

/** Some bytes of text at a time, for a string of all of them would take twice their room. */
const span = 1 << 16;

/** Does one shard and writes it; findings are no failure yet: what the run deserves, `merge` says. */
export async function runShard(
  workOf: () => Work,
  flags: ShardFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  refuseMisuse(flags);
  const { shard = { index: 1, of: 1 }, output } = flags;
  const work = workOf();
  const site = siteOf(work, flags.catalogue, flags.today ?? todayOf(world.now), world);
  const bytes = workShard(work, site, shard);
  if (output !== undefined) {
    if (!(await saveTo(output, bytes, world, locale))) return exitCodes.incomplete;
    const done = {
      zh: `${output}: 第 ${shard.index}/${shard.of} 份已写好；各份齐了用 shixiang merge 合并。`,
      en: `${output}: shard ${shard.index}/${shard.of} is written; merge all of them with shixiang merge.`,
    };
    if (flags.quiet !== true) await world.stderr.write(`shixiang: ${done[locale]}\n`);
    return exitCodes.clean;
  }
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start + span) + 1 || bytes.length;
    await world.stdout.write(textOf(bytes.subarray(start, end)));
    start = end;
  }
  return exitCodes.clean;
}
