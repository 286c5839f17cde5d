import { join } from 'node:path';
import { type FieldId, fieldIds, fields, type Latitude, type Policy } from '../model/field.ts';
import type { Finding } from '../model/finding.ts';
import type { Law, Laws } from '../model/law.ts';
import type { Columns, Settings } from '../model/catalogue.ts';
import type { Match, Matches, PlacedMatch } from '../model/matches.ts';
import type { Region } from '../model/region.ts';
import type { Waiver } from '../model/waiver.ts';
import { decode } from './decode.ts';
import { type Read, readDocument } from './entry.ts';
import { findingOf } from './finding.ts';
import { regionTroubles } from './region-tree.ts';
import { lawsFrom, plainLaws } from './laws.ts';
import { settingsFiles } from './settings-files.ts';
import type { Source } from './source.ts';

type AllLaws = { readonly asOf?: string; readonly laws?: readonly (Law | undefined)[] };

const allLaws = ({ asOf = '', laws = [] }: AllLaws = {}): Laws =>
  lawsFrom(
    asOf,
    laws.filter((law): law is Law => law?.title !== undefined),
  );

function byCode(placed: readonly PlacedMatch[]): Matches {
  const matches = new Map<string, Match[]>();
  for (const { match } of placed) {
    const others = matches.get(match.code);
    if (others === undefined) matches.set(match.code, [match]);
    else others.push(match);
  }
  return matches;
}

type Policies = { readonly latitudes?: Readonly<Partial<Record<FieldId, Latitude>>> };

const partsOfMatch = ['code', 'field', 'standard', 'county', 'verdict'] as const;

const isFullMatch = (match: Partial<Match> | undefined): match is Match =>
  partsOfMatch.every((part) => match?.[part] !== undefined);

const partsOfWaiver = [
  'region',
  'code',
  'field',
  'fingerprint',
  'reason',
  'approval',
  'from',
  'until',
] as const;

/** A waiver with a slip waives nothing: without its last day it would hold for ever. */
const isFull = (waiver: Partial<Waiver> | undefined): waiver is Waiver =>
  partsOfWaiver.every((part) => waiver?.[part] !== undefined);

type Partially<T> = {
  readonly [K in keyof T]?: readonly (Partial<T[K] extends readonly (infer U)[] ? U : never> | undefined)[];
};
type ColumnSettings = Partially<Columns>;

/** Those that are said in full. */
const columnsOf = ({ columns = [], values = [] }: ColumnSettings = {}): Columns => ({
  columns: columns.flatMap((each) =>
    each?.heading === undefined || each.element === undefined
      ? []
      : [{ heading: each.heading, element: each.element }],
  ),
  values: values.flatMap((each) =>
    each?.element === undefined || each.value === undefined
      ? []
      : [{ element: each.element, value: each.value }],
  ),
});

/** The registry when it is only consulted, not checked itself. */
function consultedLaws(path: string, { read }: Source): Laws | undefined {
  const content = read(path, path);
  if (!('bytes' in content)) return undefined;
  const text = decode(path, content.bytes);
  return plainLaws(typeof text === 'string' ? text : new TextDecoder().decode(content.bytes));
}

/**
 * Reads what stands at the root of a catalogue; a file that is absent or wrong leaves its defaults. Policy, waivers and
 * matches are read only when they are selected: a comparison selects everything.
 */
export function readSettings(
  source: Source,
  root: string,
  present: ReadonlySet<string>,
  display: (path: string) => string,
  isSelected: (path: string) => boolean,
): { settings: Settings; findings: Finding[]; reads: ReadonlyMap<string, Read<unknown>> } {
  const findings: Finding[] = [];
  const reads = new Map<string, Read<unknown>>();
  const read = <T>(name: (typeof settingsFiles)[number], isAlwaysNeeded = true) => {
    const path = join(root, `${name}.yaml`);
    if (!present.has(path) || !(isAlwaysNeeded || isSelected(path))) return undefined;
    const result = readDocument<T>({ path, file: display(path), folder: '', stem: name }, name, source);
    findings.push(...result.findings);
    reads.set(path, result);
    return result.value;
  };
  const tree = read<{ regions?: (Region | undefined)[] }>('regions');
  const written = tree?.accepted?.regions ?? [];
  for (const { path, message } of regionTroubles(written)) {
    if (tree) findings.push(findingOf('regions-form-a-tree', message, tree.document.locate(path), { path }));
  }
  const regions = written.filter(
    (region): region is Region => region?.code !== undefined && region.name !== undefined,
  );
  const latitudes = read<Policies>('policy', false)?.accepted?.latitudes ?? {};
  const waivers = read<{ waivers?: (Partial<Waiver> | undefined)[] }>('waivers', false);
  const matches = read<{ matches?: (Partial<Match> | undefined)[] }>('matches', false);
  const placedMatches = (matches?.accepted?.matches ?? []).flatMap((match, index): readonly PlacedMatch[] =>
    matches !== undefined && isFullMatch(match)
      ? [{ match, locate: (key) => matches.document.locate(['matches', index, key], 'value') }]
      : [],
  );
  const columns = read<ColumnSettings>('columns', false)?.accepted;
  const registry = join(root, 'laws.yaml');
  const consulted =
    isSelected(registry) || !present.has(registry) ? undefined : consultedLaws(registry, source);
  const laws = consulted ?? allLaws(read<AllLaws>('laws')?.accepted);
  const settings: Settings = {
    regions,
    city: regions.find(({ parent }) => parent === undefined),
    policy: Object.fromEntries(
      fieldIds.map((id) => [id, latitudes[id] ?? fields[id].latitude]),
    ) as unknown as Policy,
    waivers: (waivers?.accepted?.waivers ?? []).flatMap((waiver, index) =>
      waivers !== undefined && isFull(waiver)
        ? [{ waiver, at: waivers.document.locate(['waivers', index, 'fingerprint'], 'value') }]
        : [],
    ),
    matches: byCode(placedMatches),
    placedMatches,
    columns: columnsOf(columns),
    laws,
  };
  return { settings, findings, reads };
}
