import type { CST } from 'yaml';
import { Notes, type Place } from './format-notes.ts';

/** A scalar as it is written, and the comment behind the `|` or `>` that opens it. */
export interface Written {
  readonly kind: 'scalar';
  readonly token: CST.FlowScalar | CST.BlockScalar;
  readonly opening?: string;
}

export interface Collection {
  readonly kind: 'map' | 'list';
  readonly isFlow: boolean;
  /** The comment behind the key, dash or bracket that opens it. */
  readonly opening?: string;
  readonly entries: readonly Entry[];
  readonly closing: readonly string[];
}

export type Value = Written | Collection;

/** A pair or a member of a list. `before`, `below` and `closing` are comments, one a line, and '' for blank lines. */
export interface Entry {
  readonly before: readonly string[];
  readonly key?: CST.FlowScalar;
  readonly value?: Value;
  /** The comment at the end of its line. */
  readonly after?: string;
  /** Comments under it that are indented deeper than it. */
  readonly below: readonly string[];
}

export interface Tree {
  /** Comments at the beginning, set off by a blank line from the first key. */
  readonly head: readonly string[];
  readonly root: Collection;
}

type Item =
  CST.BlockMap['items'][number] | CST.BlockSequence['items'][number] | CST.FlowCollection['items'][number];

const isScalar = (token: CST.Token): token is CST.FlowScalar =>
  token.type === 'scalar' || token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar';

const isBlock = (token: CST.Token): token is CST.BlockMap | CST.BlockSequence =>
  token.type === 'block-map' || token.type === 'block-seq';

const isPresent = (item: Item): boolean =>
  item.key != null ||
  item.value !== undefined ||
  (item.sep ?? []).length > 0 ||
  item.start.some(({ type }) => type === 'seq-item-ind' || type === 'explicit-key-ind');

/** Where an entry begins: at its dash, its question mark, its key or its colon. */
function startOf(item: Item): number {
  const mark = item.start.find(({ type }) => type === 'seq-item-ind' || type === 'explicit-key-ind');
  if (mark !== undefined) return mark.offset;
  const first = item.key ?? item.sep?.find(({ type }) => type === 'map-value-ind') ?? item.value;
  if (first === undefined) throw new Error('an entry without anything');
  return beginningOf(first);
}

/** Where a value begins; a block collection begins where its first entry does. */
function beginningOf(token: CST.Token): number {
  if (!isBlock(token)) return token.offset;
  const first = token.items.find(isPresent);
  return first === undefined ? token.offset : startOf(first);
}

/**
 * The document with every comment where it belongs. Whatever stands between two pieces of content is white space, indicators,
 * comments and blank lines. A comment at the end of a line belongs to what the line says; one on its own line to what comes
 * next, unless it is indented deeper than that: then it belongs to the block above, like what is indented there.
 */
export function treeOf(text: string, document: CST.Document): Tree {
  return new Walker(text).document(document);
}

class Walker {
  private readonly notes: Notes;

  constructor(text: string) {
    this.notes = new Notes(text);
  }

  document(document: CST.Document): Tree {
    const { value } = document;
    if (value === undefined) throw new Error('an empty document');
    this.notes.read(beginningOf(value));
    const head = this.notes.setOff();
    const root = this.value(value, this.notes.end, -1);
    if (root.kind === 'scalar') throw new Error('a document that is one scalar');
    return { head, root: { ...root, closing: [...root.closing, ...this.notes.rest()] } };
  }

  /** Reads a value and on to `next`; `column` is that of the entry that holds it. */
  private value(token: CST.Token, next: Place, column: number): Value {
    if (isScalar(token)) {
      this.notes.at = token.offset + token.source.length;
      this.notes.read(next.offset);
      return { kind: 'scalar', token };
    }
    switch (token.type) {
      case 'block-scalar': {
        const opening = token.props.find(({ type }) => type === 'comment');
        const last = token.props.at(-1) ?? token;
        const begin = last.offset + ('source' in last && last !== token ? last.source.length : 0);
        this.notes.at = begin + token.source.length;
        this.notes.read(next.offset);
        return {
          kind: 'scalar',
          token,
          ...(opening && 'source' in opening && { opening: opening.source.replace(/ +$/u, '') }),
        };
      }
      case 'flow-collection':
        return this.flow(token, next);
      case 'block-map':
      case 'block-seq':
        return this.block(token, next, column);
      default:
        throw new Error(`no value is a ${token.type}`);
    }
  }

  private block(token: CST.BlockMap | CST.BlockSequence, next: Place, column: number): Collection {
    const items = (token.items as readonly Item[]).filter(isPresent);
    const entries = items.map((item, index) => {
      const following = items[index + 1];
      return this.entry(item, following === undefined ? next : this.notes.placeOf(startOf(following)), true);
    });
    // A list may stand as far left as the key that it belongs to.
    const own = Math.max(this.notes.placeOf(beginningOf(token)).column, column + 1);
    const closing = this.notes.indented(Math.max(own, next.column + 1));
    return { kind: token.type === 'block-map' ? 'map' : 'list', isFlow: false, entries, closing };
  }

  private flow(token: CST.FlowCollection, next: Place): Collection {
    const items = token.items.filter(isPresent);
    const end = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
    if (end === undefined) throw new Error('a bracket that is not closed');
    const places = [...items.map(startOf), end.offset].map((offset) => this.notes.placeOf(offset));
    this.notes.at = token.start.offset + 1;
    this.notes.read(places[0]?.offset ?? end.offset);
    const opening = this.notes.endOfLine();
    const isMap = token.start.type === 'flow-map-start';
    const entries = items.map((item, index) => {
      const following = places[index + 1] ?? next;
      return isMap || (item.key == null && (item.sep ?? []).length === 0)
        ? this.entry(item, following, false)
        : this.pairInList(item, following);
    });
    const closing = this.notes.rest();
    this.notes.at = end.offset + 1;
    this.notes.read(next.offset);
    return {
      kind: isMap ? 'map' : 'list',
      isFlow: true,
      ...(opening !== undefined && { opening }),
      entries,
      closing,
    };
  }

  /** [a: 1] is [{ a: 1 }]. */
  private pairInList(item: Item, next: Place): Entry {
    const before = this.notes.rest();
    const { after, ...pair } = this.entry(item, next, false);
    const value: Collection = { kind: 'map', isFlow: true, entries: [pair], closing: [] };
    return { before, value, ...(after !== undefined && { after }), below: [] };
  }

  private entry(item: Item, next: Place, isInBlock: boolean): Entry {
    const before = this.notes.rest();
    const { column } = this.notes.placeOf(startOf(item));
    const mark = item.start.find(({ type }) => type === 'seq-item-ind' || type === 'explicit-key-ind');
    if (mark !== undefined) this.notes.at = mark.offset + 1;
    const key = item.key ?? undefined;
    if (key !== undefined) {
      if (!isScalar(key)) throw new Error('a key that is no scalar');
      this.notes.read(key.offset);
      before.push(...this.notes.rest());
      this.notes.at = key.offset + key.source.length;
    }
    const colon = item.sep?.find(({ type }) => type === 'map-value-ind');
    if (colon !== undefined) {
      this.notes.read(colon.offset);
      before.push(...this.notes.rest());
      this.notes.at = colon.offset + 1;
    }
    const isEmpty = item.value?.type === 'scalar' && item.value.source === '';
    const token = isEmpty ? undefined : item.value;
    let value: Value | undefined;
    let after: string | undefined;
    if (token === undefined) {
      this.notes.read(next.offset);
    } else {
      this.notes.read(beginningOf(token));
      const opening = this.notes.endOfLine();
      if (isBlock(token)) {
        value = this.value(token, next, column);
        if (opening !== undefined) value = { ...value, opening } as Collection;
      } else {
        before.push(...this.notes.rest().filter((text) => text !== ''));
        value = this.value(token, next, column);
        if (opening !== undefined && value.opening !== undefined) before.push(opening);
        else after = opening;
      }
    }
    const last = this.notes.endOfLine();
    if (last !== undefined && after !== undefined) before.push(after);
    after = last ?? after;
    // Under a block scalar an indented line would be one of its own.
    const mayBeBelow = isInBlock && token?.type !== 'block-scalar';
    const below = mayBeBelow ? this.notes.indented(Math.max(column, next.column) + 1) : [];
    return {
      before,
      ...(key !== undefined && { key }),
      ...(value !== undefined && { value }),
      ...(after !== undefined && { after }),
      below,
    };
  }
}
