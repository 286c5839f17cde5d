import { join } from 'node:path';
import { type FieldId, fieldIds, fields, type Latitude, type Policy } from '../model/field.ts';
import type { Finding } from '../model/finding.ts';
import type { Law } from '../model/law.ts';
import type { Settings } from '../model/catalogue.ts';
import type { Region } from '../model/region.ts';
import type { Waiver } from '../model/waiver.ts';
import { type Read, readDocument } from './entry.ts';
import { lawsFrom, readPlainLaws } from './laws.ts';
import { readFile } from './read-file.ts';
import type { SchemaName } from './schema.ts';

export const settingsFiles = [
  'regions',
  'policy',
  'waivers',
  'laws',
] as const satisfies readonly SchemaName[];

type Policies = { readonly latitudes?: Readonly<Partial<Record<FieldId, Latitude>>> };

/** The registry when it is only consulted, not checked itself, and written the usual way. */
function plainLaws(path: string, isSelected: (path: string) => boolean) {
  if (isSelected(path)) return undefined;
  const content = readFile(path);
  return 'bytes' in content ? readPlainLaws(new TextDecoder().decode(content.bytes)) : undefined;
}

/** Reads what stands at the root of a catalogue; a file that is absent or wrong leaves its defaults. */
export function readSettings(
  root: string,
  present: ReadonlySet<string>,
  display: (path: string) => string,
  isSelected: (path: string) => boolean,
): { settings: Settings; findings: Finding[]; reads: ReadonlyMap<string, Read<unknown>> } {
  const findings: Finding[] = [];
  const reads = new Map<string, Read<unknown>>();
  const read = <T>(name: (typeof settingsFiles)[number]) => {
    const path = join(root, `${name}.yaml`);
    if (!present.has(path)) return undefined;
    const result = readDocument<T>({ path, file: display(path), folder: '', stem: name }, name);
    findings.push(...result.findings);
    reads.set(path, result);
    return result.value;
  };
  const regions = (read<{ regions?: (Region | undefined)[] }>('regions')?.accepted?.regions ?? []).filter(
    (region) => region?.code !== undefined && region.name !== undefined,
  ) as Region[];
  const latitudes = read<Policies>('policy')?.accepted?.latitudes ?? {};
  const waivers = read<{ waivers?: (Waiver | undefined)[] }>('waivers');
  const laws =
    plainLaws(join(root, 'laws.yaml'), isSelected) ??
    read<{ asOf?: string; laws?: (Law | undefined)[] }>('laws')?.accepted;
  const settings: Settings = {
    regions,
    city: regions.find(({ parent }) => parent === undefined),
    policy: Object.fromEntries(
      fieldIds.map((id) => [id, latitudes[id] ?? fields[id].latitude]),
    ) as unknown as Policy,
    waivers: (waivers?.accepted?.waivers ?? []).flatMap((waiver, index) =>
      waiver?.fingerprint === undefined || waivers === undefined
        ? []
        : [{ waiver, at: waivers.document.locate(['waivers', index, 'fingerprint'], 'value') }],
    ),
    laws: lawsFrom(
      laws?.asOf ?? '',
      (laws?.laws ?? []).filter((law): law is Law => law?.title !== undefined),
    ),
  };
  return { settings, findings, reads };
}
