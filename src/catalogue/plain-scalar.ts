import type { HandOverReason } from '../model/readings.ts';
import { isPlainNumber } from './yaml-number.ts';

/** Thrown to leave the reading to `yaml`; no error, for it is common and needs no stack. */
class HandOver {
  readonly reason: HandOverReason;
  constructor(reason: HandOverReason) {
    this.reason = reason;
  }
}

/** Leaves the reading to `yaml`. */
export const giveUp = (reason: HandOverReason): never => {
  throw new HandOver(reason);
};

/** What was read; or why it was left to `yaml`. */
export function orHandOver<Value>(
  read: () => Value,
): { readonly value: Value } | { readonly value?: undefined; readonly reason: HandOverReason } {
  try {
    return { value: read() };
  } catch (thrown) {
    if (thrown instanceof HandOver) return thrown;
    throw thrown;
  }
}

const reasonsOfFirst: Readonly<Record<string, HandOverReason>> = {
  '&': 'anchor',
  '*': 'anchor',
  '!': 'tag',
  '%': 'document',
  '[': 'flow',
  '{': 'flow',
  '|': 'block',
  '>': 'block',
};

/** What its beginning says of something unusual. */
export const reasonOf = (written: string, otherwise: HandOverReason): HandOverReason =>
  /^(?:---|\.\.\.)(?=\s|$)/u.test(written) ? 'document' : (reasonsOfFirst[written.charAt(0)] ?? otherwise);

/** YAML 1.2 core schema. */
const number =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/u;
const constants: ReadonlyMap<string, null | boolean> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** Whether a word is a text to YAML 1.2. */
export const isText = (word: string): boolean => !constants.has(word);

/** An indicator, or a slip that `yaml` takes for text and the checks refuse: key：value, key:value. */
const suspicious = /^[-?:,[\]{}#&*!|>'"%@`]|: |:$|^[a-z]\w* *[：﹕︰]|^[a-z]\w+:(?!\/\/)/u;

/** The value of a scalar without quotes, on one line and without a comment. */
export function plainScalar(written: string): unknown {
  const first = written.charCodeAt(0);
  // Most begin with a Han character, which is neither an indicator nor part of a key.
  if (first > 0x7f) {
    const colon = written.indexOf(':');
    return colon < 0 || !suspicious.test(written) ? written : giveUp('scalar');
  }
  if (suspicious.test(written)) giveUp(reasonOf(written, 'scalar'));
  if (first < 0x40 && number.test(written)) {
    const value = Number(written);
    return isPlainNumber(written, value) ? value : giveUp('number');
  }
  const constant = constants.get(written);
  return constant === undefined ? written : constant;
}

const restIsComment = /^ *(?: #.*)?$/u;

/** The members of a flow collection on one line, none of them quoted or nested. */
function members(form: RegExp, written: string): readonly string[] {
  const [whole, inside = ''] = form.exec(written) ?? giveUp('flow');
  if (!restIsComment.test(written.slice(whole.length))) giveUp('flow');
  return inside.trim() === '' ? [] : inside.split(',').map((member) => member.trim());
}

const flowMember = (written: string): unknown => (written === '' ? giveUp('flow') : plainScalar(written));

export const flowList = (written: string): unknown[] =>
  members(/^\[([^[\]{}"'#:]*)\]/u, written).map(flowMember);

export const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const flowKey = /^([A-Za-z][\w.]{0,99}):(?: +|$)/u;

export function flowMap(written: string): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const member of members(/^\{([^[\]{}"'#]*)\}/u, written)) {
    const match = flowKey.exec(member) ?? giveUp('flow');
    const key = match[1] ?? giveUp('flow');
    if (!isText(key) || forbidden.has(key) || Object.hasOwn(map, key)) giveUp('key');
    map[key] = flowMember(member.slice(match[0].length));
  }
  return map;
}

/** A quoted scalar without escapes, and how many columns it takes. */
export function quoted(written: string): readonly [text: string, length: number] {
  const quote = written.charAt(0);
  const end = written.indexOf(quote, 1);
  if (end < 0) giveUp('lines');
  const text = written.slice(1, end);
  if (quote === '"' && text.includes('\\')) giveUp('escape');
  if (end + 1 < written.length && !restIsComment.test(written.slice(end + 1)))
    giveUp(written.charAt(end + 1) === quote ? 'escape' : 'scalar');
  return [text, end + 1];
}
