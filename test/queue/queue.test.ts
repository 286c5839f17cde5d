import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/queue/database.ts';
import { QueueError } from '../../src/queue/queue-error.ts';
import { openQueue, type Queue } from '../../src/queue/queue.ts';
import { mostTries, openRuns, partsOf, type Run } from '../../src/queue/runs.ts';
import { work } from '../../src/queue/worker.ts';
import { type Cluster, hasServer, startCluster } from './cluster.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textsOf = async (database: Database, run: Run): Promise<string[]> => {
  const texts: string[] = [];
  for await (const part of partsOf(database, run)) texts.push(new TextDecoder().decode(part));
  return texts;
};
const never = new AbortController().signal;
const runOf = (id: string, shards = 3): Run => ({ id, task: { of: id }, shards });
const partOf = (shard: number): Uint8Array => bytesOf(`part ${shard}`);

describe.skipIf(!hasServer)('a queue on PostgreSQL', () => {
  let cluster: Cluster;
  let database: Database;
  let queue: Queue;
  const told: string[] = [];
  const tell = ({ zh, en }: { zh: string; en: string }): void => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    told.push(en);
  };
  const manner = { isOnce: true, name: 'here', tell, signal: never };
  const workAt = (run: Run, judge: (shard: number) => Uint8Array): Promise<boolean> =>
    work(database, queue, () => judge, { ...manner, run: run.id });

  beforeAll(async () => {
    cluster = startCluster();
    database = await openDatabase(cluster.url, { seconds: 30, tell });
    queue = await openQueue(database);
  });
  afterAll(async () => {
    await database?.close();
    cluster?.remove();
  });

  test('gives out every shard once and keeps the parts in their order', async () => {
    const run = runOf('once', 7);
    expect(await queue.submit(run, 60)).toBe(0);
    expect(await queue.submit(run, 60)).toBe(0);
    const judged: number[] = [];
    const judge = (shard: number): Uint8Array => {
      judged.push(shard);
      return partOf(shard);
    };
    expect(await workAt(run, judge)).toBe(true);
    expect(judged.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await textsOf(database, run)).toEqual([1, 2, 3, 4, 5, 6, 7].map((shard) => `part ${shard}`));
    expect(await queue.submit(run, 60)).toBe(7);
    expect(await workAt(run, judge)).toBe(true);
    expect(judged).toHaveLength(7);
  });

  test('refuses what a worker stores whose lease is over', async () => {
    const run = runOf('stale', 1);
    await queue.submit(run, 1);
    const slow = await queue.take(run.id, 'slow');
    expect(await queue.take(run.id, 'quick')).toBeUndefined();
    let quick: typeof slow;
    await expect
      .poll(async () => (quick = await queue.take(run.id, 'quick')), { timeout: 10_000 })
      .toBeDefined();
    expect(await queue.store(slow!, bytesOf('late'))).toBe('stale');
    // Nor does it give back what is another's.
    await queue.release(slow!, 'late');
    expect(await queue.take(run.id, 'third')).toBeUndefined();
    expect(await queue.store(quick!, partOf(1))).toBe('stored');
    expect(await queue.store(slow!, bytesOf('later'))).toBe('differs');
    expect(await queue.store(slow!, partOf(1))).toBe('known');
    expect(await textsOf(database, run)).toEqual(['part 1']);
  });

  test('a shard whose worker died after storing is not done again', async () => {
    const run = runOf('died', 1);
    await queue.submit(run, 1);
    const lease = await queue.take(run.id, 'dead');
    await database.query(
      `update shixiang.part set bytes = $2, sha256 = encode(sha256($2), 'hex') where run = $1`,
      [run.id, partOf(1)],
    );
    expect(lease).toBeDefined();
    expect(await openRuns(database)).toEqual([]);
    expect(await queue.submit(run, 60)).toBe(1);
  });

  test('a part that was damaged is told, and done again after one more submission', async () => {
    const run = runOf('damaged');
    await queue.submit(run, 60);
    await workAt(run, partOf);
    await database.query(`update shixiang.part set bytes = 'spoilt' where run = $1 and shard = 2`, [run.id]);
    await expect(textsOf(database, run)).rejects.toThrow('part 2/3 of run damaged is damaged');
    expect(await queue.submit(run, 60)).toBe(2);
    await expect(textsOf(database, run)).rejects.toThrow('lacks 1 part: 2/3');
    expect(await workAt(run, partOf)).toBe(true);
    expect(await textsOf(database, run)).toEqual(['part 1', 'part 2', 'part 3']);
  });

  test('a shard that always fails is given up, the others are done', async () => {
    const run = runOf('poison');
    await queue.submit(run, 60);
    let tries = 0;
    const judge = (shard: number): Uint8Array => {
      if (shard !== 2) return partOf(shard);
      tries += 1;
      throw new Error('bad luck');
    };
    told.length = 0;
    expect(await workAt(run, judge)).toBe(false);
    expect(tries).toBe(mostTries);
    expect(told).toContain('poison 2/3 failed (bad luck) and goes back to the queue.');
    expect(told.at(-1)).toContain('1 shard failed too often: poison 2');
    await expect(textsOf(database, run)).rejects.toThrow('tried 5 times in vain');
    expect(await queue.submit(run, 60)).toBe(2);
    expect(await workAt(run, partOf)).toBe(true);
  }, 60_000);

  test('a run that is not for this worker is left to others, and told once', async () => {
    const run = runOf('foreign');
    await queue.submit(run, 60);
    told.length = 0;
    const check = () => {
      throw new QueueError({ zh: '别处的', en: 'from elsewhere' });
    };
    expect(await work(database, queue, check, { ...manner, run: run.id })).toBe(false);
    expect(told).toEqual(['from elsewhere']);
  });

  test('a worker that is asked to end finishes the shard in hand', async () => {
    const run = runOf('asked');
    await queue.submit(run, 60);
    const abort = new AbortController();
    const judge = (shard: number): Uint8Array => {
      abort.abort();
      return partOf(shard);
    };
    const doing = work(database, queue, () => judge, {
      ...manner,
      run: run.id,
      isOnce: false,
      signal: abort.signal,
    });
    expect(await doing).toBe(false);
    await expect(textsOf(database, run)).rejects.toThrow('lacks 2 parts');
  });

  test('the jobs of runs that are done or were deleted go with the next submission', async () => {
    const [done, deleted] = [runOf('done'), runOf('deleted')];
    await queue.submit(done, 60);
    await workAt(done, partOf);
    await queue.submit(deleted, 60);
    await database.query(`delete from shixiang.run where id = 'deleted'`);
    await queue.submit(runOf('next'), 60);
    const rows = await database.query('select name from shixiang.job union select name from shixiang.queue');
    const names = rows.map(({ name }) => name);
    expect(names).toContain('next');
    expect(names).not.toContain('done');
    expect(names).not.toContain('deleted');
    expect(await textsOf(database, done)).toHaveLength(3);
    expect(await queue.submit(done, 60)).toBe(3);
  });

  test('a database that crashes meanwhile costs nothing but time', async () => {
    const run = runOf('crash');
    await queue.submit(run, 60);
    const judge = (shard: number): Uint8Array => {
      cluster.crash();
      return partOf(shard);
    };
    expect(await workAt(run, judge)).toBe(true);
    expect(await textsOf(database, run)).toEqual(['part 1', 'part 2', 'part 3']);
  }, 60_000);

  test('a database that stays away is given up, naming the shard in hand', async () => {
    const run = runOf('away');
    await queue.submit(run, 60);
    told.length = 0;
    const hasty = await openDatabase(cluster.url, { seconds: 1, tell });
    const judge = (): Uint8Array => {
      cluster.stop();
      return bytesOf('x');
    };
    try {
      const doing = work(hasty, await openQueue(hasty), () => judge, { ...manner, run: run.id });
      await expect(doing).rejects.toThrow(/^away [1-3]\/3, in hand, was not stored.*for 1 s/u);
      expect(told[0]).toMatch(/^the database cannot be reached \(.+\); trying again for 1 s\.$/u);
    } finally {
      await hasty.close();
      cluster.start();
    }
  }, 60_000);

  test('what the server refuses is told, the password is not', async () => {
    const url = cluster.url.replace('keeper@', 'nobody:hunter2@');
    const refused = await openDatabase(url, { seconds: 1, tell });
    const opened = openQueue(refused);
    await expect(opened).rejects.toThrow('role "nobody" does not exist');
    await expect(opened).rejects.not.toThrow('hunter2');
    await refused.close();
  });
});
