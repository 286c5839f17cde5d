import type { Region } from '../../model/region.ts';
import { ciFile, type Host } from './ci.ts';
import { editorConfig, gitAttributes, vscodeExtensions, vscodeSettings } from './editor.ts';
import { regionsText } from './regions.ts';
import { adoptionText, samplePath, standardText } from './sample.ts';
import { policyText, waiversText } from './settings.ts';

/** A file to write, by its path with `/` from the folder that gets catalogue/. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What the city decided. */
export interface Start {
  readonly city: Region;
  /** Its counties and zones. */
  readonly members: readonly Region[];
}

/** Texts that come with the tool: the registry of laws and, by file name, the schemas for editors. */
export interface Shipped {
  readonly laws: string;
  readonly schemas: Readonly<Record<string, string>>;
}

/** The regions and a sample of what their folders hold: one standard, adopted once. */
export function catalogueFiles({ city, members }: Start): readonly NewFile[] {
  const [first] = members;
  return [
    { path: 'catalogue/regions.yaml', text: regionsText(city, members) },
    { path: `catalogue/${samplePath(city)}`, text: standardText(city) },
    ...(first === undefined ? [] : [{ path: `catalogue/${samplePath(first)}`, text: adoptionText(first) }]),
  ];
}

/** What every catalogue wants, whatever its city. */
export function commonFiles({ laws, schemas }: Shipped, ci: Host | undefined): readonly NewFile[] {
  return [
    { path: 'catalogue/policy.yaml', text: policyText() },
    { path: 'catalogue/waivers.yaml', text: waiversText() },
    { path: 'catalogue/laws.yaml', text: laws },
    ...Object.entries(schemas).map(([name, text]) => ({ path: `schemas/${name}`, text })),
    { path: '.vscode/settings.json', text: vscodeSettings() },
    { path: '.vscode/extensions.json', text: vscodeExtensions() },
    { path: '.editorconfig', text: editorConfig() },
    { path: '.gitattributes', text: gitAttributes() },
    { path: '.gitignore', text: 'out/\n' },
    ...(ci === undefined ? [] : [ciFile[ci]]),
  ];
}
