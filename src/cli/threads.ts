import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { filesOf, piecesOf, type Site, type Work } from '../commands/shard.ts';
import type { Digesting } from '../catalogue/digesting.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { mergeParts, type Part, type Piece } from '../model/part.ts';

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
  /** Whether each piece also says what was read for it. */
  readonly isDigested: boolean;
}

/** In `state`, of a thread. */
export const idle = 0;
export const begun = 1;
export const dismissed = 2;

/** Below this, a thread that starts costs more than it helps. */
const fewFiles = 3_000;
const mostThreads = 8;

/** Pieces with the content of the files that were read for each, as far as a source tells. */
export function* withContent(pieces: Iterable<Piece>, source: Digesting | undefined): Generator<Piece> {
  for (const piece of pieces) yield source === undefined ? piece : { ...piece, content: source.take() };
}

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

export interface Manner {
  /** Undefined: as many as pay. */
  readonly threads: number | undefined;
  /** Undefined: all that the work is about. */
  readonly codes?: readonly string[];
  /** What the catalogue is read through, where the pieces are to say what they were read from. */
  readonly source?: Digesting;
}

/**
 * What codes of a catalogue come to, found by this thread and, where there are many files, by others that take their codes
 * from the same list. How many there are changes nothing but the time.
 */
export async function partOf(
  work: Work,
  catalogue: Catalogue,
  site: Pick<Site, 'root' | 'cwd' | 'today' | 'explain'>,
  { threads, codes: asked, source }: Manner,
): Promise<Part> {
  const byCode = filesOf(work, catalogue);
  const codes = asked ?? [...byCode.keys()];
  const files = codes.flatMap((code) => byCode.get(code) ?? []);
  const most = threads ?? (files.length < fewFiles ? 1 : Math.min(mostThreads, availableParallelism()));
  const helpers = Math.max(0, Math.min(most, codes.length) - 1);
  const pieces = (of: Iterable<string>): Piece[] => [
    ...withContent(piecesOf(work, catalogue, of, site), source),
  ];
  if (helpers === 0) return pieces(codes);
  const { root, cwd, today } = site;
  const state = new Int32Array(new SharedArrayBuffer((1 + helpers) * Int32Array.BYTES_PER_ELEMENT));
  const task = { work, root, cwd, today, codes, files, state, isDigested: source !== undefined };
  const others = Array.from({ length: helpers }, (_, index) => start({ ...task, place: 1 + index }));
  const own = pieces(untaken(task));
  for (const [index, { worker }] of others.entries()) {
    // Whoever has not begun by now has nothing left to do.
    if (Atomics.compareExchange(state, 1 + index, idle, dismissed) === idle) void worker.terminate();
  }
  return mergeParts(own, ...(await Promise.all(others.map(({ part }) => part))));
}
