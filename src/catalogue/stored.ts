import { join } from 'node:path';
import type { Text } from '../model/text.ts';
import { faultOfFile } from './fault.ts';
import { isYaml, linkedFolder, troubleOfName } from './list-files.ts';
import { refusedOf, sentences, sizeLimit, tooLarge, type Unread } from './read-file.ts';
import type { Source } from './source.ts';

/** A file as a store names it: its path from the root with `/`, and the key to its bytes. */
export interface Stored {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'submodule';
  readonly id: string;
  readonly size: number;
}

const elsewhere: Text = {
  zh: '子模块的内容不在这个版本里，里面的文件没有检查；请把文件直接放在目录里',
  en: 'a submodule’s files are not part of this revision, so they were not checked; keep the files in the catalogue itself',
};

const lacking: Text = {
  zh: '无法读取：仓库里缺少这个文件的内容；这次检查不完整',
  en: 'cannot be read: the repository lacks its content; this check is not complete',
};

/** A catalogue that lies elsewhere than on the disk, refusing what the disk would refuse. */
export function stored(
  root: string,
  files: readonly Stored[],
  bytesOf: (id: string) => Uint8Array | undefined,
): Source {
  const byPath = new Map(files.map((file) => [join(root, ...file.path.split('/')), file]));
  return {
    list(_root, display) {
      const listed: string[] = [];
      const faults: (Unread & { path: string })[] = [];
      for (const [path, { path: name, kind }] of byPath) {
        const steps = name.split('/');
        const last = steps.at(-1) ?? '';
        if (steps.some((step) => step.startsWith('.') || step === 'node_modules')) continue;
        const refuse = (message: Text): void => {
          faults.push({ kind: 'refused', path, fault: faultOfFile('file-readable', message, display(path)) });
        };
        if (kind === 'submodule') refuse(elsewhere);
        else if (!isYaml(last)) {
          // Where a link leads cannot be seen here; folders have no ending.
          if (kind === 'link' && !last.includes('.')) refuse(linkedFolder);
        } else {
          const trouble = steps.map(troubleOfName).find((each) => each !== undefined);
          if (trouble === undefined) listed.push(path);
          else refuse(trouble);
        }
      }
      return { files: listed.toSorted(), faults: faults.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
    },
    read(path, file) {
      const found = byPath.get(path);
      if (found?.kind === 'link') return refusedOf(file, sentences.link);
      if (found?.kind === 'submodule') return refusedOf(file, sentences.folder);
      if (found !== undefined && found.size > sizeLimit) {
        return { kind: 'refused', fault: tooLarge(file, found.size) };
      }
      const bytes = found === undefined ? undefined : bytesOf(found.id);
      return bytes === undefined
        ? { kind: 'unreadable', fault: faultOfFile('file-readable', lacking, file) }
        : { bytes };
    },
  };
}
