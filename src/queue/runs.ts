import { createHash } from 'node:crypto';
import { many } from '../model/text.ts';
import type { Database } from './database.ts';
import { QueueError } from './queue-error.ts';
import { schema, tablesExist } from './tables.ts';

/** What is done in shards. The same id is the same task on the same files in as many shards, whoever submits it. */
export interface Run {
  readonly id: string;
  /** JSON that the workers understand. */
  readonly task: unknown;
  readonly shards: number;
}

/** How often a shard is given out after one submission: to workers that are killed too, and to those that give it back. */
export const mostTries = 5;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All runs, the latest first; none where nobody ever submitted one. */
export const allRuns = async (database: Database): Promise<readonly Run[]> =>
  (await tablesExist(database)) ? runsOf(database, 'order by submitted_on desc, id') : [];

/** Runs with shards that some worker may still take or has, the earliest first. */
export const openRuns = (database: Database): Promise<readonly Run[]> =>
  runsOf(
    database,
    `where exists (select from ${schema}.part where part.run = run.id and bytes is null and tries < ${mostTries})
     order by submitted_on, id`,
  );

async function runsOf({ query }: Database, which: string): Promise<readonly Run[]> {
  const rows = await query(`select id, task, shards from ${schema}.run ${which}`);
  return rows.map(({ id, task, shards }) => ({ id: String(id), task, shards: Number(shards) }));
}

/** A part that is not there: how often its shard was given out, and to whom at last. */
export interface Missing {
  readonly shard: number;
  readonly tries: number;
  readonly worker?: string;
}

export async function missingOf({ query }: Database, run: string): Promise<readonly Missing[]> {
  const rows = await query(
    `select shard, tries, worker from ${schema}.part where run = $1 and bytes is null order by shard`,
    [run],
  );
  return rows.map(({ shard, tries, worker }) => ({
    shard: Number(shard),
    tries: Number(tries),
    ...(typeof worker === 'string' ? { worker } : {}),
  }));
}

/** The parts of a run in the order of their shards, each read when it is asked for, each checked against its SHA-256. */
export async function* partsOf(database: Database, { id, shards }: Run): AsyncGenerator<Uint8Array> {
  const missing = await missingOf(database, id);
  if (missing.length > 0) throw new QueueError(missingText(id, shards, missing));
  for (let shard = 1; shard <= shards; shard += 1) {
    const [row] = await database.query(
      `select bytes, sha256 from ${schema}.part where run = $1 and shard = $2`,
      [id, shard],
    );
    const { bytes, sha256 } = row ?? {};
    if (!(bytes instanceof Uint8Array) || sha256Of(bytes) !== sha256) {
      throw new QueueError({
        zh: `运行 ${id} 的第 ${shard}/${shards} 份在数据库里损坏了（校验值不符），没有合并。请再提交一次这个运行：只重做这一份。`,
        en: `part ${shard}/${shards} of run ${id} is damaged in the database (its checksum differs), so nothing was merged. Submit the run once more: only this part is done again.`,
      });
    }
    yield bytes;
  }
}

const missingText = (id: string, shards: number, missing: readonly Missing[]) => {
  const isOver = missing.some(({ tries }) => tries >= mostTries);
  const list = missing.slice(0, 12).map(({ shard }) => `${shard}/${shards}`);
  const more = missing.length > list.length ? ' …' : '';
  return {
    zh: `运行 ${id} 还缺 ${missing.length} 份：${list.join('、')}${more}，没有合并。${isOver ? `有的试过 ${mostTries} 次都没做成；请看 worker 的输出，排除原因后再提交一次。` : '请等 worker 做完，或再启动几个。'}`,
    en: `run ${id} lacks ${many(missing.length, 'part')}: ${list.join(', ')}${more}, so nothing was merged. ${isOver ? `Some were tried ${mostTries} times in vain: see what the workers say, mend it, and submit the run once more.` : 'Wait for the workers, or start more.'}`,
  };
};
