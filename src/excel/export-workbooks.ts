import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Workbook } from '../model/sheet.ts';
import { explain } from './export-error.ts';
import { checkFileNames } from './names.ts';
import { writeWorkbook, type Counts } from './write-workbook.ts';
import { fixZipDates } from './zip-dates.ts';

export interface Written extends Counts {
  readonly fileName: string;
  readonly bytes: number;
}

const temporaryName = /^\.[^/\\]+\.xlsx\.[0-9a-f]{12}\.tmp$/;
const staleAfter = 3_600_000;
const patience = 2_000;

/**
 * Writes all workbooks beside their places and only then puts them there: whatever fails, a published file is the
 * old one or the new one, never half of one.
 */
export async function exportWorkbooks(
  workbooks: readonly Workbook[],
  directory: string,
): Promise<readonly Written[]> {
  checkFileNames(workbooks.map(({ fileName }) => fileName));
  const temporaries: string[] = [];
  const replaced: string[] = [];
  let current = directory;
  try {
    await mkdir(directory, { recursive: true });
    await removeStale(directory);
    const written: Written[] = [];
    for (const workbook of workbooks) {
      const { fileName } = workbook;
      current = join(directory, fileName);
      const temporary = join(directory, `.${fileName}.${randomBytes(6).toString('hex')}.tmp`);
      temporaries.push(temporary);
      const counts = await writeWorkbook(workbook, temporary);
      written.push({ fileName, ...counts, bytes: await finish(temporary) });
    }
    for (const [index, { fileName }] of workbooks.entries()) {
      current = join(directory, fileName);
      await replaceFile(temporaries[index] ?? '', current);
      replaced.push(fileName);
    }
    await syncFolder(directory);
    return written;
  } catch (error) {
    for (const temporary of temporaries) await rm(temporary, { force: true }).catch(() => undefined);
    throw explain(error, current, replaced);
  }
}

/** Makes the bytes independent of the clock and brings them to the disk. */
async function finish(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    await fixZipDates(file);
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

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
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const passing = code === 'EPERM' || code === 'EACCES' || code === 'EBUSY';
      if (!passing || Date.now() + pause > deadline) throw error;
      await setTimeout(pause);
    }
  }
}

/** Without it a power cut may undo the renames; Windows cannot open folders and does without. */
async function syncFolder(directory: string): Promise<void> {
  const folder = await open(directory, 'r').catch(() => undefined);
  if (folder === undefined) return;
  try {
    await folder.sync();
  } catch {
    // The files are in place; some file systems do not sync folders.
  } finally {
    await folder.close();
  }
}

/** What a killed run has left behind. */
async function removeStale(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!temporaryName.test(name)) continue;
    const path = join(directory, name);
    const file = await stat(path).catch(() => undefined);
    if (file !== undefined && Date.now() - file.mtimeMs > staleAfter) {
      await rm(path, { force: true }).catch(() => undefined);
    }
  }
}
