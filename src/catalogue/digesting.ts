import { sha256 } from '../model/digest.ts';
import type { Source } from './source.ts';

/** A source that can tell what was read of it. */
export interface Digesting extends Source {
  /** SHA-256 of the files that were read since it was asked before, in the order of their paths. */
  readonly take: () => string;
}

export function digesting(source: Source): Digesting {
  let seen: string[] = [];
  return {
    list: source.list,
    read(path, file) {
      const content = source.read(path, file);
      seen.push(`${path}\n${'bytes' in content ? sha256(content.bytes) : content.kind}`);
      return content;
    },
    take() {
      const digest = sha256(seen.toSorted().join('\n'));
      seen = [];
      return digest;
    },
  };
}
