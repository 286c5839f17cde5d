import { lstatSync, readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Text } from '../model/text.ts';
import { show } from '../model/show.ts';
import { faultOfFile } from './fault.ts';
import { type Unread, unreadOf } from './read-file.ts';

export interface Listing {
  /** Paths on the disk that end in .yaml or .yml, in code-unit order; whether they are files, `readFile` tells. */
  readonly files: readonly string[];
  /** What hides files from the check. */
  readonly faults: readonly (Unread & { readonly path: string })[];
}

export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/**
 * All YAML files under the folder `root`, never following links, without names that begin with a dot and
 * node_modules. What cannot be listed is told and the rest goes on. `display` gives the name that the user sees.
 */
export function listFiles(root: string, display: (path: string) => string = (path) => path): Listing {
  const files: string[] = [];
  const faults: (Unread & { path: string })[] = [];
  const refuse = (path: string, message: Text): void => {
    faults.push({ kind: 'refused', path, fault: faultOfFile('file-readable', message, display(path)) });
  };
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const within = folder.endsWith(sep) ? folder : folder + sep;
    try {
      if (folder === root && lstatSync(root).isSymbolicLink()) {
        refuse(root, linkedFolder);
        continue;
      }
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const { name } = entry;
        const path = within + name; // `join` would take most of the time of the listing
        if (name.startsWith('.') || name === 'node_modules') continue;
        const isNamed = isYaml(name);
        const isLink = entry.isSymbolicLink();
        const isFolder = !isNamed && entry.isDirectory();
        if (!isNamed && !isFolder && !isLink) continue;
        if (isLink && !isNamed) {
          if (isFolderBehind(path)) refuse(path, linkedFolder);
          continue;
        }
        const trouble = troubleOfName(name);
        if (trouble !== undefined) refuse(path, trouble);
        else if (isFolder) folders.push(path);
        else files.push(path);
      }
    } catch (error) {
      faults.push({ ...unreadOf(display(folder), error), path: folder });
    }
  }
  // Code-unit order: the same on every machine.
  return { files: files.toSorted(), faults: faults.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

function isFolderBehind(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

export const linkedFolder: Text = {
  zh: '链接的文件夹不检查（它可能指向目录之外），里面的文件没有检查；请换成文件夹本身',
  en: 'linked folders are not followed (they may lead outside the catalogue), so their files were not checked; put the folder itself here',
};

const nameNotUtf8: Text = {
  zh: '文件名不是 UTF-8 编码，打不开；请重新命名',
  en: 'the name is not UTF-8, so it cannot be opened; rename it',
};

const oddName = (name: string): Text => ({
  zh: `文件名 ${show(name)} 里有看不见的或控制字符；请重新命名`,
  en: `the name ${show(name)} has invisible or control characters; rename it`,
});

/** As most names are: to ask which characters of any other can be seen takes longer than to read the folder. */
const isPlainName = (name: string): boolean => /^[!-~]+$/u.test(name);

/** Why a file of this name is not opened. */
export const troubleOfName = (name: string): Text | undefined => {
  if (isPlainName(name)) return undefined;
  if (name.includes('\uFFFD')) return nameNotUtf8;
  return show(name) === name ? undefined : oddName(name);
};
