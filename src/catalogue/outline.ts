import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Region } from '../model/region.ts';
import { codeOf } from './entry.ts';
import { isYaml } from './list-files.ts';
import { plainYaml } from './plain-yaml.ts';
import { readSettings } from './settings.ts';
import { disk } from './source.ts';

/** The regions of a catalogue when nothing else of it is wanted. */
export function regionsAt(root: string): readonly Region[] {
  const present = new Set([join(root, 'regions.yaml')]);
  const display = (path: string): string => path;
  return readSettings(disk, root, present, display, () => false).settings.regions;
}

/** The codes of a region's items, as its file names tell them, each with its first file; sorted. */
export function codesAt(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder).filter(isYaml).toSorted()) {
    const code = codeOf(name.replace(/\.ya?ml$/iu, ''));
    if (!files.has(code)) files.set(code, join(folder, name));
  }
  return files;
}

/** The name of the item in a file; undefined where the file is written in an unusual way, which takes longer to read. */
export const nameAt = (file: string): string | undefined => textIn(plainly(file), 'name');

/** The titles of a registry that is written in the usual way. */
export function lawTitlesAt(root: string): readonly string[] {
  const laws = plainly(join(root, 'laws.yaml'))?.['laws'];
  return Array.isArray(laws) ? laws.flatMap((law) => textIn(law, 'title') ?? []) : [];
}

function plainly(path: string): Readonly<Record<string, unknown>> | undefined {
  const content = disk.read(path, path);
  return 'bytes' in content ? plainYaml(new TextDecoder().decode(content.bytes)) : undefined;
}

function textIn(mapping: unknown, key: string): string | undefined {
  const value = (mapping as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}
