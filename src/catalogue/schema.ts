import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { type Breach, type Path, valueAt } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Document } from './parse.ts';
import { rightValue } from './schema-repairs.ts';
import type { Section } from './section.ts';
import { sentences, silentKeywords } from './schema-sentences.ts';

export const schemaNames = ['item', 'regions', 'policy', 'waivers', 'matches', 'columns', 'laws'] as const;
export type SchemaName = (typeof schemaNames)[number];

/** A breach of the schema; `at` says whether the key or the value is to blame, `accepted` whether the value may still be used. */
export interface SchemaBreach extends Breach {
  /** Keys that the mapping at the path lacks. */
  readonly missing?: readonly string[];
  readonly at: 'key' | 'value';
  readonly accepted: boolean;
}

/** The part of JSON Schema that is walked to find what it says of a place. */
export interface Schema {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly description?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly if?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly then?: Schema | boolean;
  readonly else?: Schema | boolean;
}

const load = createRequire(import.meta.url);
const loaded = new Map<SchemaName, Schema>();
const validators = new Map<SchemaName, ValidateFunction>();

/** Read only when a file has a fault or is written anew. */
export function schemaOf(name: SchemaName): Schema {
  let schema = loaded.get(name);
  if (schema === undefined) {
    schema = load(`#schemas/${name}`) as Schema;
    loaded.set(name, schema);
  }
  return schema;
}

/** The schema and everything it refers to or branches into, nearest first. */
export function* layers(schema: Schema | boolean | undefined, root: Schema): Generator<Schema> {
  if (typeof schema !== 'object') return;
  yield schema;
  const target = schema.$ref?.replace('#/$defs/', '');
  if (target !== undefined) yield* layers(root.$defs?.[target], root);
  yield* layers(schema.then, root);
  yield* layers(schema.else, root);
}

export function descend(schemas: readonly Schema[], step: string | number, root: Schema): Schema[] {
  return schemas
    .map((schema) => (typeof step === 'number' ? schema.items : schema.properties?.[step]))
    .flatMap((schema) => [...layers(schema, root)]);
}

const stepsOf = (instancePath: string, value: unknown): Path => {
  let at = value;
  return instancePath
    .split('/')
    .slice(1)
    .map((raw) => {
      const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(at) ? Number(key) : key;
      at = (at as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
};

/** Every schema that speaks of a place, nearest first. */
export const schemasAt = (path: Path, root: Schema): readonly Schema[] =>
  path.reduce((schemas, step) => descend(schemas, step, root), [...layers(root, root)]);

/** Key → title of everything that may stand in a mapping. */
function titlesOf(here: readonly Schema[], root: Schema): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const [key, child] of here.flatMap((schema) => Object.entries(schema.properties ?? {}))) {
    const title = [...layers(child, root)].find((layer) => layer.title !== undefined)?.title;
    // A branch that only adds to a property does not name it again.
    if (!titles.has(key) || title !== undefined) titles.set(key, title ?? key);
  }
  return titles;
}

function breachOf(error: ErrorObject, name: SchemaName, document: Document): SchemaBreach {
  const root = schemaOf(name);
  const path = stepsOf(error.instancePath, document.value);
  const here = schemasAt(path, root);
  const sentence = sentences[error.keyword];
  if (sentence === undefined) throw new Error(`no sentence for the schema keyword ${error.keyword}`);
  const message = sentence(error, {
    title: here.find(({ title }) => title !== undefined)?.title ?? name,
    key: String(path.findLast((step) => typeof step === 'string') ?? name),
    description: here.find(({ description }) => description !== undefined)?.description ?? '',
    form: here.findLast(({ description }) => description !== undefined)?.description ?? '',
    written: document.written(path),
    value: valueAt(document.value, path),
    siblings: titlesOf(here, root),
  });
  switch (error.keyword) {
    case 'additionalProperties':
      return { path: [...path, error.params.additionalProperty], message, at: 'key', accepted: false };
    case 'required':
      return { path, message, at: 'key', accepted: true, missing: error.params.missingProperties };
    case 'false schema':
      return { path, message, at: 'key', accepted: false };
    case 'minItems':
    case 'maxItems':
    case 'maxLength':
      return { path, message, at: 'value', accepted: true };
    default: {
      const { pattern } =
        here.flatMap((layer) => [layer, layer.if ?? {}]).find((layer) => 'pattern' in layer) ?? {};
      const value = rightValue(error, valueAt(document.value, path), document.written(path), pattern);
      const repair = value === undefined ? {} : { repair: { path, value } };
      return { path, message, at: 'value', accepted: false, ...repair };
    }
  }
}

/**
 * All keys that one mapping lacks make one error, without those that a misspelt key stands for; of several errors about
 * one value the plainest is kept.
 */
function condense(errors: readonly ErrorObject[], name: SchemaName, value: unknown): ErrorObject[] {
  const kept = new Map<string, ErrorObject>();
  const plainest = ['type', 'minLength'];
  const strange = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  const isMisspelt = (key: string, instancePath: string): boolean =>
    strange.some(({ instancePath: at, params: { additionalProperty: written } }) => {
      if (at !== instancePath) return false;
      if (nearest(written, [key]) !== undefined) return true;
      const root = schemaOf(name);
      return titlesOf(schemasAt(stepsOf(at, value), root), root).get(key) === written;
    });
  for (const error of errors) {
    const { keyword, instancePath, params } = error;
    if (silentKeywords.has(keyword)) continue;
    if (keyword === 'required') {
      const missing: string = params.missingProperty;
      const key = `${instancePath} lacks`;
      const others: readonly string[] = kept.get(key)?.params.missingProperties ?? [];
      if (others.includes(missing) || isMisspelt(missing, instancePath)) continue;
      kept.set(key, { ...error, params: { missingProperties: [...others, missing] } });
    } else if (keyword === 'additionalProperties') {
      kept.set(`${instancePath} has ${params.additionalProperty}`, error);
    } else if (!kept.has(instancePath) || plainest.includes(keyword)) {
      kept.set(instancePath, error);
    }
  }
  return inLists([...kept.values()]);
}

/** Members of a list that lack the same keys are told once, at the first of them. */
function inLists(errors: readonly ErrorObject[]): ErrorObject[] {
  const told = new Map<string, ErrorObject>();
  for (const error of errors) {
    const [, list, member] = /^(.*)\/(\d+)$/u.exec(error.instancePath) ?? [];
    if (error.keyword !== 'required' || list === undefined) {
      told.set(`${told.size}`, error);
      continue;
    }
    const key = JSON.stringify([list, error.params.missingProperties]);
    const members: readonly number[] = told.get(key)?.params.members ?? [];
    const first = told.get(key) ?? error;
    told.set(key, { ...first, params: { ...first.params, members: [...members, Number(member)] } });
  }
  return [...told.values()];
}

/** Finding a module anew, even a loaded one, takes longer than validating most files. */
function validatorOf(name: SchemaName): ValidateFunction {
  let validator = validators.get(name);
  if (validator === undefined) {
    validator = load(`#validators/${name}`) as ValidateFunction;
    validators.set(name, validator);
  }
  return validator;
}

let itemElements: Readonly<Record<string, ValidateFunction>> | undefined;

/**
 * Whether the schema of items accepts all sections by themselves and what they are together. Each section is asked once,
 * however many files share it; so of an item that is accepted the whole schema need not be asked.
 */
function acceptsSections(sections: readonly Section[], value: unknown): boolean {
  const elements = (itemElements ??= load('#validators/item-elements') as typeof itemElements & object);
  for (const section of sections) {
    section.isAccepted ??= elements[section.key]?.(section.value) ?? false;
    if (!section.isAccepted) return false;
  }
  return elements['frame']?.(value) ?? false;
}

/** What the schema holds against a document, in our words. */
export function checkSchema(name: SchemaName, document: Document): readonly SchemaBreach[] {
  const { sections, value } = document;
  if (name === 'item' && sections !== undefined && acceptsSections(sections, value)) return [];
  const validate = validatorOf(name);
  if (validate(document.value)) return [];
  return condense(validate.errors ?? [], name, document.value).map((error) =>
    breachOf(error, name, document),
  );
}

/** The value without what the schema refused; list members keep their index and become undefined. */
export function prune(value: unknown, breaches: readonly SchemaBreach[]): unknown {
  const refused = breaches.filter(({ accepted }) => !accepted).map(({ path }) => path);
  if (refused.length === 0) return value;
  if (refused.some((path) => path.length === 0)) return undefined;
  const copy = structuredClone(value);
  for (const path of refused) {
    const parent = valueAt(copy, path.slice(0, -1));
    const last = path.at(-1);
    if (Array.isArray(parent)) parent[last as number] = undefined;
    else if (typeof parent === 'object' && parent !== null) {
      delete (parent as Record<string, unknown>)[last as string];
    }
  }
  return copy;
}
