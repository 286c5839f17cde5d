import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/queue/database.ts';
import { formats } from '../../src/reporters/index.ts';
import { type Cluster, hasServer, startCluster } from './cluster.ts';

const scratch = mkdtempSync(join(tmpdir(), 'shixiang-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const program = join('bin', 'shixiang.js');
const today = '2026-11-24';
const shards = 12;
const lease = 3;

/** What a shell would get from the built tool. */
function shixiang(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--lang', 'en'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

/** The report in every format, each in a file. */
const saved = (folder: string): readonly string[] =>
  formats.flatMap((format) => ['-f', `${format}=${join(folder, format)}`]);
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** mulberry32: the same moments in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Worker {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  isStopped: boolean;
}

/** Worker processes, each started anew when it was killed. */
function fleet(
  count: number,
  env: Record<string, string>,
  tell: (line: string, pid: number | undefined) => void,
) {
  const workers: Worker[] = [];
  const start = (at: number): void => {
    const child = spawn(process.execPath, [program, 'worker', '--once', '--wait', '60', '--lang', 'en'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    createInterface({ input: child.stderr }).on('line', (line) => tell(line, child.pid));
    const ended = new Promise<number | null>((resolve) => {
      child.on('exit', (code, signal) => {
        if (signal === 'SIGKILL') start(at);
        resolve(code);
      });
    });
    workers[at] = { process: child, ended, isStopped: false };
  };
  for (let at = 0; at < count; at += 1) start(at);
  return {
    workers,
    async codes(): Promise<readonly (number | null)[]> {
      const codes: (number | null)[] = [];
      for (let at = 0; at < count; at += 1) {
        let code: number | null = null;
        for (let worker; worker !== workers[at];) {
          worker = workers[at]!;
          code = await worker.ended;
        }
        codes.push(code);
      }
      return codes;
    },
  };
}

describe.skipIf(!hasServer || process.platform === 'win32')('a fleet', () => {
  const random = randomFrom(20_261_124);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const sorted = (length: number, most: number): number[] =>
    Array.from({ length }, () => between(1, most)).toSorted((a, b) => a - b);

  test('whose workers are killed and stopped and whose database crashes reports what one process does', async () => {
    const cluster: Cluster = startCluster();
    const database: Database = await openDatabase(cluster.url, { seconds: 60, tell: () => {} });
    try {
      const env = { SHIXIANG_QUEUE: cluster.url };
      const made = join(scratch, 'made');
      spawnSync(process.execPath, ['test/bench/generate.mjs', made, '9', '60', '0.03']);
      const runs = ['catalogue', made].flatMap((catalogue) =>
        ['validate', 'diff'].map((command) => ({ catalogue, command })),
      );
      const ids = runs.map(({ catalogue, command }) => {
        const args = [
          'submit',
          command,
          '-C',
          catalogue,
          '--today',
          today,
          '--shards',
          `${shards}`,
          '--lease',
          `${lease}`,
        ];
        const { status, stdout, stderr } = shixiang(args, env);
        expect(status, stderr).toBe(0);
        return stdout.trim();
      });

      const counted = { kills: 0, crashes: 0, stops: 0 };
      const lines: string[] = [];
      /** By the process: parts that were not stored because another worker had the shard. */
      const refused = new Map<number | undefined, number>();
      const { workers, codes } = fleet(3, env, (line, pid) => {
        lines.push(line);
        if (/overdue|stored already/u.test(line)) refused.set(pid, (refused.get(pid) ?? 0) + 1);
      });
      const parts = runs.length * shards;
      const stored = async (): Promise<number> => {
        const [row] = await database.query('select count(bytes)::int as stored from shixiang.part');
        return Number(row?.['stored']);
      };
      // After so many parts, and a random moment later.
      const most = parts - 6;
      const [kills, crashes, stops] = [sorted(6, most), sorted(2, most), sorted(2, most - 12)];
      const running = (): readonly Worker[] =>
        workers.filter(
          ({ process: { exitCode, signalCode }, isStopped }) =>
            !isStopped && exitCode === null && signalCode === null,
        );

      /** Stops a worker that has a shard until another has it, and lets it go on until it was refused. */
      const stall = async (): Promise<void> => {
        while ((await stored()) < parts) {
          await setTimeout(between(1, 20));
          const idle = running();
          const worker = idle[between(0, Math.max(0, idle.length - 1))];
          if (worker === undefined) continue;
          const { pid } = worker.process;
          worker.process.kill('SIGSTOP');
          worker.isStopped = true;
          // What it had sent already arrives.
          await setTimeout(200);
          const [held] = await database.query(
            `select run, shard, token from shixiang.part where bytes is null and worker like '%:' || $1`,
            [`${pid}`],
          );
          if (held === undefined) {
            worker.process.kill('SIGCONT');
            worker.isStopped = false;
            continue;
          }
          const { run, shard, token } = held;
          const isAnothers = async (): Promise<boolean> => {
            const rows = await database.query(
              'select from shixiang.part where run = $1 and shard = $2 and token > $3',
              [run, shard, token],
            );
            return rows.length > 0;
          };
          while (!(await isAnothers())) await setTimeout(100);
          const before = refused.get(pid);
          worker.process.kill('SIGCONT');
          // Not killed before it has said so.
          while (refused.get(pid) === before) await setTimeout(20);
          worker.isStopped = false;
          counted.stops += 1;
          return;
        }
      };

      const stalls: Promise<void>[] = [];
      for (let done = 0; done < parts; done = await stored()) {
        await setTimeout(between(5, 40));
        const isDue = (moments: number[]): boolean =>
          moments.length > 0 && done >= moments[0]! && moments.shift() !== undefined;
        if (isDue(kills)) {
          const victim = running()[between(0, Math.max(0, running().length - 1))];
          if (victim?.process.kill('SIGKILL') === true) counted.kills += 1;
        }
        if (isDue(crashes)) {
          cluster.crash();
          counted.crashes += 1;
        }
        if (isDue(stops)) stalls.push(stall());
      }
      await Promise.all(stalls);
      expect(await codes(), lines.join('\n')).toEqual([0, 0, 0]);

      for (const [index, { catalogue, command }] of runs.entries()) {
        const [alone, merged] = [join(scratch, `${index}`, 'alone'), join(scratch, `${index}`, 'merged')];
        const one = shixiang([command, '-C', catalogue, '--today', today, ...saved(alone)]);
        const many = shixiang(['merge', '--run', ids[index]!, ...saved(merged)], env);
        expect(many.stderr).toBe(one.stderr);
        expect(many.status).toBe(one.status);
        expect(filesOf(merged)).toEqual(filesOf(alone));
      }
      console.log(
        `${runs.length} runs of ${shards} shards: ${counted.kills} kills, ${counted.stops} workers stopped past their lease, ${counted.crashes} database crashes, ${[...refused.values()].reduce((sum, count) => sum + count, 0)} stale parts refused; every report as of one process`,
      );
      expect(counted).toMatchObject({ kills: 6, crashes: 2, stops: 2 });
    } finally {
      await database.close();
      cluster.remove();
    }
  }, 300_000);
});
