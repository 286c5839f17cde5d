import type { CST } from 'yaml';
import { decode } from './decode.ts';
import type { Fault } from './fault.ts';
import { isCanonicalAtAGlance } from './format-glance.ts';
import { print } from './format-print.ts';
import { type Shape, shapeOfFile } from './format-shape.ts';
import { type Collection, treeOf } from './format-tree.ts';
import { mend } from './mend-text.ts';
import { parseFully } from './parse.ts';
import { plainYaml } from './plain-yaml.ts';
import { sizeLimit, tooLarge } from './read-file.ts';
import type { SchemaName } from './schema.ts';
import { sourceText } from './source-text.ts';
import { isSame } from './same.ts';
import { oddities } from './text-policy.ts';
import { commentsIn, tokensOf } from './yaml-profile.ts';

/** What becomes of a file: its canonical text, or why it is left alone. */
export type Formatted =
  | { readonly kind: 'canonical' }
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  /** Written in so rare a way (a key behind a question mark) that its new text might not say the same. */
  | { readonly kind: 'unsure' };

const schemaLine = /^#\s*yaml-language-server:\s*\$schema=/u;

/** The comment that tells editors where the schema is. */
export const schemaLineFor = (path: string): string => `# yaml-language-server: $schema=${path}`;

/**
 * The canonical form of a file: keys in the order of the schema, two spaces a level, codes in double quotes and half width, one
 * blank line at a time, every comment where it belongs. It says the same: its values, but for what `mended` tells, and its
 * comments are compared with those of the file. `schema` is the path to the schema, for a file that does not name one.
 */
export function format(file: string, bytes: Uint8Array, name: SchemaName, schema?: string): Formatted {
  if (bytes.length > sizeLimit) return { kind: 'refused', faults: [tooLarge(file, bytes.length)] };
  const decoded = decode(file, bytes);
  if (typeof decoded !== 'string') return { kind: 'refused', faults: [decoded] };
  const text = decoded.replaceAll('\r\n', '\n').normalize('NFC');
  const shape = shapeOfFile(name);
  const read = readFormatted(file, text);
  if ('faults' in read) return { kind: 'refused', faults: read.faults };
  // A BOM is no longer in the text.
  const isAsRead = text === decoded && bytes[0] !== 0xef;
  if (isAsRead && read.isPlain && isCanonicalAtAGlance(text, shape)) return { kind: 'canonical' };
  let formatted: string;
  try {
    formatted = canonical(text, shape, schema);
  } catch {
    return { kind: 'unsure' };
  }
  if (isAsRead && formatted === text) return { kind: 'canonical' };
  return saysTheSame(file, text, read.value, formatted, shape)
    ? { kind: 'changed', text: formatted }
    : { kind: 'unsure' };
}

function readFormatted(
  file: string,
  text: string,
): { readonly value: unknown; readonly isPlain: boolean } | { readonly faults: readonly Fault[] } {
  const plain = oddities(text).next().done === true ? plainYaml(text) : undefined;
  if (plain !== undefined) return { value: plain, isPlain: true };
  const { document, faults } = parseFully(sourceText(file, text));
  return document === undefined ? { faults } : { value: document.value, isPlain: false };
}

/** The canonical text of a text that is read without a fault, changed on the way; throws where it is written too oddly. */
export function canonical(
  text: string,
  shape: Shape,
  schema: string | undefined,
  change: (root: Collection) => Collection = (root) => root,
): string {
  const document = tokensOf(text).tokens.find((token): token is CST.Document => token.type === 'document');
  if (document === undefined) throw new Error('a file without a document');
  const { head, root } = treeOf(text, document);
  // Editors look for it at the top only.
  const own = [head, ...root.entries.map(({ before }) => before)]
    .flat()
    .find((each) => schemaLine.test(each));
  const line =
    own?.replace(schemaLine, schemaLineFor('')) ?? (schema === undefined ? undefined : schemaLineFor(schema));
  const without = (notes: readonly string[]): readonly string[] => notes.filter((each) => each !== own);
  const entries = root.entries.map((entry) => ({ ...entry, before: without(entry.before) }));
  return print({ head: without(head), root: change({ ...root, entries }) }, shape, line);
}

/** Whether both texts hold the same values, but for what is mended, and the same comments, but for the schema line. */
function saysTheSame(file: string, before: string, value: unknown, after: string, shape: Shape): boolean {
  const read = readFormatted(file, after);
  if ('faults' in read) return false;
  if (!isSame(mended(value, shape), read.value)) return false;
  const comments = (text: string): string =>
    commentsIn(text)
      .filter((comment) => !schemaLine.test(comment))
      .toSorted()
      .join('\n');
  return comments(before) === comments(after);
}

/** A value as its canonical text has it: the named repairs, and codes as text. */
export function mended(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map((member) => mended(member, shape?.member()));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, mended(inner, shape?.child(key))]),
    );
  }
  const kind = shape?.text ?? 'text';
  if (typeof value === 'string') return mend(value, kind);
  const isCode = (kind === 'code' || kind === 'phone') && typeof value === 'number';
  return isCode && /^\d+$/u.test(String(value)) ? String(value) : value;
}
