import { setTimeout } from 'node:timers/promises';
import { show } from '../model/show.ts';
import { many, type Text } from '../model/text.ts';
import type { Database } from './database.ts';
import type { Lease, Queue, Stored } from './queue.ts';
import { QueueError } from './queue-error.ts';
import { missingOf, openRuns, type Run } from './runs.ts';

/**
 * What makes the sealed parts of a run, given the number of a shard from 1. A run that is not for this worker (another
 * catalogue, another tool) is refused by a `QueueError`, at once or at a shard.
 */
export type Begin = (run: Run) => (shard: number) => Uint8Array;

export interface Manner {
  /** Only this run. */
  readonly run?: string;
  /** End when no run is open any more. */
  readonly isOnce: boolean;
  /** How it is called in the database. */
  readonly name: string;
  readonly tell: (text: Text) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds until a worker that found nothing looks again. */
const pause = 500;

/**
 * Takes shard after shard and stores their parts. Returns whether everything it was asked for is done: false when it left
 * a run to others or a shard failed. When `signal` aborts, the shard in hand is finished first.
 */
export async function work(
  database: Database,
  queue: Queue,
  begin: Begin,
  { run: only, isOnce, name, tell, signal }: Manner,
): Promise<boolean> {
  /** Runs by name: whether this worker does them. */
  const known = new Map<string, boolean>();
  /** One at a time is begun: it may hold a catalogue. */
  let begun: { readonly id: string; readonly judge: ReturnType<Begin> } | undefined;

  const judgeOf = (run: Run): ReturnType<Begin> => {
    if (begun?.id !== run.id) begun = { id: run.id, judge: begin(run) };
    return begun.judge;
  };
  const refuse = ({ id }: Run, error: unknown): void => {
    if (!(error instanceof QueueError)) throw error;
    known.set(id, false);
    tell(error.text);
  };
  const isOurs = (run: Run): boolean => {
    if (known.has(run.id)) return known.get(run.id) === true;
    try {
      judgeOf(run);
      known.set(run.id, true);
    } catch (error) {
      refuse(run, error);
    }
    return known.get(run.id) === true;
  };

  const doShard = async (run: Run, lease: Lease): Promise<void> => {
    const shard = `${run.id} ${lease.shard}/${run.shards}`;
    let part: Uint8Array;
    try {
      part = judgeOf(run)(lease.shard);
    } catch (error) {
      await queue.release(lease, reasonOf(error));
      if (error instanceof QueueError) refuse(run, error);
      else tell(failedText(shard, error));
      return;
    }
    let outcome: Stored;
    try {
      outcome = await queue.store(lease, part);
    } catch (error) {
      if (error instanceof QueueError) throw new QueueError(inHandText(shard, error.text), error);
      tell(inHandText(shard));
      throw error;
    }
    if (outcome === 'differs') throw new QueueError(differsText(shard));
    tell(outcomes[outcome](shard));
  };

  /** Does one shard of the earliest of these runs that has one to do. */
  const doNext = async (runs: readonly Run[]): Promise<boolean> => {
    for (const run of runs) {
      if (!isOurs(run)) continue;
      const lease = await queue.take(run.id, name);
      if (lease === undefined) continue;
      await doShard(run, lease);
      return true;
    }
    return false;
  };

  for (;;) {
    if (signal.aborted) return false;
    const open = (await openRuns(database)).filter(({ id }) => only === undefined || id === only);
    if (await doNext(open)) continue;
    if (isOnce && open.every(({ id }) => known.get(id) === false)) break;
    await setTimeout(pause, undefined, { signal }).catch(() => {});
  }
  const failed: string[] = [];
  for (const id of only === undefined ? known.keys() : [only]) {
    if (known.get(id) === false) continue;
    for (const { shard } of await missingOf(database, id)) failed.push(`${id} ${shard}`);
  }
  if (failed.length > 0) tell(givenUpText(failed));
  return failed.length === 0 && [...known.values()].every(Boolean);
}

const reasonOf = (error: unknown): string => show(error instanceof Error ? error.message : String(error));

const outcomes: Readonly<Record<'stored' | 'known' | 'stale', (shard: string) => Text>> = {
  stored: (shard) => ({ zh: `${shard} 做完并存好了。`, en: `${shard} is done and stored.` }),
  known: (shard) => ({
    zh: `${shard} 已经存有一模一样的一份，没有再存。`,
    en: `${shard} is stored already, the very same part; not stored again.`,
  }),
  stale: (shard) => ({
    zh: `${shard} 超过了期限，已经归别的 worker；这一份没有存。`,
    en: `${shard} was overdue and is another worker’s now; this part was not stored.`,
  }),
};

const differsText = (shard: string): Text => ({
  zh: `${shard} 已经有另一份，内容不同：两台机器对同样的文件得出了不同的结果。请比较两台机器的工具和目录；数据库里的没有改动。`,
  en: `${shard} has another part already, of other content: two machines judged the same files differently. Compare their tools and catalogues; what the database holds was not changed.`,
});

const inHandText = (shard: string, { zh, en }: Text = { zh: '', en: '' }): Text => ({
  zh: `手里的 ${shard} 没有存好，期限一过别的 worker 会接着做。${zh}`,
  en: `${shard}, in hand, was not stored; another worker takes it once its lease is over.${en === '' ? '' : ` ${en}`}`,
});

const failedText = (shard: string, error: unknown): Text => {
  const reason = reasonOf(error);
  return {
    zh: `${shard} 没有做成（${reason}），还给队列。`,
    en: `${shard} failed (${reason}) and goes back to the queue.`,
  };
};

const givenUpText = (failed: readonly string[]): Text => ({
  zh: `有 ${failed.length} 份试了多次都没做成：${failed.join('、')}。请看上面的输出，排除原因后再提交一次。`,
  en: `${many(failed.length, 'shard')} failed too often: ${failed.join(', ')}. See what was said above, mend it, and submit the run once more.`,
});
