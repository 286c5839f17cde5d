import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Source } from '../catalogue/source.ts';

/** Below this, a thread that starts costs more than it helps. */
const fewFiles = 3_000;
const mostThreads = 8;

/** Whether so many files take long. */
export const isLong = (files: number): boolean => files >= fewFiles;

/** How many threads pay for so many files, where nobody said how many. */
export const threadsFor = (files: number): number =>
  isLong(files) ? Math.min(mostThreads, availableParallelism()) : 1;

/** Threads beside the first one, each of which waits for its task. */
export interface Crew {
  /** The source, which starts them when it lists files enough: they load while the settings are read. */
  readonly of: (source: Source, isSelected: (path: string) => boolean) => Source;
  /** So many of them; others that were started go. */
  readonly take: (count: number) => readonly Worker[];
}

/** As much room for what is new as lasts for an item in all regions; Node would give each thread twice as much. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** Keeps the process waiting only while it has a task. */
function start(): Worker {
  const worker = new Worker(createRequire(import.meta.url).resolve('#thread'), { resourceLimits });
  worker.unref();
  return worker;
}

/** `threads` with the first; undefined: as many as pay. */
export function crewOf(threads: number | undefined): Crew {
  let waiting: Worker[] = [];
  const hire = (count: number): void => {
    while (waiting.length < count) waiting.push(start());
  };
  return {
    of: (source, isSelected) => ({
      ...source,
      list(root, display) {
        const listing = source.list(root, display);
        if (isLong(listing.files.length) && threads !== 1) {
          const most = threadsFor(listing.files.filter(isSelected).length);
          hire((most === 1 ? 1 : (threads ?? most)) - 1);
        }
        return listing;
      },
    }),
    take(count) {
      hire(count);
      const [taken, others] = [waiting.slice(0, count), waiting.slice(count)];
      waiting = [];
      for (const other of others) void other.terminate();
      return taken;
    },
  };
}
