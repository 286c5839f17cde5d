import { constants } from 'node:fs';
import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A finished file and the place it is meant for, both in one folder. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  /** Where the old file waits until all is done. */
  readonly backup: string;
}

/** The files were not replaced; those in `mixed`, by name, were and could not be put back. */
export class ReplaceError extends Error {
  /** The place that could not be filled. */
  readonly path: string;
  readonly mixed: readonly string[];

  constructor(cause: unknown, path: string, mixed: readonly string[]) {
    super(`${path} was not replaced`, { cause });
    this.name = 'ReplaceError';
    this.path = path;
    this.mixed = mixed;
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** A second name for the old file, or a copy where the disk knows no second names; false when there is no old file. */
async function keep({ to, backup }: Replacement): Promise<boolean> {
  try {
    await link(to, backup);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    await copyFile(to, backup, constants.COPYFILE_EXCL);
  }
  return true;
}

const patience = 2_000;

/** Virus scanners and indexers hold a new file for moments on Windows; Excel holds it until it is closed. */
export async function replaceFile(
  from: string,
  to: string,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  const deadline = Date.now() + patience;
  for (let pause = 20; ; pause *= 2) {
    try {
      await move(from, to);
      return;
    } catch (error) {
      const code = codeOf(error);
      const passing = code === 'EPERM' || code === 'EACCES' || code === 'EBUSY';
      if (!passing || Date.now() + pause > deadline) throw error;
      await setTimeout(pause);
    }
  }
}

/** Without it a power cut may undo the renames; Windows cannot open folders, and some file systems cannot sync them. */
async function syncFolder(directory: string): Promise<void> {
  const folder = await open(directory, 'r').catch(() => undefined);
  if (folder === undefined) return;
  try {
    await folder.sync();
  } catch (error) {
    if (codeOf(error) === 'EIO' || codeOf(error) === 'ENOSPC') throw error;
  } finally {
    await folder.close();
  }
}

/** Puts the old files back; the names of those for which even that failed. */
async function undo(replaced: readonly Replacement[], kept: ReadonlySet<Replacement>): Promise<string[]> {
  const mixed: string[] = [];
  for (const each of replaced) {
    const undone = kept.has(each) ? replaceFile(each.backup, each.to) : rm(each.to);
    await undone.catch(() => mixed.push(basename(each.to)));
  }
  return mixed;
}

/**
 * Puts all files in place, or, when one cannot be, all old ones back: a folder with the old set or the new one. The last
 * file vouches for the others, so these are brought to the disk before it.
 */
export async function replaceFiles(replacements: readonly Replacement[]): Promise<void> {
  const kept = new Set<Replacement>();
  const replaced: Replacement[] = [];
  let current = '';
  try {
    for (const each of replacements) {
      current = each.to;
      if (await keep(each)) kept.add(each);
    }
    for (const [index, each] of replacements.entries()) {
      current = each.to;
      if (index === replacements.length - 1) await syncFolder(dirname(current));
      await replaceFile(each.from, current);
      replaced.push(each);
    }
    await syncFolder(dirname(current));
  } catch (error) {
    throw new ReplaceError(error, current, await undo(replaced, kept));
  } finally {
    for (const { backup } of replacements) await rm(backup, { force: true }).catch(() => undefined);
  }
}
