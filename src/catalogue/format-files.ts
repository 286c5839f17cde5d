import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Fault } from './fault.ts';
import { format, type Formatted } from './format.ts';
import { readFile } from './read-file.ts';
import type { SchemaName } from './schema.ts';
import { settingsFiles } from './settings-files.ts';
import { disk } from './source.ts';

/** What becomes of one file of a catalogue. */
export type FormattedFile = { readonly path: string; readonly file: string } & (
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly formatted: Formatted }
  | { readonly kind: 'refused' | 'unreadable'; readonly fault: Fault }
);

/** Settings by their name, and whatever lies in a folder is an item; undefined for what takes no part in the catalogue. */
function schemaOf(root: string, path: string): SchemaName | undefined {
  const name = relative(root, path).replace(/\.ya?ml$/iu, '');
  return name.includes(sep) ? 'item' : settingsFiles.find((each) => each === name);
}

/** The folder of the schemas as regions.yaml names it, relative to the root; else the nearest `schemas` upwards. */
function schemaFolder(root: string): string | undefined {
  const content = disk.read(join(root, 'regions.yaml'), 'regions.yaml');
  const head = 'bytes' in content ? new TextDecoder().decode(content.bytes.subarray(0, 1000)) : '';
  const [, named] =
    /^\uFEFF?# *yaml-language-server: *\$schema=(\S*)regions\.schema\.json *\r?$/mu.exec(head) ?? [];
  if (named !== undefined) return named;
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'schemas', 'item.schema.json'))) {
      return `${relative(root, join(folder, 'schemas')).split(sep).join('/')}/`;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** The path of the schema that a file of the catalogue names in its first line; undefined where there are no schemas. */
export function schemaPathsIn(root: string): (path: string, name: SchemaName) => string | undefined {
  const folder = schemaFolder(root);
  return (path, name) => {
    if (folder === undefined) return undefined;
    const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/)/iu.test(folder);
    const steps = relative(root, path).split(sep).length - 1;
    return `${isRelative ? '../'.repeat(steps) : ''}${folder}${name}.schema.json`;
  };
}

/** Every selected file of the catalogue in `root`, in the order of the listing. Nothing is written. */
export function* formatFiles(
  root: string,
  cwd: string,
  isSelected: (path: string) => boolean,
): Generator<FormattedFile> {
  const display = (path: string): string => relative(cwd, path).split(sep).join('/') || '.';
  const listing = disk.list(root, display);
  const pathOf = schemaPathsIn(root);
  for (const { path, kind, fault } of listing.faults) {
    if (isSelected(path)) yield { path, file: display(path), kind, fault };
  }
  for (const path of listing.files) {
    const name = schemaOf(root, path);
    if (name === undefined || !isSelected(path)) continue;
    const file = display(path);
    const content = readFile(path, file);
    if (!('bytes' in content)) yield { path, file, ...content };
    else {
      const { bytes } = content;
      yield { path, file, kind: 'read', bytes, formatted: format(file, bytes, name, pathOf(path, name)) };
    }
  }
}
