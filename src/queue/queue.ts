import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { loadDrivers } from './drivers.ts';
import { mostTries, type Run, sha256Of } from './runs.ts';
import { makeTables, schema } from './tables.ts';

/** A shard that one worker has until its lease is over. */
export interface Lease {
  readonly run: string;
  /** From 1. */
  readonly shard: number;
  readonly token: number;
  readonly job: string;
}

/**
 * What became of a part that a worker wanted to store: `stored`; `known` where the very same bytes are there already;
 * `stale` where the lease was over and the shard is another worker's; `differs` where other bytes are there.
 */
export type Stored = 'stored' | 'known' | 'stale' | 'differs';

/** Leases of shards by pg-boss, and parts in a table of ours beside its own. Throws `QueueError`. */
export interface Queue {
  /**
   * Enters a run, or takes it up again: stored parts stay, unless their bytes no longer have their checksum, and shards
   * that were tried too often are tried anew. A worker has `lease` seconds for one shard. Returns how many parts are there.
   */
  readonly submit: (run: Run, lease: number) => Promise<number>;
  /** A shard without a part that no worker has, or whose worker's lease is over; undefined where there is none now. */
  readonly take: (run: string, worker: string) => Promise<Lease | undefined>;
  readonly store: (lease: Lease, part: Uint8Array) => Promise<Stored>;
  /** Gives a shard back that another worker may take; why is kept with the job. */
  readonly release: (lease: Lease, reason: string) => Promise<void>;
}

/** The same for every submission, so that a shard is queued once. */
function jobOf(run: string, shard: number): string {
  const hex = createHash('sha256').update(`${run} ${shard}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

const shaOf = `select sha256 from ${schema}.part where run = $1 and shard = $2`;

/** Makes the tables where they are missing. */
export async function openQueue(database: Database): Promise<Queue> {
  const { query } = database;
  const { PgBoss } = await loadDrivers();
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: [...(await query(text, values))] }) },
    schema,
    // Its timers would rest while a shard is judged; leases that are over are looked for when there is nothing to take.
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await makeTables(database);

  /** Jobs of runs that are done or gone are of no use to anybody. */
  const tidy = async (): Promise<void> => {
    const idle = await query(
      `select name from ${schema}.queue where name not in (select run from ${schema}.part where bytes is null)`,
    );
    for (const { name } of idle) {
      await query(`delete from ${schema}.job where name = $1`, [name]);
      await boss.deleteQueue(String(name));
    }
  };

  const fetch = async (run: string) => {
    const [job] = await boss.fetch<{ readonly shard: number }>(run);
    if (job !== undefined) return job;
    await boss.expire();
    return (await boss.fetch<{ readonly shard: number }>(run))[0];
  };

  return {
    async submit({ id, task, shards }, lease) {
      await query(`insert into ${schema}.run (id, task, shards) values ($1, $2, $3) on conflict do nothing`, [
        id,
        JSON.stringify(task),
        shards,
      ]);
      await query(
        `insert into ${schema}.part (run, shard) select $1, generate_series(1, $2::int) on conflict do nothing`,
        [id, shards],
      );
      const over = await query(
        `update ${schema}.part set bytes = null, sha256 = null, tries = 0
          where run = $1 and (sha256 <> encode(sha256(bytes), 'hex') or (bytes is null and tries >= $2))
          returning shard`,
        [id, mostTries],
      );
      await tidy();
      const open = await query(`select shard from ${schema}.part where run = $1 and bytes is null`, [id]);
      if (open.length === 0) return shards;
      // How often a shard is tried is counted with its part, where it can be told.
      await boss.createQueue(id, { name: id, retryLimit: 1_000_000, retryDelay: 1, expireInSeconds: lease });
      const idsOf = (rows: typeof open): string[] => rows.map(({ shard }) => jobOf(id, Number(shard)));
      if (over.length > 0) await boss.deleteJob(id, idsOf(over));
      await boss.insert(
        open.map(({ shard }) => ({ id: jobOf(id, Number(shard)), name: id, data: { shard: Number(shard) } })),
      );
      return shards - open.length;
    },

    async take(run, worker) {
      for (let job = await fetch(run); job !== undefined; job = await fetch(run)) {
        const { shard } = job.data;
        const [taken] = await query(
          `update ${schema}.part set token = token + 1, tries = tries + 1, worker = $3
            where run = $1 and shard = $2 and bytes is null and tries < $4 returning token`,
          [run, shard, worker, mostTries],
        );
        if (taken !== undefined) return { run, shard, token: Number(taken['token']), job: job.id };
        // Stored by a worker that did not live to say so, or tried too often.
        await boss.complete(run, job.id);
      }
      return undefined;
    },

    async store({ run, shard, token, job }, part) {
      const sha256 = sha256Of(part);
      const [stored] = await query(
        `update ${schema}.part set bytes = $4, sha256 = $5, stored_on = now()
          where run = $1 and shard = $2 and token = $3 and bytes is null returning shard`,
        [run, shard, token, part, sha256],
      );
      const [there] = stored === undefined ? await query(shaOf, [run, shard]) : [{ sha256 }];
      const known = there?.['sha256'];
      if (typeof known !== 'string') return 'stale';
      await boss.complete(run, job);
      return stored !== undefined ? 'stored' : known === sha256 ? 'known' : 'differs';
    },

    async release({ run, shard, token, job }, reason) {
      const [ours] = await query(
        `select from ${schema}.part where run = $1 and shard = $2 and token = $3 and bytes is null`,
        [run, shard, token],
      );
      if (ours !== undefined) await boss.fail(run, job, { reason });
    },
  };
}
