import { createRequire } from 'node:module';
import type { Publication } from '../lists/list.ts';
import { heldName, type Manifest, type ManifestExport, type ManifestFile } from '../model/manifest.ts';
import type { PublicationScope } from '../model/scope.ts';
import { ruleSet } from './rule-set.ts';

const load = createRequire(import.meta.url);

/** What an earlier run has written; undefined when it is no whole manifest of this version. */
export function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isManifest = load('#validators/manifest') as (value: unknown) => boolean;
  return isManifest(value) ? (value as Manifest) : undefined;
}

/** One item a line, so that two manifests can be compared line by line. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Where an export comes from. */
export interface Origin {
  /** Of the tool. */
  readonly version: string;
  readonly catalogue?: ManifestExport['catalogue'];
  readonly scope?: PublicationScope;
}

/** What a run publishes, before its files are written. */
export type PlannedExport = Omit<ManifestExport, 'files'> & {
  readonly files: readonly Pick<ManifestFile, 'name' | 'list' | 'regions'>[];
};

export function planOf(
  { today, draft, items }: Pick<Publication, 'today' | 'draft' | 'items'>,
  { version, catalogue, scope }: Origin,
  files: PlannedExport['files'],
): PlannedExport {
  const held = new Map<string, string[]>();
  for (const { item, region } of items) {
    const names = held.get(region.code);
    if (names === undefined) held.set(region.code, [heldName(item)]);
    else names.push(heldName(item));
  }
  return {
    asOf: today,
    ...(catalogue === undefined ? {} : { catalogue }),
    tool: { version, rules: ruleSet() },
    ...(scope === undefined ? {} : { scope }),
    ...(draft ? { draft } : {}),
    files,
    items: [...held].map(([region, names]) => ({ region, held: names.toSorted() })),
  };
}

const isSameScope = (a: PublicationScope = {}, b: PublicationScope = {}): boolean =>
  (['regions', 'departments', 'types'] as const).every(
    (key) => JSON.stringify(a[key]?.toSorted()) === JSON.stringify(b[key]?.toSorted()),
  );

/** Tells which files of an earlier export a later one stands for: those of the same name, list and scope, or drafts of them. */
export function replacedBy({
  files,
  scope,
  draft,
}: PlannedExport): (earlier: ManifestExport, file: ManifestFile) => boolean {
  const names = new Set(files.map(({ name }) => name));
  const lists = new Set(files.map(({ list }) => list));
  return (earlier, file) =>
    names.has(file.name) ||
    (lists.has(file.list) && earlier.draft === draft && isSameScope(earlier.scope, scope));
}

/** The record of the folder after a run, and the files there that belong to no list any more. */
export function manifestAfter(
  previous: Manifest | undefined,
  now: ManifestExport,
): { readonly manifest: Manifest; readonly orphans: readonly string[] } {
  const isReplaced = replacedBy(now);
  const names = new Set(now.files.map(({ name }) => name));
  const earlier = (previous?.exports ?? []).map((each) => ({
    ...each,
    files: each.files.filter((file) => !isReplaced(each, file)),
  }));
  const orphans = (previous?.exports ?? []).flatMap((each) =>
    each.files.filter((file) => isReplaced(each, file) && !names.has(file.name)).map(({ name }) => name),
  );
  return {
    manifest: { version: 1, exports: [now, ...earlier.filter(({ files }) => files.length > 0)] },
    orphans,
  };
}
