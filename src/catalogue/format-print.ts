import { keyName, keyText, scalarLines } from './format-scalar.ts';
import type { Shape } from './format-shape.ts';
import type { Collection, Entry, Tree, Value } from './format-tree.ts';

const step = '  ';

/** Comments and blank lines, never two of these together. */
function pushNotes(notes: readonly string[], pad: string, lines: string[]): void {
  for (const note of notes) {
    if (note !== '') lines.push(pad + note);
    else if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  }
}

/** Without the blank lines at the beginning, or at the end. */
function withoutBlanks(notes: readonly string[], isAtStart: boolean): readonly string[] {
  const isText = (note: string): boolean => note !== '';
  const last = notes.findLastIndex(isText);
  if (last < 0) return [];
  return isAtStart ? notes.slice(notes.findIndex(isText)) : notes.slice(0, last + 1);
}

const hasComment = ({ opening, entries, closing }: Collection): boolean =>
  opening !== undefined ||
  closing.some((line) => line !== '') ||
  entries.some(
    ({ before, after, below, value }) =>
      after !== undefined ||
      [...before, ...below].some((line) => line !== '') ||
      (value !== undefined && (value.kind === 'scalar' ? value.opening !== undefined : hasComment(value))),
  );

/** Keys as the schema orders them; one that it does not know stays behind the key it stood behind. */
function ordered(entries: readonly Entry[], shape: Shape | undefined): readonly Entry[] {
  let last = -1;
  const ranked = entries.map((entry) => {
    last = (entry.key && shape?.order(keyName(entry.key))) ?? last;
    return { entry, rank: last };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

const shapeIn = (collection: Collection, { key }: Entry, shape: Shape | undefined): Shape | undefined =>
  collection.kind === 'list' ? shape?.member() : key && shape?.child(keyName(key));

/** The canonical text of a tree; `schema` is its first line. */
export function print({ head, root }: Tree, shape: Shape, schema: string | undefined): string {
  const lines: string[] = schema === undefined ? [] : [schema];
  pushNotes(withoutBlanks(head, true), '', lines);
  if (root.opening !== undefined) lines.push(root.opening);
  printEntries(root, shape, '', lines);
  return `${lines.join('\n')}\n`;
}

function printEntries(collection: Collection, shape: Shape | undefined, pad: string, lines: string[]): void {
  const { kind, entries, closing } = collection;
  const inOrder = kind === 'map' ? ordered(entries, shape) : entries;
  for (const [index, entry] of inOrder.entries()) {
    if (index > 0 && shape?.isSpaced === true) pushNotes([''], pad, lines);
    pushNotes(index === 0 ? withoutBlanks(entry.before, true) : entry.before, pad, lines);
    printEntry(kind, entry, shapeIn(collection, entry, shape), pad, lines);
  }
  pushNotes(withoutBlanks(closing, false), pad, lines);
}

function printEntry(
  kind: Collection['kind'],
  { key, value, after, below }: Entry,
  shape: Shape | undefined,
  pad: string,
  lines: string[],
): void {
  const lead = pad + (kind === 'list' ? '-' : `${key === undefined ? '' : keyText(key, false)}:`);
  const end = after === undefined ? '' : ` ${after}`;
  if (value === undefined) lines.push(lead + end);
  else if (value.kind === 'scalar') {
    const { first, more } = scalarLines(value, shape, false);
    const opening = value.opening === undefined ? '' : ` ${value.opening}`;
    const rows = more.map((row) => (row === '' ? '' : pad + step + row));
    const isBlock = value.token.type === 'block-scalar' && more.length > 0;
    lines.push(`${lead} ${first}${opening}${isBlock || more.length === 0 ? end : ''}`, ...rows);
    if (!isBlock && more.length > 0) lines[lines.length - 1] += end;
  } else if (isOnOneLine(value, after, shape)) {
    const comment = end || (value.opening === undefined ? '' : ` ${value.opening}`);
    lines.push(`${lead} ${flowText(value, shape)}${comment}`);
  } else printBlock(kind, lead, value, shape, pad, after, lines);
  pushNotes(below, pad + step, lines);
}

function isOnOneLine(value: Collection, after: string | undefined, shape: Shape | undefined): boolean {
  const { opening, ...inside } = value;
  if (hasComment(inside) || (opening !== undefined && after !== undefined)) return false;
  const flow = shape?.flow ?? 'author';
  const mayBe = flow === 'author' ? value.isFlow : flow === 'always' && isFlat(value);
  return value.entries.length === 0 || mayBe;
}

const isFlat = ({ entries }: Collection): boolean =>
  entries.every(({ value }) => value === undefined || value.kind === 'scalar');

function printBlock(
  kind: Collection['kind'],
  lead: string,
  value: Collection,
  shape: Shape | undefined,
  pad: string,
  after: string | undefined,
  lines: string[],
): void {
  const { opening, entries } = value;
  const [first, ...others] = [opening, after].filter((comment) => comment !== undefined);
  const empty = entries.length > 0 ? '' : value.kind === 'list' ? ' []' : ' {}';
  lines.push(`${lead}${empty}${first === undefined ? '' : ` ${first}`}`);
  const own = lines.length - 1;
  pushNotes(others, pad + step, lines);
  printEntries(value, shape, pad + step, lines);
  const below = lines[own + 1]?.slice(lead.length) ?? '';
  if (kind === 'list' && first === undefined && entries.length > 0 && !/^ *(?:#|$)/u.test(below)) {
    lines.splice(own, 2, lead + below);
  }
}

function flowText(value: Value | undefined, shape: Shape | undefined): string {
  if (value === undefined) return 'null';
  if (value.kind === 'scalar') return scalarLines(value, shape, true).first;
  const parts = (value.kind === 'map' ? ordered(value.entries, shape) : value.entries).map((entry) => {
    const text = flowText(entry.value, shapeIn(value, entry, shape));
    if (entry.key === undefined) return text;
    const key = keyText(entry.key, true);
    return entry.value === undefined ? key : `${key}: ${text}`;
  });
  if (value.kind === 'list') return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
