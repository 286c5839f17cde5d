import { openCatalogue } from '../../catalogue/load.ts';
import { wholeScope } from '../../commands/asking.ts';
import { nameOf, taskOf } from '../../commands/fleet.ts';
import type { Work } from '../../commands/shard.ts';
import { type Locale, many } from '../../model/text.ts';
import { openQueue } from '../../queue/queue.ts';
import { askedOf, type ScopeFlags, scopeOf } from '../diff-scope.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CatalogueFlags } from '../flags.ts';
import { todayOf } from '../manner.ts';
import { locate } from '../locate.ts';
import { type QueueFlags, teller, withDatabase } from '../queue.ts';
import { pathsFrom, siteOf } from '../shard.ts';
import type { World } from '../world.ts';

export interface SubmitFlags extends CatalogueFlags, QueueFlags {
  readonly shards: number;
  readonly lease: number;
}

export const submitValidate = (
  paths: readonly string[],
  flags: SubmitFlags,
  world: World,
  locale: Locale,
): Promise<number> =>
  submit({ command: 'validate', scope: { paths: pathsFrom(world.cwd, paths) } }, flags, world, locale);

export function submitDiff(
  items: readonly string[],
  flags: SubmitFlags & ScopeFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { root } = locate(flags.catalogue, [], world.cwd);
  const { regions } = openCatalogue(root, world.cwd).settings;
  return submit(
    { command: 'diff', scope: scopeOf(askedOf(items, flags), regions, undefined).whole },
    flags,
    world,
    locale,
  );
}

export const submitCheck = (flags: SubmitFlags, world: World, locale: Locale): Promise<number> =>
  submit({ command: 'check', scope: wholeScope }, flags, world, locale);

/** Puts the shards of some work into the queue, or finds them there, and prints the name of the run. */
async function submit(work: Work, flags: SubmitFlags, world: World, locale: Locale): Promise<number> {
  const { shards, lease } = flags;
  const task = taskOf(work, siteOf(work, flags.catalogue, flags.today ?? todayOf(world.now), world), shards);
  const id = nameOf(task);
  const stored = await withDatabase(flags, world, locale, async (database) => {
    const queue = await openQueue(database);
    return queue.submit({ id, task, shards }, lease);
  });
  teller(
    world,
    locale,
  )({
    zh: `运行 ${id} 在队列里了：${shards} 份，已经做好 ${stored} 份。做用 shixiang worker，合并用 shixiang merge --run ${id}`,
    en: `run ${id} is in the queue: ${many(shards, 'shard')}, ${stored} of them done. shixiang worker does them, shixiang merge --run ${id} merges them.`,
  });
  await world.stdout.write(`${id}\n`);
  return exitCodes.clean;
}
