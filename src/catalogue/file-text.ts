import { decode } from './decode.ts';
import { edited, isMapping, mapTree } from './edit-tree.ts';
import { canonical, mended, schemaLineFor } from './format.ts';
import { print } from './format-print.ts';
import { shapeOfFile } from './format-shape.ts';
import { parse } from './parse.ts';
import { isSame } from './same.ts';
import type { SchemaName } from './schema.ts';
import { commentsIn } from './yaml-profile.ts';

type Mapping = Readonly<Record<string, unknown>>;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const valueIn = (file: string, text: string): unknown => parse(file, bytesOf(text)).document?.value;

/** The canonical text of a new file. `schema` is the path to the schema. */
export const newText = (value: Mapping, name: SchemaName, schema: string | undefined): string =>
  print(
    { head: [], root: mapTree(value) },
    shapeOfFile(name),
    schema === undefined ? undefined : schemaLineFor(schema),
  );

/**
 * The canonical text of a file with other values: what stays the same stays as it is written, and every comment is kept.
 * Undefined where the file is written in so rare a way that this is not certain.
 */
export function changedText(
  file: string,
  bytes: Uint8Array,
  value: Mapping,
  name: SchemaName,
  schema: string | undefined,
): string | undefined {
  const decoded = decode(file, bytes);
  const before = parse(file, bytes).document?.value;
  if (typeof decoded !== 'string' || !isMapping(before)) return undefined;
  const text = decoded.replaceAll('\r\n', '\n').normalize('NFC');
  const shape = shapeOfFile(name);
  let after: string;
  try {
    after = canonical(text, shape, schema, (root) => edited(root, before, value));
  } catch {
    return undefined;
  }
  const said = new Set(commentsIn(after));
  const isWhole = commentsIn(text).every(
    (comment) => said.has(comment) || comment.includes('yaml-language-server'),
  );
  return isWhole && isSame(mended(value, shape), valueIn(file, after)) ? after : undefined;
}
