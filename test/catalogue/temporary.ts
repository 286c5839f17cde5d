import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'shixiang-'));
  made.push(root);
  for (const [name, text] of Object.entries(files)) put(root, name, text);
  return root;
}

export function put(root: string, name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const fixture = (name: string): string => readFileSync(join('fixtures/ok/adopted', name), 'utf8');
export const regions = fixture('regions.yaml');
export const laws = fixture('laws.yaml');
/** 食品经营许可（新办）, version 1, as the city wrote it. */
export const standard = fixture('341200/340131003000-01.yaml');
/** What 颍州区 wrote to adopt it. */
export const adoption = fixture('341202/340131003000-01.yaml');

/** All there is of a catalogue, by file names relative to its root. */
export function loaded(root: string, isSelected?: (path: string) => boolean) {
  const catalogue = openCatalogue(root, root, isSelected);
  const groups = [...catalogue.groups()];
  const counts = [catalogue.count, ...groups.map(({ count }) => count)];
  const sum = (field: keyof (typeof counts)[number]): number =>
    counts.reduce((total, count) => total + count[field], 0);
  const findings = [...catalogue.findings, ...groups.flatMap((group) => group.findings)];
  return {
    settings: catalogue.settings,
    groups,
    findings,
    entries: groups.flatMap(({ entries }) => entries),
    /** Rule and place of each finding. */
    told: findings.map(({ rule, at }) => `${at.file}:${at.line} ${rule}`),
    count: {
      listed: sum('listed'),
      checked: sum('checked'),
      refused: sum('refused'),
      unreadable: sum('unreadable'),
    },
  };
}
