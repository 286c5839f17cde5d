import type { SchemaName } from './schema.ts';

/** What lies at the root of a catalogue, each as `<name>.yaml`. */
export const settingsFiles = [
  'regions',
  'policy',
  'waivers',
  'matches',
  'columns',
  'laws',
] as const satisfies readonly SchemaName[];
