import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { findRoot } from '../catalogue/find-root.ts';
import type { Report } from '../model/report.ts';
import { UsageError } from './usage-error.ts';

const below = (folder: string): string => (folder.endsWith(sep) ? folder : folder + sep);

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(below(folder));

/** Where the catalogue is that the flags and paths mean, and which of its files the paths select. */
export function locate(
  flag: string | undefined,
  paths: readonly string[],
  cwd: string,
): { readonly root: string; readonly isSelected: (path: string) => boolean } {
  const wanted = paths.map((path) => resolve(cwd, path));
  for (const [index, path] of wanted.entries()) {
    if (existsSync(path)) continue;
    throw new UsageError({
      zh: `找不到 ${paths[index]}：没有这个文件或文件夹。`,
      en: `${paths[index]} does not exist.`,
    });
  }
  const [first = cwd] = wanted;
  const start =
    flag === undefined ? (statSync(first).isDirectory() ? first : resolve(first, '..')) : resolve(cwd, flag);
  const root = flag === undefined ? findRoot(start) : existsSync(start) ? findRoot(start) : undefined;
  if (root === undefined) {
    throw new UsageError({
      zh: `${flag ?? '当前文件夹'} 和它的上级都不是事项目录（没有 regions.yaml）。请进入目录所在的文件夹，或用 -C 指定。`,
      en: `neither ${flag ?? 'this folder'} nor a folder above it is a catalogue (there is no regions.yaml). Go there, or name it with -C.`,
    });
  }
  const stray = wanted.findIndex((path) => !isWithin(path, root) && !isWithin(root, path));
  if (stray >= 0) {
    throw new UsageError({
      zh: `${paths[stray]} 不在目录 ${relative(cwd, root) || '.'} 里；一次只能检查一个目录。`,
      en: `${paths[stray]} is not in the catalogue ${relative(cwd, root) || '.'}; one run checks one catalogue.`,
    });
  }
  // Asked of every file of the catalogue, several times.
  const folders = wanted.map(below);
  return {
    root,
    isSelected: (path) =>
      wanted.length === 0 || wanted.includes(path) || folders.some((folder) => path.startsWith(folder)),
  };
}

/** Where nothing was checked the paths were a slip. */
export function refuseEmpty({ summary }: Report): void {
  if (summary.listed > 0) return;
  throw new UsageError({
    zh: '没有可检查的文件：给出的路径里没有 .yaml 事项文件。',
    en: 'nothing to check: there is no .yaml item at the given paths.',
  });
}
