import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packRun, type StoredRun, unpackRun } from './stored-run.ts';

const ending = '.run';

/** Bytes of all runs together. */
export const mostBytes = 256 * 1_048_576;

/** The same run of the same catalogue is kept once. */
const fileOf = (folder: string, name: string): string =>
  join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}${ending}`);

/** What was kept under a name; undefined where there is nothing, or nothing that can be trusted. */
export function recall(folder: string, name: string): StoredRun | undefined {
  try {
    return unpackRun(readFileSync(fileOf(folder, name)));
  } catch {
    return undefined;
  }
}

/** Keeps a run, whole or not at all, `now` in ms since 1970; a folder that cannot be written to is no cache, and that is no fault. */
export async function remember(folder: string, name: string, run: StoredRun, now: number): Promise<void> {
  const path = fileOf(folder, name);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(packRun(run));
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await shed(folder, path, now);
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** Lets go of what was kept longest ago, and of what interrupted runs left, until the rest is small enough. */
async function shed(folder: string, newest: string, now: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.includes(ending));
  const found = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), stats: await stat(join(folder, name)) })),
  );
  let total = 0;
  for (const { path, stats } of found.toSorted((a, b) => b.stats.mtimeMs - a.stats.mtimeMs)) {
    total += stats.size;
    const isLeft = path.endsWith('.tmp') && stats.mtimeMs < now - 3_600_000;
    if (path !== newest && (isLeft || total > mostBytes)) await rm(path, { force: true });
  }
}
