import { join, relative, resolve, sep } from 'node:path';
import type { Catalogue, Count, Group, Settings } from '../model/catalogue.ts';
import { byCodeUnits } from '../model/text.ts';
import { codeOf, type OwnEntry, type Place, type Read, readEntry } from './entry.ts';
import { findingOf } from './finding.ts';
import { inherit } from './inherit.ts';
import { misplacedAt } from './misplaced.ts';
import { readSettings } from './settings.ts';
import { settingsFiles } from './settings-files.ts';
import { disk, type Source } from './source.ts';

const countOf = (reads: readonly Read<unknown>[]): Count => {
  const refused = reads.filter(({ isRefused }) => isRefused).length;
  return {
    listed: reads.length,
    checked: reads.length - refused,
    refused,
    unreadable: reads.filter(({ isUnreadable }) => isUnreadable).length,
  };
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf(sep) + 1);

const stemOf = (path: string): string => {
  const name = nameOf(path);
  return name.endsWith('.yaml') ? name.slice(0, -'.yaml'.length) : name.replace(/\.ya?ml$/iu, '');
};

const folderOf = (root: string, path: string): string => {
  const folder = path.slice(root.length + 1, Math.max(root.length + 1, path.lastIndexOf(sep)));
  return sep === '/' ? folder : folder.replaceAll(sep, '/');
};

/** An earlier version of a standard, kept for comparing: 341200/history/340131003000-01.v1.yaml. */
const isKeptVersion = (folder: string, stem: string, regions: ReadonlySet<string>): boolean => {
  if (!folder.includes('/')) return false;
  const [region = '', ...below] = folder.split('/');
  return below.join('/') === 'history' && regions.has(region) && /\.v[1-9]\d*$/u.test(stem);
};

/** How the user sees a path in the folder `root`; to ask the system for every one of many thousand would take its time. */
function displaying(root: string, cwd: string): (path: string) => string {
  const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
  const shown = slashed(relative(cwd, root));
  const above = root.endsWith(sep) ? root : root + sep;
  return (path) => {
    if (!path.startsWith(above)) return slashed(relative(cwd, path)) || '.';
    const below = slashed(path.slice(above.length));
    return shown === '' ? below : `${shown}/${below}`;
  };
}

/**
 * Opens the catalogue in the folder `root`. Settings are read at once, items one code at a time as `groups` is walked.
 * `isSelected` narrows what is checked and counted; a standard that a selected adoption needs is read beside it. Settings
 * that are `given` are neither read nor told of.
 */
export function openCatalogue(
  root: string,
  cwd: string,
  isSelected: (path: string) => boolean = () => true,
  source: Source = disk,
  given?: Settings,
): Catalogue {
  const display = displaying(root, cwd);
  const listing = source.list(root, display);
  const { settings, findings, reads } =
    given === undefined
      ? readSettings(source, root, new Set(listing.files), display, isSelected)
      : { settings: given, findings: [], reads: new Map<string, Read<unknown>>() };
  const regions = new Set(settings.regions.map(({ code }) => code));

  const settingsPaths = new Set(settingsFiles.map((name) => join(root, `${name}.yaml`)));
  const placeOf = (path: string): Place => ({
    path,
    file: display(path),
    folder: folderOf(root, path),
    stem: stemOf(path),
  });
  const pathsByCode = new Map<string, string[]>();
  const asked = new Set<string>();
  const partial = new Set<string>();
  let misplaced = 0;
  for (const path of listing.files) {
    if (settingsPaths.has(path)) continue;
    const folder = folderOf(root, path);
    const stem = stemOf(path);
    if (isKeptVersion(folder, stem, regions)) continue;
    // Without a readable regions.yaml every folder named like a region is taken for one: one bad file never stops the rest.
    if (regions.has(folder) || (regions.size === 0 && /^\d{6}$/u.test(folder))) {
      const code = codeOf(stem);
      const others = pathsByCode.get(code);
      if (others === undefined) pathsByCode.set(code, [path]);
      else others.push(path);
      if (isSelected(path)) asked.add(code);
      else partial.add(folder);
    } else if (isSelected(path)) {
      findings.push(misplacedAt(placeOf(path), regions));
      misplaced += 1;
    }
  }
  // Neighbours say most alike when they are of one variant: to read them so is faster.
  for (const [code, paths] of pathsByCode) {
    const first = nameOf(paths[0] ?? '');
    if (paths.some((path) => !path.endsWith(first)))
      pathsByCode.set(
        code,
        paths.toSorted((a, b) => byCodeUnits(nameOf(a), nameOf(b))),
      );
  }
  for (const { fault, path } of listing.faults) {
    if (isSelected(path)) findings.push(findingOf(fault.rule, fault.message, fault.at));
  }

  const readGroup = (code: string, paths: readonly string[]): Group | undefined => {
    const wanted = paths.filter(isSelected);
    if (wanted.length === 0) return undefined;
    const results = wanted.map((path) => readEntry(placeOf(path), source));
    const owns = results.flatMap(({ value }) => value ?? []);
    const files = new Set(owns.map(({ file }) => file));
    const isLacking = owns.some(({ own }) => own.adopts !== undefined);
    const standards = paths.filter(
      (path) => isLacking && folderOf(root, path) === settings.city?.code && !isSelected(path),
    );
    const beside = standards.map((path) => readEntry(placeOf(path), source));
    const ofCity = [
      ...results.filter((_, index) => folderOf(root, wanted[index] ?? '') === settings.city?.code),
      ...beside,
    ];
    const isStandardUnread = settings.city === undefined || ofCity.some(({ isRefused }) => isRefused);
    const known: OwnEntry[] = [...beside.flatMap(({ value }) => value ?? []), ...owns];
    const inherited = inherit(known, settings.city?.code, isStandardUnread);
    return {
      code,
      entries: inherited.entries.filter(({ file }) => files.has(file)),
      findings: [...results.flatMap((result) => result.findings), ...inherited.findings],
      count: countOf(results),
      isStandardUnread,
    };
  };

  const settled = [...settingsPaths].filter(isSelected).flatMap((path) => reads.get(path) ?? []);
  const faulty = listing.faults.filter(({ path }) => isSelected(path));
  const count = countOf(settled);
  return {
    name: display(root),
    settings,
    findings,
    count: {
      ...count,
      listed: count.listed + faulty.length + misplaced,
      refused: count.refused + faulty.length + misplaced,
      unreadable: count.unreadable + faulty.filter(({ kind }) => kind === 'unreadable').length,
    },
    files: () =>
      new Map(
        [...pathsByCode]
          .filter(([code]) => asked.has(code))
          .map(([code, paths]): [string, string[]] => [
            code,
            paths.filter((path) => isSelected(path) || folderOf(root, path) === settings.city?.code),
          ])
          .toSorted(([a], [b]) => byCodeUnits(a, b)),
      ),
    *groups(codes = [...pathsByCode.keys()].toSorted()) {
      for (const code of codes) {
        const group = readGroup(code, pathsByCode.get(code) ?? []);
        if (group !== undefined) yield group;
      }
    },
    partial,
    reread: (file) => readEntry(placeOf(resolve(cwd, file)), source).value,
  };
}
