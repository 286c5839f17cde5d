import { stored, type Stored } from '../catalogue/stored.ts';
import type { Source } from '../catalogue/source.ts';
import { codeOf } from '../catalogue/entry.ts';
import type { Repository } from '../git/repository.ts';

/** So much is asked of git at once and kept until the next is asked. */
const most = { files: 500, bytes: 16 << 20 };

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const rankOf = (path: string): string =>
  path.includes('/') ? codeOf(nameOf(path).replace(/\.\w+$/u, '')) : '';

/** Bytes by id, fetched together with those that will be wanted next. */
function ahead(
  order: readonly Stored[],
  contents: Repository['contents'],
): (id: string) => Uint8Array | undefined {
  const indexOf = new Map(order.map(({ id }, index) => [id, index]));
  let held: ReadonlyMap<string, Uint8Array> = new Map();
  return (id) => {
    if (!held.has(id)) {
      const ids = new Set([id]);
      let bytes = 0;
      for (const next of order.slice(indexOf.get(id) ?? order.length).slice(0, most.files)) {
        bytes += next.size;
        if (bytes > most.bytes) break;
        ids.add(next.id);
      }
      held = contents([...ids]);
    }
    return held.get(id);
  };
}

/** The catalogue in the folder `root` as it was at a commit; `isWanted` tells which files will be read. */
export function sourceAt(
  root: string,
  repository: Repository,
  commit: string,
  isWanted: (path: string) => boolean,
): { readonly source: Source; readonly isCatalogue: boolean } {
  const files = repository.files(commit);
  const order = files
    .filter(({ path, kind }) => kind === 'file' && isWanted(path))
    .map((file) => [rankOf(file.path), file] as const)
    .toSorted(([a, { path: pathA }], [b, { path: pathB }]) => (a < b || (a === b && pathA < pathB) ? -1 : 1))
    .map(([, file]) => file);
  return {
    source: stored(root, files, ahead(order, repository.contents)),
    isCatalogue: files.some(({ path }) => path === 'regions.yaml'),
  };
}
