import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import { show } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { loadDrivers } from './drivers.ts';
import { QueueError } from './queue-error.ts';

/** How long a database may be away before its users give up, and who is told. */
export interface Patience {
  readonly seconds: number;
  /** Told once when the database goes away and once when it is back. */
  readonly tell: (text: Text) => void;
  /** Ends the waiting, with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface Database {
  /** The rows of one statement. Where the connection broke it is sent again, so it must bear to be done twice. */
  readonly query: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

export type Row = Readonly<Record<string, unknown>>;

const firstPause = 250;
const longestPause = 5_000;
/** A statement without an answer for so long has lost its connection. Milliseconds. */
const longestStatement = 120_000;

/** SQLSTATE of a server that stops, starts, is full, or broke off one of two that stood in each other's way. */
const passing = /^(?:08|53|57P|40001|40P01|55P03)/u;

/** Whether a statement failed because the database is away for now, not because of what it says. */
function isAway(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, severity } = error as Error & { code?: unknown; severity?: unknown };
  if (severity !== undefined) return passing.test(String(code));
  return /^E(?!RR_)/u.test(String(code ?? '')) || /^Connection terminated|timeout/iu.test(error.message);
}

const reasonOf = (error: Error): string =>
  show(error.message || String((error as NodeJS.ErrnoException).code ?? error.name));

/** Connects when the first statement is sent. `url` is never shown: it may hold a password. */
export async function openDatabase(url: string, patience: Patience): Promise<Database> {
  const { pg } = await loadDrivers();
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'shixiang',
    max: 2,
    connectionTimeoutMillis: 10_000,
    query_timeout: longestStatement,
    keepAlive: true,
  });
  // An idle connection broke; the next statement finds out.
  pool.on('error', () => {});
  return { query: insisting(pool, patience), close: () => pool.end() };
}

function insisting(pool: Pool, { seconds, tell, signal }: Patience): Database['query'] {
  let lost: QueueError | undefined;
  return async (text, values = []) => {
    let since: number | undefined;
    let isTold = false;
    for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
      if (lost !== undefined) throw lost;
      try {
        // Without values several statements may be sent as one. A connection on which one failed is not used again.
        const { rows } = await (values.length === 0 ? pool.query(text) : pool.query(text, [...values]));
        if (isTold) tell({ zh: '数据库恢复了，继续。', en: 'the database is back; going on.' });
        return rows ?? [];
      } catch (error) {
        signal?.throwIfAborted();
        if (!isAway(error)) throw refusalOf(error);
        const now = performance.now();
        // A connection that merely broke is made anew without a word.
        if (since !== undefined && !isTold) tell(awayText(error, seconds));
        isTold = since !== undefined;
        since ??= now;
        if (now + pause > since + seconds * 1_000) {
          lost = new QueueError(lostText(error, seconds), error);
          throw lost;
        }
        await setTimeout(pause, undefined, signal === undefined ? {} : { signal }).catch(() => {
          signal?.throwIfAborted();
        });
      }
    }
  };
}

const awayText = (error: Error, seconds: number): Text => ({
  zh: `连不上数据库（${reasonOf(error)}），${seconds} 秒内会一直重试。`,
  en: `the database cannot be reached (${reasonOf(error)}); trying again for ${seconds} s.`,
});

const lostText = (error: Error, seconds: number): Text => ({
  zh: `${seconds} 秒都连不上数据库（${reasonOf(error)}），放弃了。请检查数据库和 --queue 的地址，再运行一次：已经存好的不会重做。`,
  en: `the database could not be reached for ${seconds} s (${reasonOf(error)}), so this gave up. Check the database and the address of --queue and run this again: what is stored is not done again.`,
});

/** What the server will never accept, however often it is sent; faults of ours pass unchanged. */
function refusalOf(error: unknown): unknown {
  const { severity, code, message } = error as { severity?: unknown; code?: unknown; message: string };
  const isLogin = /^SASL|password/iu.test(message);
  if (severity === undefined && !isLogin) return error;
  return new QueueError(
    {
      zh: `数据库不接受：${show(message)}${code === undefined ? '' : `（${show(String(code))}）`}。请检查地址、用户、密码和权限。`,
      en: `the database refuses: ${show(message)}${code === undefined ? '' : ` (${show(String(code))})`}. Check the address, the user, the password and the rights.`,
    },
    error,
  );
}
