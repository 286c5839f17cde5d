import type { NamedPart } from '../commands/merge.ts';
import { show } from '../model/show.ts';
import type { Locale, Text } from '../model/text.ts';
import { type Database, openDatabase } from '../queue/database.ts';
import { allRuns, partsOf, type Run } from '../queue/runs.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** What every command takes that works with a queue. */
export interface QueueFlags {
  readonly queue?: string;
  /** Seconds that the database may be away. */
  readonly wait: number;
}

/** Where the address may stand, so that its password is on no command line. */
const queueVariable = 'SHIXIANG_QUEUE';

/** The address of the database; it is never shown. */
function urlOf({ queue }: QueueFlags, { env }: World): string {
  const url = queue ?? env[queueVariable] ?? '';
  if (url === '') {
    throw new UsageError({
      zh: `没有说队列在哪个数据库里；请写 --queue postgres://用户@主机/库，或设环境变量 ${queueVariable}`,
      en: `no database was named; give --queue postgres://user@host/database, or set ${queueVariable}`,
    });
  }
  if (/^postgres(?:ql)?:\/\//u.test(url) && URL.canParse(url.replace(/@(?=\/)/u, '@localhost'))) return url;
  throw new UsageError({
    zh: '队列的地址要写成 postgres://用户@主机/库 的样子',
    en: 'the address of a queue is written like postgres://user@host/database',
  });
}

export const teller =
  ({ stderr }: World, locale: Locale): ((text: Text) => void) =>
  (text) => {
    // Nobody waits for it, and a terminal that went away is no fault.
    stderr.write(`shixiang: ${show(text[locale])}\n`).catch(() => {});
  };

/** Does something with the database, which is let go of in any case. */
export async function withDatabase<Result>(
  flags: QueueFlags,
  world: World,
  locale: Locale,
  use: (database: Database) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const database = await openDatabase(urlOf(flags, world), {
    seconds: flags.wait,
    tell: teller(world, locale),
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

const mostNamed = 5;

/** The run of this name. */
export async function knownRun(database: Database, name: string): Promise<Run> {
  const runs = await allRuns(database);
  const run = runs.find(({ id }) => id === name);
  if (run !== undefined) return run;
  const latest = runs.slice(0, mostNamed).map(({ id }) => id);
  throw new UsageError({
    zh: `队列里没有运行 ${name}${latest.length === 0 ? '；先用 shixiang submit 提交' : `；最近的是 ${latest.join('、')}`}`,
    en: `the queue has no run ${name}${latest.length === 0 ? '; shixiang submit enters one' : `; the latest are ${latest.join(', ')}`}`,
  });
}

/** All parts of a run. */
export const partsInQueue = (
  name: string,
  flags: QueueFlags,
  world: World,
  locale: Locale,
): Promise<readonly NamedPart[]> =>
  withDatabase(flags, world, locale, async (database) => {
    const run = await knownRun(database, name);
    const parts: NamedPart[] = [];
    for await (const bytes of partsOf(database, run)) {
      parts.push({ name: `${run.id} ${parts.length + 1}/${run.shards}`, bytes });
    }
    return parts;
  });
