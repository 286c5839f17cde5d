import type { Document } from './document.ts';
import { listFiles, type Listing } from './list-files.ts';
import { lendFile, type Unread } from './read-file.ts';

/** Where the files of a catalogue come from: the disk, or a revision in git. Paths are absolute, as on the disk. */
export interface Source {
  /** All YAML files under a folder; `display` gives the name that the user sees. */
  readonly list: (root: string, display: (path: string) => string) => Listing;
  /** All bytes of one file, to hold until the next is read; `file` is the name that the user sees. */
  readonly read: (path: string, file: string) => { readonly bytes: Uint8Array } | Unread;
  /** Told of every file that was read, and of what became of it, before the next. */
  readonly note?: (file: string, bytes: Uint8Array, document: Document | undefined) => void;
}

export const disk: Source = { list: listFiles, read: lendFile };

/** The disk with files on it as they are to become, by their absolute paths. */
export function overlay(files: ReadonlyMap<string, string>): Source {
  return {
    list(root, display) {
      const listing = disk.list(root, display);
      return { ...listing, files: [...new Set([...listing.files, ...files.keys()])].toSorted() };
    },
    read(path, file) {
      const text = files.get(path);
      return text === undefined ? disk.read(path, file) : { bytes: new TextEncoder().encode(text) };
    },
  };
}
