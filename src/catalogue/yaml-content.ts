import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Scalar, YAMLMap } from 'yaml';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { pairsOf, rangeOf } from './document.ts';
import type { FileRuleId } from './fault.ts';
import type { SourceText } from './source-text.ts';
import { oddities } from './text-policy.ts';
import { isPlainNumber, oddNumber } from './yaml-number.ts';
import { limits } from './yaml-profile.ts';
import {
  colonWithoutSpace,
  dashWithoutSpace,
  fullWidthColon,
  fullWidthIndent,
  oddSpaces,
} from './yaml-syntax.ts';

export type Report = (rule: FileRuleId, message: Text, start: number, end: number) => void;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Looks at every key and scalar. The depth is bounded by what `tokensOf` lets pass. */
export function inspect(source: SourceText, node: Node | null | undefined, report: Report): void {
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
    const slip = hintIn(source, key, true);
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

const indented = new RegExp(`^${oddSpaces}`);
const padded = new RegExp(`${oddSpaces}$`);

const paddedKey: Text = {
  zh: '键的后面有全角空格或特殊空格，会成为键的一部分；请删除',
  en: 'a full-width or special space after the key would become part of it; delete it',
};

/** A slip that YAML takes for text: key：value, key:value, -entry, full-width indentation. Only in plain scalars. */
export function hintIn(source: SourceText, { type, range }: Scalar, isKey = false): Hint | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const [start, end] = range;
  const written = source.text.slice(start, end);
  const indent = indented.exec(written)?.[0].length ?? 0;
  if (indent > 0 && (isKey || /^(?:- |[A-Za-z]\w*[:：])/.test(written.slice(indent)))) {
    return { message: fullWidthIndent, start, end: start + indent };
  }
  const padding = isKey ? padded.exec(written) : null;
  if (padding) return { message: paddedKey, start: start + padding.index, end };
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
