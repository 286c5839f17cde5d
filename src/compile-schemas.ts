// Build step: turns schemas/*.schema.json into dist/validators/*.cjs, because loading and compiling Ajv at run time
// would more than double the time of checking one file.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { AnySchemaObject, AnyValidateFunction } from 'ajv/dist/types/index.js';
import { build } from 'esbuild';
import { type EditorSchema, editorKeywords, withoutWords } from './catalogue/editor-words.ts';
import { schemaNames } from './catalogue/schema.ts';

const folder = new URL('../validators/', import.meta.url);
mkdirSync(folder, { recursive: true });

const compiler = (): Ajv2020 =>
  new Ajv2020({
    allErrors: true,
    messages: false, // ours are in schema-sentences.ts
    allowUnionTypes: true,
    inlineRefs: false, // one function a definition: a third of the code to compile at start-up
    loopRequired: 2,
    loopEnum: 8,
    ownProperties: true,
    strict: true,
    strictRequired: false, // `required` stands in branches whose properties are declared at the root
    strictTypes: false, // likewise `type`
    code: { source: true },
  }).addVocabulary([...editorKeywords]);

const schemaOf = (name: string): AnySchemaObject & EditorSchema =>
  withoutWords(
    JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')),
  );

const write = (
  name: string,
  ajv: Ajv2020,
  what: AnyValidateFunction | Readonly<Record<string, string>>,
): void => writeFileSync(new URL(`${name}.cjs`, folder), standaloneCode.default(ajv, what));

for (const name of [...schemaNames, 'manifest']) {
  const ajv = compiler();
  write(name, ajv, ajv.compile(schemaOf(name)));
}

// Of an item also each element by itself, and what the schema asks of all together: a value that a hundred counties share
// is then validated once. All of these accept exactly what the whole accepts.
const item = schemaOf('item');
const keys = Object.keys(item.properties ?? {});
const frame = 'urn:shixiang:schema:item-frame';
write(
  'item-elements',
  compiler()
    .addSchema(item)
    .addSchema({ ...item, $id: frame, properties: Object.fromEntries(keys.map((key) => [key, true])) }),
  { frame, ...Object.fromEntries(keys.map((key) => [key, `${item.$id}#/properties/${key}`])) },
);

// With the functions of Ajv that they call: finding each of those takes longer than checking a file with it.
const outdir = fileURLToPath(folder);
await build({
  entryPoints: readdirSync(outdir).map((file) => join(outdir, file)),
  outdir,
  outExtension: { '.js': '.cjs' },
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  minify: true,
});
