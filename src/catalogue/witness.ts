import { lstatSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { sha256 } from '../model/digest.ts';
import { disk, type Source } from './source.ts';

/** What a folder of a catalogue holds, so that another machine can tell whether its own is the same. */
export interface Witness {
  /** Reads files, and remembers what they held. */
  readonly source: Source;
  /** SHA-256 of what these files hold, each as it was last read, and read now where it was not; then it is forgotten. */
  readonly contentOf: (paths: readonly string[]) => string;
  /** SHA-256 of the names and sizes of all files, and of what cannot be listed. */
  readonly listing: string;
  /** SHA-256 of all that is no item: the settings, kept versions of standards. */
  readonly settings: string;
  /** Bytes; 0 where nobody can say. */
  readonly sizeOf: (path: string) => number;
}

function sizeOf(path: string): number {
  try {
    return lstatSync(path).size;
  } catch {
    return 0;
  }
}

/** Items lie in the folder of their region and no deeper. */
const isOfItem = (name: string): boolean => name.split('/').length === 2;

export function witnessing(root: string): Witness {
  const nameOf = (path: string): string => relative(root, path).split(sep).join('/');
  const digestOf = (lines: readonly (readonly [path: string, what: string | number])[]): string =>
    sha256(lines.map(([path, what]) => `${JSON.stringify(nameOf(path))} ${what}\n`).join(''));
  const seen = new Map<string, string>();
  const source: Source = {
    ...disk,
    read(path, file) {
      const content = disk.read(path, file);
      seen.set(path, 'bytes' in content ? sha256(content.bytes) : content.kind);
      return content;
    },
  };
  const contentOf = (paths: readonly string[]): string => {
    for (const path of paths) if (!seen.has(path)) source.read(path, path);
    const digest = digestOf(paths.map((path) => [path, seen.get(path) ?? '']));
    seen.clear();
    return digest;
  };
  const { files, faults } = disk.list(root, nameOf);
  const sizes = new Map(files.map((path) => [path, sizeOf(path)]));
  return {
    source,
    contentOf,
    listing: digestOf([
      ...sizes,
      ...faults.map(({ path, kind, fault }) => [path, `${kind} ${fault.message.en}`] as const),
    ]),
    settings: contentOf(files.filter((path) => !isOfItem(nameOf(path)))),
    sizeOf: (path) => sizes.get(path) ?? 0,
  };
}
