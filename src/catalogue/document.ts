import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { Location, Path } from '../model/finding.ts';
import type { Section } from './section.ts';
import type { SourceText } from './source-text.ts';
import { isPlainNumber } from './yaml-number.ts';

/** A file that could be read, as values and as text. */
export interface Document {
  /** Strings, numbers, booleans, null, arrays and objects. */
  readonly value: unknown;
  /** Of a file that was read plainly: the values of the outermost mapping, shared with other files. */
  readonly sections?: readonly Section[];
  /**
   * Where the value at a path stands, or with 'key' its key. What is missing or empty stands at the nearest key
   * above it; an entry of a list stands for its own key.
   */
  readonly locate: (path: Path, at?: 'key' | 'value') => Location;
  /** A scalar exactly as in the file, quotes included; undefined for maps, lists and what is missing. */
  readonly written: (path: Path) => { readonly source: string; readonly quoted: boolean } | undefined;
}

export const rangeOf = (node: unknown): readonly [start: number, end: number] => {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 1];
};

export const pairsOf = (map: YAMLMap): readonly Pair<Node, Node | null>[] =>
  map.items as unknown as readonly Pair<Node, Node | null>[];

export function documentOf(source: SourceText, root: Node): Document {
  /** The scalar or collection at a path, and the key that leads to it or to the nearest parent there is. */
  const find = (path: Path): { node: Node | undefined; key: Node } => {
    let node: Node | null | undefined = root;
    let key: Node = firstKey(root);
    for (const step of path) {
      if (isMap(node)) {
        const pair: Pair<Node, Node | null> | undefined = pairsOf(node).find(
          (candidate) => isScalar(candidate.key) && candidate.key.value === step,
        );
        if (pair) key = pair.key;
        node = pair?.value;
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step] as Node | undefined;
        if (node) key = firstKey(node);
      } else node = undefined;
      if (!node) return { node: undefined, key };
    }
    return { node, key };
  };
  const locationOf = (node: Node): Location => {
    const [start, end] = rangeOf(node);
    const trimmed = source.text.slice(start, end).trimEnd().length;
    return source.at(start, start + Math.max(1, trimmed));
  };
  return {
    value: valueOf(root),
    locate: (path, at = 'value') => {
      const { node, key } = find(path);
      const [start, end] = rangeOf(node);
      return locationOf(at === 'value' && node && start < end ? node : key);
    },
    written: (path) => {
      const { node } = find(path);
      if (!isScalar(node)) return undefined;
      const [start, end] = rangeOf(node);
      return { source: source.text.slice(start, end), quoted: node.type !== 'PLAIN' };
    },
  };
}

/** What marks an entry of a list, or the file as a whole: its first key, or else itself. */
function firstKey(node: Node): Node {
  const first = isMap(node) ? pairsOf(node)[0]?.key : undefined;
  return first ?? node;
}

function valueOf(node: Node | null | undefined): unknown {
  if (isScalar(node)) {
    const isOdd = typeof node.value === 'number' && !isPlainNumber(node.source ?? '', node.value);
    return isOdd ? node.source : node.value;
  }
  if (isSeq(node)) return node.items.map((item) => valueOf(item as Node));
  if (!isMap(node)) return null;
  return Object.fromEntries(
    pairsOf(node).map(({ key, value }) => [isScalar(key) ? String(key.value) : '', valueOf(value)]),
  );
}
