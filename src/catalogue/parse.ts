import { Composer, isMap, isScalar, isSeq } from 'yaml';
import type { Document as YamlDocument, Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Location, Path } from '../model/finding.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { decode } from './decode.ts';
import { type Fault, type FileRuleId, faultOf, faultOfFile } from './fault.ts';
import { sizeLimit, tooLarge } from './read-file.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { oddities } from './text-policy.ts';
import { isPlainNumber, oddNumber } from './yaml-number.ts';
import { limits, type Tokens, tokensOf } from './yaml-profile.ts';
import {
  colonWithoutSpace,
  dashWithoutSpace,
  fullWidthColon,
  fullWidthIndent,
  oddSpaces,
  slipAt,
} from './yaml-syntax.ts';

export type { Fault } from './fault.ts';

/** A file that could be read, as values and as text. */
export interface Document {
  /** Strings, numbers, booleans, null, arrays and objects. */
  readonly value: unknown;
  /**
   * Where the value at a path stands, or with 'key' its key. What is missing or empty stands at the nearest key
   * above it; an entry of a list stands for its own key.
   */
  readonly locate: (path: Path, at?: 'key' | 'value') => Location;
  /** A scalar exactly as in the file, quotes included; undefined for maps, lists and what is missing. */
  readonly written: (path: Path) => { readonly source: string; readonly quoted: boolean } | undefined;
}

export interface Parsed {
  /** Absent when the file is refused; warnings and odd numbers leave it usable. */
  readonly document?: Document;
  /** By place. */
  readonly faults: readonly Fault[];
}

/** A file tells at most so many faults. */
const most = 1000;
const mostSyntax = 3;

type Report = (rule: FileRuleId, message: Text, start: number, end: number) => void;

/** Bytes to values, refusing what hazards.md forbids. Never throws. */
export function parse(file: string, bytes: Uint8Array): Parsed {
  if (bytes.length > sizeLimit) return { faults: [tooLarge(file, bytes.length)] };
  const text = decode(file, bytes);
  if (typeof text !== 'string') return { faults: [text] };
  const source = sourceText(file, text);
  const faults: Fault[] = [];
  const report: Report = (rule, message, start, end) => {
    if (faults.length < most) faults.push(faultOf(rule, message, source.at(start, end)));
    else if (faults.length === most) faults.push(faultOf(rule, tooMany, source.at(start, end)));
  };
  let root: Node | undefined;
  try {
    root = read(source, faults, report);
  } catch {
    faults.push(faultOfFile('yaml-syntax', unreadable, file));
  }
  const isRefused = faults.some(({ rule, severity }) => severity === 'error' && rule !== 'yaml-number');
  const inOrder = byPlace(faults);
  return isRefused || root === undefined
    ? { faults: inOrder }
    : { document: documentOf(source, root), faults: inOrder };
}

/** Without a warning about characters that an error speaks of. */
function byPlace(faults: readonly Fault[]): readonly Fault[] {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const isTold = ({ line, column }: Location): boolean =>
    errors.some(({ at }) => at.line === line && at.column <= column && column < at.column + at.length);
  return faults
    .filter(({ severity, at }) => severity === 'error' || !isTold(at))
    .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/** Each step is taken only when nothing is wrong before it, so that a slip is not followed by its consequences. */
function read(source: SourceText, faults: readonly Fault[], report: Report): Node | undefined {
  for (const { rule, message, start, end } of oddities(source.text)) {
    report(rule, message, start, end);
    if (faults.length > most) break;
  }
  if (faults.some(({ severity }) => severity === 'error')) return undefined;
  const tokens = tokensOf(source.text);
  for (const { rule, message, start, end } of tokens.refused) report(rule, message, start, end);
  if (tokens.refused.length > 0) return undefined;

  const composed = compose(source, tokens, report);
  if (composed === undefined) return undefined;
  const { contents } = composed;
  if (!isMap(contents)) {
    rejectRoot(source, contents, report);
    return undefined;
  }
  inspect(source, contents, report);
  return contents;
}

const tooMany: Text = {
  zh: `问题太多，这个文件只列出前 ${most} 处；请先改正这些再检查`,
  en: `too many faults: only the first ${most} of this file are listed; correct these and check again`,
};

const unreadable: Text = {
  zh: '无法解析：文件的写法让解析程序出错；请对照其他事项文件检查最近的改动',
  en: 'cannot be parsed: something in the file breaks the YAML parser; compare it with another item and check the last change',
};

function compose(source: SourceText, { tokens, unclosed }: Tokens, report: Report): YamlDocument | undefined {
  const composer = new Composer({ uniqueKeys: false, logLevel: 'error', prettyErrors: false });
  const [composed] = composer.compose(tokens, true, source.text.length);
  // Whatever follows an open quote or bracket is its consequence.
  const errors = (composed?.errors ?? []).filter(
    ({ pos }) => unclosed === undefined || pos[0] < unclosed.start,
  );
  const isClean = errors.length === 0 && unclosed === undefined;
  const lines = new Set<number>();
  let told = 0;
  for (const { code, pos } of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const errorLine = source.lineOf(pos[0]);
    if (lines.has(errorLine) || told === mostSyntax) continue;
    const { line, column, length, message } = slipAt(source, code, pos[0]);
    lines.add(errorLine).add(line);
    told += 1;
    const start = source.offsetOf(line, column);
    report('yaml-syntax', message, start, start + length);
  }
  if (unclosed) report(unclosed.rule, unclosed.message, unclosed.start, unclosed.end);
  return isClean ? composed : undefined;
}

function rejectRoot(source: SourceText, contents: unknown, report: Report): void {
  const [start, end] = rangeOf(contents);
  if (isSeq(contents)) report('yaml-profile', listFile, start, end);
  else if (isScalar(contents) && contents.value !== null) {
    const slip = hintIn(source, contents);
    if (slip) report('yaml-syntax', slip.message, slip.start, slip.end);
    else report('yaml-profile', scalarFile, start, end);
  } else if (source.text.trim() === '') report('yaml-profile', emptyFile, 0, 1);
  else report('yaml-profile', commentFile, 0, 1);
}

const emptyFile: Text = {
  zh: '文件是空的；请填写内容或删除文件',
  en: 'the file is empty; fill it in or delete it',
};
const commentFile: Text = {
  zh: '文件里没有内容（只有注释或空白）；请填写内容或删除文件',
  en: 'the file has no content, only comments or blanks; fill it in or delete it',
};
const listFile: Text = {
  zh: '整个文件是一个列表，应当是“键: 值”；请去掉最外层的“- ”',
  en: 'the whole file is a list but should be a mapping; remove the outermost "- "',
};
const scalarFile: Text = {
  zh: '整个文件只是一段文字，应当是“键: 值”；请检查冒号是不是半角、后面有没有空格',
  en: 'the whole file is one text but should be a mapping; see that each colon is half-width with a space after it',
};

const rangeOf = (node: unknown): readonly [start: number, end: number] => {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 1];
};

const pairsOf = (map: YAMLMap): readonly Pair<Node, Node | null>[] =>
  map.items as unknown as readonly Pair<Node, Node | null>[];

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Looks at every key and scalar. The depth is bounded by what `tokensOf` lets pass. */
function inspect(source: SourceText, node: Node | null | undefined, report: Report): void {
  if (isMap(node)) {
    inspectKeys(source, node, report);
    for (const { value } of pairsOf(node)) inspect(source, value, report);
  } else if (isSeq(node)) {
    for (const item of node.items) inspect(source, item as Node, report);
  } else if (isScalar(node)) inspectScalar(source, node, report);
}

function inspectKeys(source: SourceText, map: YAMLMap, report: Report): void {
  const pairs = pairsOf(map);
  const seen = new Map<string, number>();
  const tooLong = pairs[limits.keys];
  if (tooLong) {
    const [start, end] = rangeOf(tooLong.key);
    report('yaml-profile', tooManyKeys, start, end);
    return;
  }
  for (const { key } of pairs) {
    const [start, end] = rangeOf(key);
    if (!isScalar(key)) {
      report('yaml-profile', collectionKey, start, end);
      continue;
    }
    const slip = hintIn(source, key);
    if (slip) report('yaml-syntax', slip.message, slip.start, slip.end);
    else if (typeof key.value !== 'string') {
      report('yaml-profile', keyNotText(source.text.slice(start, end)), start, end);
    } else {
      inspectText(source, key, report);
      const first = seen.get(key.value);
      if (first !== undefined) {
        const line = source.lineOf(first);
        report('yaml-profile', repeatedKey(key.value, line, source.lineOf(start)), start, end);
      } else seen.set(key.value, start);
      if (forbiddenKeys.has(key.value)) report('yaml-profile', forbiddenKey(key.value), start, end);
      if (key.value === '<<') report('yaml-profile', mergeKey, start, end);
    }
  }
}

const tooManyKeys: Text = {
  zh: `同一级的键超过 ${limits.keys} 个，已停止检查；请拆成几个文件`,
  en: `more than ${limits.keys} keys in one mapping, so the rest was not checked; split it into several files`,
};
const collectionKey: Text = {
  zh: '键不能是列表或对照表；如果 [ 或 { 是文字的一部分，请加引号',
  en: 'a key cannot be a list or a mapping; if [ or { belongs to the text, put it in quotes',
};
const mergeKey: Text = {
  zh: '不允许用 << 合并别处的内容，读的人要到别处找；请直接写出内容',
  en: 'merging with << is not allowed: a reader would have to look elsewhere; write the content out',
};
const keyNotText = (written: string): Text =>
  written === ''
    ? {
        zh: '冒号前面没有键；请补上键或删除这一行',
        en: 'no key stands before the colon; add one or delete the line',
      }
    : {
        zh: `键 ${showBriefly(written)} 没有加引号，会被读成数字、是否或空值；键必须是文字，请写成 "${showBriefly(written)}"`,
        en: `the key ${showBriefly(written)} has no quotes and would be read as a number, true/false or nothing; keys are text: write "${showBriefly(written)}"`,
      };
const repeatedKey = (key: string, first: number, line: number): Text => ({
  zh: `键 ${showBriefly(key)} 重复：第 ${first} 行已经写过，第 ${line} 行又写了一次，不知道以哪个为准；请删除一处`,
  en: `the key ${showBriefly(key)} stands on line ${first} and again on line ${line}, so nobody knows which one counts; delete one`,
});
const forbiddenKey = (key: string): Text => ({
  zh: `不允许使用键 ${key}，它在程序里有特殊含义；请删除或改名`,
  en: `the key ${key} is not allowed: it has a special meaning in programs; delete or rename it`,
});

function inspectScalar(source: SourceText, scalar: Scalar, report: Report): void {
  const [start, end] = rangeOf(scalar);
  if (scalar.type === 'PLAIN' && typeof scalar.value === 'number') {
    const written = scalar.source ?? '';
    if (!isPlainNumber(written, scalar.value))
      report('yaml-number', oddNumber(written, scalar.value), start, end);
    return;
  }
  const slip = hintIn(source, scalar);
  if (slip) report('yaml-syntax', slip.message, slip.start, slip.end);
  else inspectText(source, scalar, report);
}

/** Escapes such as "\u200B" make characters that the text of the file does not show. */
function inspectText(source: SourceText, { value, type, range }: Scalar, report: Report): void {
  if (type !== 'QUOTE_DOUBLE' || !range || typeof value !== 'string') return;
  const [start, end] = range;
  const written = source.text.slice(start, end);
  if (!written.includes('\\')) return;
  let from = 0;
  // In a value no carriage return is part of a line end.
  for (const { rule, message, start: index, end: until } of oddities(value.replaceAll('\r\n', '\r '))) {
    const odd = value.slice(index, until);
    const found = escapeOf(odd, written, from);
    if (found) from = found[1];
    // Otherwise it stands there unescaped and is already told.
    else if (written.includes(odd)) continue;
    const [first, last] = found ?? [0, written.length];
    report(rule === 'yaml-syntax' ? 'characters' : rule, message, start + first, start + last);
  }
}

/** Where after `from` the quoted text writes a character as an escape. */
function escapeOf(character: string, written: string, from: number): readonly [number, number] | undefined {
  const escapes = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|[^])/gi;
  escapes.lastIndex = from;
  for (let found = escapes.exec(written); found; found = escapes.exec(written)) {
    const hexadecimal = found[1] ?? found[2] ?? found[3];
    const made = hexadecimal === undefined ? shortEscapes[found[0]] : parseInt(hexadecimal, 16);
    if (made !== undefined && made === character.codePointAt(0)) return [found.index, escapes.lastIndex];
  }
  return undefined;
}

const shortEscapes: Readonly<Record<string, number>> = {
  '\\0': 0,
  '\\a': 7,
  '\\b': 8,
  '\\t': 9,
  '\\\t': 9,
  '\\v': 11,
  '\\f': 12,
  '\\r': 13,
  '\\e': 27,
  '\\N': 0x85,
  '\\_': 0xa0,
  '\\L': 0x2028,
  '\\P': 0x2029,
};

interface Hint {
  readonly message: Text;
  readonly start: number;
  readonly end: number;
}

const paddedKey = new RegExp(`^${oddSpaces}|${oddSpaces}$`);

/** A slip that YAML takes for text: key：value, key:value, -entry, full-width indentation. Only in plain scalars. */
function hintIn(source: SourceText, { type, range }: Scalar): Hint | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const [start, end] = range;
  const written = source.text.slice(start, end);
  const padding = paddedKey.exec(written);
  if (padding) {
    const first = start + padding.index;
    return { message: fullWidthIndent, start: first, end: first + padding[0].length };
  }
  const colon = /^[a-z]\w*[ \u3000]*(?=[：﹕︰])|^[a-z]\w+(?=:(?!\/\/)[^\s])/.exec(written);
  if (colon) {
    const first = start + colon[0].length;
    const message = written.charAt(colon[0].length) === ':' ? colonWithoutSpace : fullWidthColon;
    return { message, start: first, end: first + 1 };
  }
  const isFirst = /(?:^|\n) *(?:- +)*$/.test(source.text.slice(Math.max(0, start - 80), start));
  if (isFirst && /^-[^\s\d.-]/.test(written)) return { message: dashWithoutSpace, start, end: start + 1 };
  return undefined;
}

function documentOf(source: SourceText, root: Node): Document {
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
