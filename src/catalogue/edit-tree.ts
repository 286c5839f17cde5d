import { CST, stringify } from 'yaml';
import { normalise } from '../model/normalise.ts';
import { isMistakable, isNotText, isSafe, keyName } from './format-scalar.ts';
import { type Collection, type Entry, treeOf, type Value } from './format-tree.ts';
import { isSame } from './same.ts';
import { tokensOf } from './yaml-profile.ts';

type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plainToken = (source: string): CST.FlowScalar => ({ type: 'scalar', offset: 0, indent: 0, source });

/** Text that begins with a figure may go without quotes where the whole of it is no number, date or time. */
const mayBePlain = (text: string): boolean =>
  isSafe(text) || (/^\d/u.test(text) && isSafe(`一${text}`) && !isMistakable(text) && !isNotText(text));

/** Text that goes over lines, as YAML writes it. */
function blockTree(text: string): Value | undefined {
  const yaml = stringify({ text }, { lineWidth: 0 });
  const document = tokensOf(yaml).tokens.find((token): token is CST.Document => token.type === 'document');
  return document && treeOf(yaml, document).root.entries[0]?.value;
}

/** A value as it would be read, without comments. */
export function valueTree(value: unknown): Value | undefined {
  if (Array.isArray(value)) {
    return {
      kind: 'list',
      isFlow: value.length === 0,
      entries: value.map((member) => entryOf(member)),
      closing: [],
    };
  }
  if (isMapping(value)) return mapTree(value);
  if (typeof value !== 'string') return { kind: 'scalar', token: plainToken(String(value)) };
  if (value.includes('\n')) return blockTree(value);
  const token = mayBePlain(value)
    ? plainToken(value)
    : { ...plainToken(JSON.stringify(value)), type: 'double-quoted-scalar' as const };
  return { kind: 'scalar', token };
}

function entryOf(value: unknown, key?: string): Entry {
  const made = valueTree(value);
  return {
    before: [],
    ...(key !== undefined && { key: plainToken(key) }),
    ...(made && { value: made }),
    below: [],
  };
}

/** A mapping as it would be read; keys without a value are left out. */
export const mapTree = (value: Mapping): Collection => ({
  kind: 'map',
  isFlow: Object.keys(value).length === 0,
  entries: Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [entryOf(inner, key)],
  ),
  closing: [],
});

/** The comments inside a value, in order. */
function notesIn(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  const opening = value.opening === undefined ? [] : [value.opening];
  if (value.kind === 'scalar') return opening;
  return [...opening, ...value.entries.flatMap(notesOf), ...value.closing.filter((note) => note !== '')];
}

const notesOf = ({ before, value, after, below }: Entry): readonly string[] =>
  [...before, ...notesIn(value), ...(after === undefined ? [] : [after]), ...below].filter(
    (note) => note !== '',
  );

/** What tells members of a list apart, however often they are rewritten: a code, a law with its article, a name. */
function identityOf(member: unknown): string | undefined {
  if (!isMapping(member)) return undefined;
  const { code, law, article, name, place, window, question } = member;
  const words = [code ?? name ?? question, law, article, place, window];
  const said = words.map((word) => (typeof word === 'string' ? normalise(word) : '')).join('\n');
  return said.trim() === '' ? undefined : said;
}

/** Index of the member of `olds` that each of `news` was, undefined of new ones; each is taken once. */
export function pairMembers(
  olds: readonly unknown[],
  news: readonly unknown[],
): readonly (number | undefined)[] {
  const left = new Set(olds.keys());
  const take = (isIt: (index: number) => boolean): number | undefined => {
    const found = [...left].find(isIt);
    if (found !== undefined) left.delete(found);
    return found;
  };
  const pairs = news.map((member) => take((index) => isSame(olds[index], member)));
  return pairs.map((pair, index) => {
    const identity = pair === undefined ? identityOf(news[index]) : undefined;
    return identity === undefined ? pair : take((other) => identityOf(olds[other]) === identity);
  });
}

/** An entry before which the comments of what stood there and is gone are kept. */
const withNotes = (entry: Entry, notes: readonly string[]): Entry =>
  notes.length === 0 ? entry : { ...entry, before: [...notes, ...entry.before] };

/** The tree with other values in it: what stays the same stays as it is written, and no comment is lost. */
export function edited(tree: Collection, before: unknown, after: unknown): Collection {
  if (tree.kind === 'map' && isMapping(before) && isMapping(after)) return editedMap(tree, before, after);
  return Array.isArray(before) && Array.isArray(after) ? editedList(tree, before, after) : tree;
}

/** Keys that only say again what is there are left; `undefined` is a key that goes. */
function editedMap(tree: Collection, before: Mapping, after: Mapping): Collection {
  const entries: Entry[] = [];
  let notes: readonly string[] = [];
  const kept = new Set<string>();
  for (const entry of tree.entries) {
    const key = entry.key === undefined ? '' : keyName(entry.key);
    if (after[key] === undefined) {
      notes = [...notes, ...notesOf(entry)];
      continue;
    }
    kept.add(key);
    entries.push(withNotes(withValue(entry, before[key], after[key]), notes));
    notes = [];
  }
  const added = Object.fromEntries(
    Object.entries(after).filter(([key, value]) => value !== undefined && !kept.has(key)),
  );
  entries.push(...mapTree(added).entries);
  return { ...tree, entries, closing: [...notes, ...tree.closing] };
}

function editedList(tree: Collection, before: readonly unknown[], after: readonly unknown[]): Collection {
  const pairs = pairMembers(before, after);
  const taken = new Set(pairs);
  const gone = (from: number, to: number): readonly string[] =>
    tree.entries.slice(from, to).flatMap((entry, index) => (taken.has(from + index) ? [] : notesOf(entry)));
  let told = 0;
  const entries = after.map((value, index): Entry => {
    const pair = pairs[index];
    const entry = pair === undefined ? undefined : tree.entries[pair];
    if (pair === undefined || entry === undefined) return entryOf(value);
    const notes = pair > told ? gone(told, pair) : [];
    told = Math.max(told, pair);
    return withNotes(withValue(entry, before[pair], value), notes);
  });
  return { ...tree, entries, closing: [...gone(told, tree.entries.length), ...tree.closing] };
}

function withValue(entry: Entry, before: unknown, after: unknown): Entry {
  if (isSame(before, after)) return entry;
  const { value } = entry;
  const isAlike = (isMapping(before) && isMapping(after)) || (Array.isArray(before) && Array.isArray(after));
  if (value !== undefined && value.kind !== 'scalar' && isAlike) {
    return { ...entry, value: edited(value, before, after) };
  }
  const made = valueTree(after);
  return withNotes({ ...entry, ...(made && { value: made }) }, notesIn(value));
}
