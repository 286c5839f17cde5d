import { descend, layers, type Schema, schemaOf, type SchemaName } from './schema.ts';

/**
 * What a text is, where that decides how it is written. `code`: codes and dates, always in double quotes. `phone`: in
 * double quotes where it could be taken for a number. `document`: 文号. `choice`: a word of a fixed choice.
 */
export type TextKind = 'code' | 'phone' | 'document' | 'choice' | 'text';

/** How what stands at one place of a file is written. */
export interface Shape {
  /** The place of a key among its siblings; undefined where it is for the author to choose. */
  readonly order: (key: string) => number | undefined;
  readonly child: (key: string) => Shape | undefined;
  readonly member: () => Shape | undefined;
  readonly text: TextKind;
  /** On one line: limits, and lists of words of a fixed choice; rows of matches.yaml as the author likes. */
  readonly flow: 'always' | 'author' | 'never';
  /** Its entries have a blank line between them. */
  readonly isSpaced: boolean;
}

const codes: ReadonlySet<string> = new Set([
  'code',
  'region',
  'parent',
  'uscc',
  'implementationCode',
  'localCode',
  'fingerprint',
]);
const phones: ReadonlySet<string> = new Set(['enquiry', 'complaint']);
const documents: ReadonlySet<string> = new Set(['documentNumber', 'approval']);
/** A policy is grouped by latitude, not by field. */
const ownOrder: ReadonlySet<string> = new Set(['latitudes']);
const spaced: ReadonlySet<string> = new Set(['regions', 'waivers']);

function textKind(key: string, here: readonly Schema[]): TextKind {
  if (here.some((layer) => layer.enum !== undefined)) return 'choice';
  if (codes.has(key) || here.some(({ $ref }) => $ref === '#/$defs/date')) return 'code';
  if (phones.has(key)) return 'phone';
  return documents.has(key) ? 'document' : 'text';
}

function flowOf(here: readonly Schema[], root: Schema): Shape['flow'] {
  const isOneLine =
    here.some(({ $ref }) => $ref === '#/$defs/limit') ||
    descend(here, 0, root).some((layer) => layer.enum !== undefined);
  if (isOneLine) return 'always';
  return here.some((layer) => layer === root.properties?.['matches']?.items) ? 'author' : 'never';
}

function shapeOf(key: string, here: readonly Schema[], root: Schema): Shape | undefined {
  if (here.length === 0) return undefined;
  const keys = new Map<string, number>();
  for (const layer of here) {
    for (const name of Object.keys(layer.properties ?? {})) if (!keys.has(name)) keys.set(name, keys.size);
  }
  const children = new Map<string, Shape | undefined>();
  const below = (name: string, step: string | number): Shape | undefined => {
    if (!children.has(name)) children.set(name, shapeOf(name, descend(here, step, root), root));
    return children.get(name);
  };
  return {
    order: (name) => (ownOrder.has(key) ? undefined : keys.get(name)),
    child: (name) => (keys.has(name) ? below(name, name) : undefined),
    // Members are no property of their list: no key can be called so.
    member: () => below('[]', 0),
    text: textKind(key, here),
    flow: flowOf(here, root),
    isSpaced: spaced.has(key) && here[0] === root.properties?.[key],
  };
}

const shapes = new Map<SchemaName, Shape>();

/** How a whole file of that kind is written. */
export function shapeOfFile(name: SchemaName): Shape {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const root = schemaOf(name);
  const made = shapeOf('', [...layers(root, root)], root);
  if (made === undefined) throw new Error(`the schema ${name} is empty`);
  shapes.set(name, made);
  return made;
}
