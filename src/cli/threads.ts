import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { filesOf, piecesOf, type Site, type Work } from '../commands/shard.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { mergeParts, type Part } from '../model/part.ts';

/** What a thread is started with. */
export interface Task extends Pick<Site, 'root' | 'cwd' | 'today'> {
  readonly work: Work;
  /** All codes, which the threads take one by one. */
  readonly codes: readonly string[];
  /** What is read for them: all threads see the same files, also of a folder that is changing. */
  readonly files: readonly string[];
  /** The number of the next code, then whether each thread has begun. */
  readonly state: Int32Array;
  /** Where in `state` that of this thread stands. */
  readonly place: number;
}

/** In `state`, of a thread. */
export const idle = 0;
export const begun = 1;
export const dismissed = 2;

/** Below this, a thread that starts costs more than it helps. */
const fewFiles = 3_000;
const mostThreads = 8;

/** The next code that no thread has taken, until there is none. */
export function* untaken({ codes, state }: Pick<Task, 'codes' | 'state'>): Generator<string> {
  for (;;) {
    const code = codes[Atomics.add(state, 0, 1)];
    if (code === undefined) return;
    yield code;
  }
}

function start(task: Task): { readonly worker: Worker; readonly part: Promise<Part> } {
  const worker = new Worker(createRequire(import.meta.url).resolve('#thread'), { workerData: task });
  const part = new Promise<Part>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    // After its message it has nothing to say; before it, only one that was dismissed may go.
    worker.once('exit', () => {
      if (Atomics.load(task.state, task.place) === dismissed) resolve([]);
      else reject(new Error('a thread ended before its work'));
    });
  });
  return { worker, part };
}

/**
 * What all codes of a catalogue come to, found by this thread and, where there are many files, by others that take their
 * codes from the same list. How many there are changes nothing but the time.
 */
export async function partOf(
  work: Work,
  catalogue: Catalogue,
  site: Pick<Site, 'root' | 'cwd' | 'today' | 'explain'>,
  threads: number | undefined,
): Promise<Part> {
  const byCode = filesOf(work, catalogue);
  const codes = [...byCode.keys()];
  const files = [...byCode.values()].flat();
  const most = threads ?? (files.length < fewFiles ? 1 : Math.min(mostThreads, availableParallelism()));
  const helpers = Math.max(0, Math.min(most, codes.length) - 1);
  if (helpers === 0) return [...piecesOf(work, catalogue, codes, site)];
  const { root, cwd, today } = site;
  const state = new Int32Array(new SharedArrayBuffer((1 + helpers) * Int32Array.BYTES_PER_ELEMENT));
  const task = { work, root, cwd, today, codes, files, state };
  const others = Array.from({ length: helpers }, (_, index) => start({ ...task, place: 1 + index }));
  const own = [...piecesOf(work, catalogue, untaken(task), site)];
  for (const [index, { worker }] of others.entries()) {
    // Whoever has not begun by now has nothing left to do.
    if (Atomics.compareExchange(state, 1 + index, idle, dismissed) === idle) void worker.terminate();
  }
  return mergeParts(own, ...(await Promise.all(others.map(({ part }) => part))));
}
