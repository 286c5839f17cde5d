import { hostname } from 'node:os';
import { ForeignRun, judging, type Task, taskIn } from '../../commands/fleet.ts';
import { type Site, type Work, workOf } from '../../commands/shard.ts';
import { show } from '../../model/show.ts';
import type { Locale } from '../../model/text.ts';
import { openQueue } from '../../queue/queue.ts';
import { QueueError } from '../../queue/queue-error.ts';
import { type Begin, work } from '../../queue/worker.ts';
import { exitCodes } from '../exit-codes.ts';
import type { SpokenFlags } from '../flags.ts';
import { Interrupted, interruptible } from '../interrupts.ts';
import { knownRun, type QueueFlags, teller, withDatabase } from '../queue.ts';
import { siteOf } from '../shard.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

export interface WorkerFlags extends SpokenFlags, QueueFlags {
  readonly once?: boolean;
  readonly run?: string;
}

/** Takes shards from the queue until it is asked to end, or with `--once` until there are none. */
export async function runWorker(flags: WorkerFlags, world: World, locale: Locale): Promise<number> {
  const tell = teller(world, locale);
  try {
    return await interruptible((signal) =>
      withDatabase(
        flags,
        world,
        locale,
        async (database) => {
          const queue = await openQueue(database);
          const isDone = await work(database, queue, beginIn(world), {
            ...(flags.run === undefined ? {} : { run: (await knownRun(database, flags.run)).id }),
            isOnce: flags.once === true,
            name: `${hostname()}:${process.pid}`,
            tell,
            signal,
          });
          signal.throwIfAborted();
          return isDone ? exitCodes.clean : exitCodes.incomplete;
        },
        signal,
      ),
    );
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    tell({ zh: 'worker 结束了。', en: 'the worker has ended.' });
    return error.exitCode;
  }
}

/** Does shards of the catalogue here, by the tool that this is. */
const beginIn = (world: World): Begin => {
  const refusing = <Result>(use: () => Result): Result => {
    try {
      return use();
    } catch (error) {
      throw error instanceof ForeignRun ? new QueueError(error.text, error) : error;
    }
  };
  return ({ id, task: json }) =>
    refusing(() => {
      const task = taskIn(id, json);
      const todo = workOf(task.head);
      const judge = judging(id, task, todo, siteFor(id, task, todo, world));
      return (shard) => refusing(() => judge(shard));
    });
};

/** Where the run says its catalogue lies. */
function siteFor(id: string, { head: { catalogue, today } }: Task, todo: Work, world: World): Site {
  try {
    return siteOf(todo, catalogue, today, world);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const place = show(catalogue);
    throw new ForeignRun({
      zh: `运行 ${id} 的目录 ${place} 不在这里。请取提交时的那个版本，在同样的文件夹里运行 worker。`,
      en: `the catalogue of run ${id}, ${place}, is not here. Check out what it was submitted for and run the worker in the same folder.`,
    });
  }
}
