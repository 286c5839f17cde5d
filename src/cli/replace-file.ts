import { randomBytes } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readFile } from '../catalogue/read-file.ts';
import type { Change } from '../model/change.ts';
import type { Text } from '../model/text.ts';

const isReadOnly = (path: string, mode: number): boolean => {
  try {
    accessSync(path, constants.W_OK);
    // Those who may everything are told too what the file says.
    return (mode & 0o222) === 0;
  } catch {
    return true;
  }
};

const isStill = (path: string, bytes: Uint8Array): boolean => {
  const now = readFile(path);
  return 'bytes' in now && Buffer.compare(now.bytes, bytes) === 0;
};

const temporaryName = /^\..+\.ya?ml\.[0-9a-f]{12}\.tmp$/iu;
const staleAfter = 3_600_000;

/**
 * Puts the new bytes in the place of a file that is still as it was read: the old file or the new one, never a part, with its
 * mode; never through a link. Undefined when done, else why not.
 */
export async function replaceFile({ path, file, before, after }: Change): Promise<Text | undefined> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const { mode } = statSync(path);
    if (isReadOnly(path, mode)) {
      return {
        zh: `${file} 是只读文件，没有写入；请先取消只读`,
        en: `${file} is read-only, so nothing was written; make it writable first`,
      };
    }
    const handle = await open(temporary, 'wx', mode & 0o777);
    try {
      await handle.writeFile(after);
      // What the process may give a new file could be less.
      await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (isStill(path, before)) {
      await rename(temporary, path);
      return undefined;
    }
    await rm(temporary, { force: true });
    return {
      zh: `${file} 刚被别人改过，没有写入；请再运行一次`,
      en: `${file} was changed meanwhile, so it was not written; run this again`,
    };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { zh: `${file} 没有写入：${message}`, en: `${file} was not written: ${message}` };
  }
}

/** Removes what killed runs have left in these folders. */
export async function removeLeftovers(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!temporaryName.test(name)) continue;
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found !== undefined && Date.now() - found.mtimeMs > staleAfter) {
        await rm(path, { force: true }).catch(() => undefined);
      }
    }
  }
}

export interface Replaced {
  readonly written: readonly Change[];
  /** Why the others were not. */
  readonly troubles: readonly Text[];
}

/** Writes all changes, whatever becomes of each. */
export async function replaceFiles(changes: readonly Change[]): Promise<Replaced> {
  await removeLeftovers(changes.map(({ path }) => dirname(path)));
  const written: Change[] = [];
  const troubles: Text[] = [];
  for (const change of changes) {
    const trouble = await replaceFile(change);
    if (trouble === undefined) written.push(change);
    else troubles.push(trouble);
  }
  return { written, troubles };
}
