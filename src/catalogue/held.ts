import { join } from 'node:path';
import { codeOf } from './entry.ts';
import { openCatalogue } from './load.ts';
import { readFile } from './read-file.ts';
import { disk } from './source.ts';
import { parse } from './parse.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import { normalise } from '../model/normalise.ts';

/** An item's file that is there already. */
export interface Existing {
  readonly path: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** As written, also what the schema refuses. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly draft: Draft;
}

/** The files of some codes, by region, code and variant. */
export interface Held {
  readonly find: (region: string, code: string, variant: string | undefined) => Existing | undefined;
  /** Stems of the files in the folder of a region. */
  readonly stems: (region: string) => ReadonlySet<string>;
  /** Of files that could not be read, by the folder they lie in and their code. */
  readonly unread: (region: string, code: string) => readonly Finding[];
}

const keyOf = (region: string, code: string, variant: string | undefined): string =>
  JSON.stringify([region, code, variant === undefined ? '' : normalise(variant)]);

const partsOf = (root: string, path: string): readonly [folder: string, stem: string] => {
  const steps = path.slice(root.length + 1).split(/[\\/]/u);
  return [steps.slice(0, -1).join('/'), (steps.at(-1) ?? '').replace(/\.ya?ml$/iu, '')];
};

/** What the catalogue holds of these codes. */
export function heldIn(root: string, cwd: string, codes: ReadonlySet<string>): Held {
  const paths = new Map<string, string>();
  const stems = new Map<string, Set<string>>();
  for (const path of disk.list(root, (each) => each).files) {
    const [folder, stem] = partsOf(root, path);
    paths.set(`${folder}/${stem}`, path);
    const others = stems.get(folder);
    if (others === undefined) stems.set(folder, new Set([stem]));
    else others.add(stem);
  }
  const held = new Map<string, Existing>();
  const unread = new Map<string, Finding[]>();
  const isWanted = (path: string): boolean => codes.has(codeOf(partsOf(root, path)[1]));
  for (const { code, entries, findings } of openCatalogue(root, cwd, isWanted).groups()) {
    for (const entry of entries) {
      const existing = existingOf(entry, paths.get(`${entry.folder}/${entry.stem}`));
      if (existing === undefined) continue;
      const key = keyOf(entry.folder, code, entry.own.variant);
      if (!held.has(key)) held.set(key, existing);
    }
    const known = new Set(entries.map(({ file }) => file));
    for (const finding of findings) {
      if (known.has(finding.at.file)) continue;
      const key = keyOf(finding.region ?? '', code, undefined);
      unread.set(key, [...(unread.get(key) ?? []), finding]);
    }
  }
  return {
    find: (region, code, variant) => held.get(keyOf(region, code, variant)),
    stems: (region) => stems.get(region) ?? new Set(),
    unread: (region, code) => unread.get(keyOf(region, code, undefined)) ?? [],
  };
}

function existingOf({ file, draft }: Entry, path: string | undefined): Existing | undefined {
  const content = path === undefined ? undefined : readFile(path, file);
  if (path === undefined || content === undefined || !('bytes' in content)) return undefined;
  const value = parse(file, content.bytes).document?.value;
  if (typeof value !== 'object' || value === null) return undefined;
  return { path, file, bytes: content.bytes, value: value as Existing['value'], draft };
}

/** Names new files: the code, and -01, -02 … for variants, by the number that the standard's file has where it is free. */
export class FileNames {
  readonly #root: string;
  readonly #held: Held;
  readonly #taken = new Set<string>();

  constructor(root: string, held: Held) {
    this.#root = root;
    this.#held = held;
  }

  /** The path of a new file; `like` is the stem of the standard's. Undefined where 99 numbers are taken. */
  take(
    region: string,
    code: string,
    variant: string | undefined,
    like: string | undefined,
  ): string | undefined {
    const stems = variant === undefined ? [code] : [...(like === undefined ? [] : [like]), ...numbered(code)];
    const stem = stems.find(
      (each) => !this.#held.stems(region).has(each) && !this.#taken.has(`${region}/${each}`),
    );
    if (stem === undefined) return undefined;
    this.#taken.add(`${region}/${stem}`);
    return join(this.#root, region, `${stem}.yaml`);
  }
}

const numbered = (code: string): readonly string[] =>
  Array.from({ length: 99 }, (_, index) => `${code}-${String(index + 1).padStart(2, '0')}`);
