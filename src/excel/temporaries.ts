import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const temporaryName = /^\.[^/\\]+\.(?:xlsx|json)\.[0-9a-f]{12}\.tmp$/;
const staleAfter = 3_600_000;

/** A hidden name in the same folder, so that a rename brings the file to its place. */
export const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);

/** Removes what a killed run has left in a folder an hour ago; younger files may be another run's. */
export async function removeStale(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!temporaryName.test(name)) continue;
    const path = join(directory, name);
    const file = await stat(path).catch(() => undefined);
    // Since when it bears this name: an old file that was kept aside has an old date of its content.
    if (file !== undefined && Date.now() - file.ctimeMs > staleAfter) {
      await rm(path, { force: true }).catch(() => undefined);
    }
  }
}
