import type { Worker } from 'node:worker_threads';
import type { Counting } from '../catalogue/counting.ts';
import type { Digesting } from '../catalogue/digesting.ts';
import { dataOf, type SettingsData } from '../catalogue/settings-data.ts';
import { filesOf, piecesOf, type Site, type Work } from '../commands/shard.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { mergeParts, type Part, type Piece } from '../model/part.ts';
import type { Readings } from '../model/readings.ts';
import type { Text } from '../model/text.ts';
import { type Crew, crewOf, isLong, threadsFor } from './crew.ts';
import type { Progress } from './progress.ts';

/** What a thread is given to do. */
export interface Task extends Pick<Site, 'root' | 'cwd' | 'today'> {
  readonly work: Work;
  /** All codes, which the threads take one by one. */
  readonly codes: readonly string[];
  /** What is read for them: all threads see the same files, also of a folder that is changing. */
  readonly files: readonly string[];
  /** As the first thread read them. */
  readonly settings: SettingsData;
  /** The number of the next code, then whether each thread has begun. */
  readonly state: Int32Array;
  /** Where in `state` that of this thread stands. */
  readonly place: number;
  /** Whether to count how files are read. */
  readonly isCounted: boolean;
  /** Whether each piece also says what was read for it. */
  readonly isDigested: boolean;
}

/** What a thread says in the end. */
export interface Done {
  readonly part: Part;
  readonly readings?: Readings;
}

/** How the work is done, and what is told of it beside its result. */
export interface Manner {
  /** Undefined: as many as pay. */
  readonly threads: number | undefined;
  /** Undefined: they are started for this work. */
  readonly crew?: Crew;
  /** Asked for only where there are files enough: to load it takes longer than to check one file. */
  readonly progress: () => Promise<Progress>;
  readonly counting?: Counting | undefined;
  /** Undefined: all that the work is about. */
  readonly codes?: readonly string[];
  /** What the catalogue is read through, where the pieces are to say what they were read from. */
  readonly source?: Digesting;
}

/** In `state`, of a thread. */
export const idle = 0;
export const begun = 1;
export const dismissed = 2;

const steps: Readonly<Record<Work['command'], Text>> = {
  validate: { zh: '正在检查文件', en: 'checking files' },
  diff: { zh: '正在比较文件', en: 'comparing files' },
  check: { zh: '正在检查和比较文件', en: 'checking and comparing files' },
};

/** Nobody waits a second for fewer. */
const fewestTold = 100;

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

/** The same, telling how many files the codes have that were taken, by whatever thread. */
function* told(
  task: Pick<Task, 'work' | 'codes' | 'files' | 'state'>,
  byCode: ReadonlyMap<string, readonly string[]>,
  progress: Progress | undefined,
): Generator<string> {
  let [seen, files] = [0, 0];
  for (const code of untaken(task)) {
    yield code;
    for (const taken = Math.min(Atomics.load(task.state, 0), task.codes.length); seen < taken; seen += 1)
      files += byCode.get(task.codes[seen] ?? '')?.length ?? 0;
    progress?.tell(steps[task.work.command], files, task.files.length);
  }
}

function giveTo(worker: Worker, task: Task): Promise<Done> {
  const done = new Promise<Done>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    // After its message it has nothing to say; before it, only one that was dismissed may go.
    worker.once('exit', () => {
      if (Atomics.load(task.state, task.place) === dismissed) resolve({ part: [] });
      else reject(new Error('a thread ended before its work'));
    });
  });
  worker.ref();
  worker.postMessage(task, []);
  return done;
}

/**
 * What codes of a catalogue come to, found by this thread and, where there are many files, by others that take their codes
 * from the same list. How many there are changes nothing but the time.
 */
export async function partOf(
  work: Work,
  catalogue: Catalogue,
  site: Pick<Site, 'root' | 'cwd' | 'today' | 'explain'>,
  { threads, crew = crewOf(threads), progress: waiting, counting, codes: asked, source }: Manner,
): Promise<Part> {
  const byCode = filesOf(work, catalogue);
  const codes = asked ?? [...byCode.keys()];
  const files = codes.flatMap((code) => byCode.get(code) ?? []);
  const most = threads ?? threadsFor(files.length);
  const workers = crew.take(Math.max(0, Math.min(most, codes.length) - 1));
  const { root, cwd, today } = site;
  const progress = files.length < fewestTold ? undefined : await waiting();
  const state = new Int32Array(new SharedArrayBuffer((1 + workers.length) * Int32Array.BYTES_PER_ELEMENT));
  const [isCounted, isDigested] = [counting !== undefined, source !== undefined];
  const task = { work, root, cwd, today, codes, files, state, isCounted, isDigested };
  const share = (settings: SettingsData): readonly Promise<Done>[] =>
    workers.map((worker, index) => giveTo(worker, { ...task, settings, place: 1 + index }));
  const others = workers.length === 0 ? [] : share(dataOf(catalogue.settings));
  // Other threads do that for all.
  if (workers.length === 0 && isLong(files.length)) (await import('./engine.ts')).settleForLong(false);
  try {
    const pieces = piecesOf(work, catalogue, told(task, byCode, progress), site);
    const own = [...withContent(pieces, source)];
    for (const [index, worker] of workers.entries()) {
      // Whoever has not begun by now has nothing left to do.
      if (Atomics.compareExchange(state, 1 + index, idle, dismissed) === idle) void worker.terminate();
    }
    const ends = await Promise.all(others);
    for (const { readings } of ends) if (readings !== undefined) counting?.add(readings);
    return mergeParts(own, ...ends.map(({ part }) => part));
  } finally {
    progress?.clear();
  }
}
