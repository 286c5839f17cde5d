import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const isCatalogue = (folder: string): boolean => existsSync(join(folder, 'regions.yaml'));

/** The nearest folder with a regions.yaml, here or in catalogue/ below, then upwards. */
export function findRoot(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isCatalogue(folder)) return folder;
    if (isCatalogue(join(folder, 'catalogue'))) return join(folder, 'catalogue');
    if (dirname(folder) === folder) return undefined;
  }
}
