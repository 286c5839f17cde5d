import { type Place, readEntry } from '../catalogue/entry.ts';
import { disk, type Source } from '../catalogue/source.ts';
import type { FileVersion, Repository } from '../git/repository.ts';
import type { Edition, History } from './causes.ts';

const slashed = (path: string): { folder: string; name: string; stem: string } => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    name,
    stem: name.replace(/\.ya?ml$/iu, ''),
  };
};

/** A whole standard; anything else is no version to compare with. */
function editionFrom(
  source: Source,
  place: Place,
  dateOf: (edition: Edition) => string | undefined,
): Edition[] {
  const { value } = readEntry(place, source);
  if (value === undefined || !value.isWhole || value.own.adopts !== undefined) return [];
  const edition: Edition = { item: value.own as Edition['item'] };
  const date = dateOf(edition);
  return [date === undefined ? edition : { ...edition, date }];
}

/** What git knows of a standard: every content that stood on the present line of history, or on that up to a commit. */
function fromGit(repository: Repository, commit?: string): (path: string) => readonly Edition[] {
  const byFolder = new Map<string, ReadonlyMap<string, readonly FileVersion[]>>();
  let edited: ReadonlySet<string> | undefined;
  const isEdited = (path: string): boolean => {
    if (commit !== undefined) return false;
    edited ??= new Set(repository.changes('HEAD').map((change) => change.path));
    return edited.has(path);
  };
  return (path) => {
    const { folder, stem } = slashed(path);
    const versions = byFolder.get(folder) ?? repository.versions(folder, commit);
    byFolder.set(folder, versions);
    const known = versions.get(path) ?? [];
    // Nothing earlier than what is on the disk: most standards, at the cost of no further process.
    if (known.length === 0 || (known.length === 1 && !isEdited(path))) return [];
    const contents = repository.contents([...new Set(known.map(({ id }) => id))]);
    return known.flatMap(({ id, date }) => {
      const bytes = contents.get(id);
      if (bytes === undefined) return [];
      const source: Source = { list: () => ({ files: [], faults: [] }), read: () => ({ bytes }) };
      return editionFrom(source, { path, file: path, folder, stem }, () => date);
    });
  };
}

/** Versions kept as files, `history/<name>.v<version>.yaml` beside the standard. */
function fromFiles(
  files: readonly string[],
  pathOf: (path: string) => string,
  source: Source,
): (path: string) => readonly Edition[] {
  const kept = new Map<string, { path: string; version: number }[]>();
  for (const path of files) {
    const [, folder, stem, version] = /^(.+)\/history\/([^/]+)\.v(\d+)\.ya?ml$/iu.exec(path) ?? [];
    if (version === undefined) continue;
    const key = `${folder}/${stem}`;
    kept.set(key, [...(kept.get(key) ?? []), { path, version: Number(version) }]);
  }
  return (path) => {
    const { folder, stem } = slashed(path);
    return (kept.get(`${folder}/${stem}`) ?? [])
      .toSorted((a, b) => b.version - a.version)
      .flatMap((each) =>
        editionFrom(
          source,
          { path: pathOf(each.path), file: each.path, folder, stem },
          ({ item }) => item.effectiveOn,
        ),
      );
  };
}

/**
 * Versions of standards by git where there is one, and by what is kept in files; as known today, or at a commit that
 * `source` holds. Paths have `/` and start at the root.
 */
export function historyOf(
  repository: () => Repository | undefined,
  kept: () => readonly string[],
  pathOf: (path: string) => string,
  source: Source = disk,
  commit?: string,
): History {
  let sources: readonly ((path: string) => readonly Edition[])[] | undefined;
  return (path) => {
    if (sources === undefined) {
      const found = repository();
      sources = [...(found === undefined ? [] : [fromGit(found, commit)]), fromFiles(kept(), pathOf, source)];
    }
    return sources.flatMap((of) => of(path));
  };
}
