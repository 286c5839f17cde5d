import { codeOf } from '../catalogue/entry.ts';
import { isYaml } from '../catalogue/list-files.ts';
import { settingsFiles } from '../catalogue/settings-files.ts';
import type { FileChange } from '../git/repository.ts';

/** What a set of changed files concerns. */
export interface Touched {
  /** How many files of the catalogue changed. */
  readonly count: number;
  /** Settings changed: everything may be judged otherwise. */
  readonly isEverything: boolean;
  readonly paths: ReadonlySet<string>;
  /** Of items in any region. */
  readonly codes: ReadonlySet<string>;
  /** Codes of which the standard itself changed. */
  readonly standards: ReadonlySet<string>;
}

const settings = new Set(settingsFiles.map((name) => `${name}.yaml`));

/** The code of an item's file; undefined for what lies elsewhere than in the folder of a region. */
export function codeAt(path: string): { readonly folder: string; readonly code: string } | undefined {
  const [folder = '', name, ...deeper] = path.split('/');
  if (name === undefined || deeper.length > 0 || !isYaml(name)) return undefined;
  return { folder, code: codeOf(name.replace(/\.ya?ml$/iu, '')) };
}

export function touchedBy(changes: readonly FileChange[], city: string | undefined): Touched {
  const codes = new Set<string>();
  const standards = new Set<string>();
  for (const { path } of changes) {
    const at = codeAt(path);
    if (at === undefined) continue;
    codes.add(at.code);
    if (at.folder === city) standards.add(at.code);
  }
  return {
    count: changes.filter(({ path }) => isYaml(path)).length,
    isEverything: changes.some(({ path }) => settings.has(path)),
    paths: new Set(changes.map(({ path }) => path)),
    codes,
    standards,
  };
}

/** What to validate: the changed files, and of a changed standard every county's version. */
export function isToValidate({ isEverything, paths, standards }: Touched): (path: string) => boolean {
  const folders = new Set(
    [...paths].flatMap((path) => [...path.matchAll(/\//gu)].map(({ index }) => path.slice(0, index))),
  );
  return (path) =>
    isEverything ||
    paths.has(path) ||
    standards.has(codeAt(path)?.code ?? '') ||
    // A folder that cannot be listed hides the files in it.
    (!isYaml(path) && (standards.size > 0 || folders.has(path)));
}

/** What to compare: all versions of the items concerned, with the settings that judge them. */
export const isToCompare =
  ({ isEverything, codes }: Touched): ((path: string) => boolean) =>
  (path) =>
    isEverything || settings.has(path) || codes.has(codeAt(path)?.code ?? '') || !isYaml(path);
