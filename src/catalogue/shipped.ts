import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { schemaNames } from './schema.ts';

const { resolve } = createRequire(import.meta.url);

/** The registry of laws that comes with the tool, as text. */
export const shippedLaws = (): string => readFileSync(resolve('#laws'), 'utf8');

/** File name → text of each schema that an editor of a catalogue needs; the validator never reads such copies. */
export const shippedSchemas = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    schemaNames.map((name) => {
      const path = resolve(`#schemas/${name}`);
      return [basename(path), readFileSync(path, 'utf8')];
    }),
  );
