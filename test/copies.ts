import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];
export const removeCopies = (): void => made.forEach((folder) => rmSync(folder, { recursive: true }));

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shixiang-'));
  made.push(folder);
  return folder;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();

/** A copy in a folder of its own, its files made in that order: disks list them in another. */
export function copyOf(folder: string, order: (files: readonly string[]) => readonly string[]): string {
  const copy = emptyFolder();
  for (const name of order(filesIn(folder))) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(join(folder, name), join(copy, name));
  }
  return copy;
}

/** An order that no disk has by itself. */
export const scattered = (files: readonly string[]): readonly string[] =>
  files
    .map((file, index) => [(index * 7919) % 104_729, file] as const)
    .toSorted(([a], [b]) => b - a)
    .map(([, file]) => file);
