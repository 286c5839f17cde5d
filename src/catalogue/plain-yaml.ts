import type { Path } from '../model/finding.ts';
import { isPlainNumber } from './yaml-number.ts';

/**
 * A reader of the YAML that nearly every item is written in: block mappings and lists, scalars on one line, flat flow
 * lists and mappings, simple block scalars. It is some twenty times faster than `yaml` and hands over (undefined) whatever
 * is unusual in any way; what it does read, it reads exactly as `yaml` does and finds no fault in. That is proven, not
 * hoped: test/catalogue/plain-yaml.test.ts compares both over every file at hand and thousands of mutations.
 * The text has passed the text policy without a finding.
 */
export function plainYaml(text: string, note?: Note): Readonly<Record<string, unknown>> | undefined {
  if (unusual.test(text) || !text.endsWith('\n')) return undefined;
  try {
    return new Reader(text, note).file();
  } catch (reason) {
    if (reason === handOver) return undefined;
    throw reason;
  }
}

/** The text with line feeds only, and one at its end, which changes no value and no place. */
export function inLines(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

/**
 * Told where things stand: the line (from 0), the column (from 0) and the length of a key, of a scalar, or (length 0) that
 * the value is a flow collection or goes on below.
 */
export type Note = (
  kind: 'key' | 'scalar' | 'collection',
  path: Path,
  line: number,
  column: number,
  length: number,
) => void;

const handOver = Symbol('hand over to yaml');
const giveUp = (): never => {
  throw handOver;
};

/** A byte order mark, any space but U+0020 and the line feed, document markers, directives. */
const unusual = /^(?:\uFEFF|---|\.\.\.|%)|[^\S \n]/mu;
const keyOf = /^(?:([A-Za-z][\w.]{0,99})|"([^"\\]{1,99})"):(?: +|$)/u;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
export const mostKeys = 2_000;
const deepest = 30;
const restIsComment = /^ *(?: #.*)?$/u;

/** YAML 1.2 core schema. */
const number =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/u;
const nothing = /^(?:~|null|Null|NULL)$/u;
const truth = /^(?:true|True|TRUE)$/u;
const falsehood = /^(?:false|False|FALSE)$/u;

/** An indicator, or a slip that `yaml` takes for text and the checks refuse: key：value, key:value. */
const suspicious = /^[-?:,[\]{}#&*!|>'"%@`]|: |:$|^[a-z]\w* *[：﹕︰]|^[a-z]\w+:(?!\/\/)/u;

function plainScalar(written: string): unknown {
  if (suspicious.test(written)) giveUp();
  const first = written.charCodeAt(0);
  if (first < 0x40 && number.test(written)) {
    const value = Number(written);
    return isPlainNumber(written, value) ? value : giveUp();
  }
  if (first < 0x80) {
    if (nothing.test(written)) return null;
    if (truth.test(written)) return true;
    if (falsehood.test(written)) return false;
  }
  return written;
}

/** Whether a line says nothing. */
export const isBlank = (line: string): boolean => /^ *(?:#|$)/u.test(line);

const indentOf = (line: string): number => {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;
  return indent;
};

class Reader {
  private readonly lines: string[];
  private at = 0;
  private depth = 0;
  private readonly path: (string | number)[] = [];
  private readonly note: Note | undefined;

  constructor(text: string, note: Note | undefined) {
    this.lines = text.split('\n');
    this.lines.pop();
    this.note = note;
  }

  file(): Readonly<Record<string, unknown>> {
    if (this.peek() !== 0) giveUp();
    const map = this.map(0);
    return this.peek() < 0 ? map : giveUp();
  }

  /** Goes to the next line with content and tells its indentation; -1 at the end. */
  private peek(): number {
    while (this.at < this.lines.length && isBlank(this.line())) this.at += 1;
    return this.at < this.lines.length ? indentOf(this.line()) : -1;
  }

  private line(): string {
    return this.lines[this.at] ?? '';
  }

  private isEntry(indent: number): boolean {
    const line = this.line();
    return (
      line.charCodeAt(indent) === 0x2d && (line.length === indent + 1 || line.charCodeAt(indent + 1) === 0x20)
    );
  }

  private map(indent: number): Record<string, unknown> {
    if ((this.depth += 1) > deepest) giveUp();
    const map: Record<string, unknown> = {};
    let keys = 0;
    for (let found = this.peek(); found >= indent; found = this.peek()) {
      if (found > indent || (keys += 1) > mostKeys) giveUp();
      const rest = this.line().slice(indent);
      const match = keyOf.exec(rest);
      if (match === null) return giveUp();
      const key = match[1] ?? match[2] ?? '';
      if (match[1] === undefined && /[^\w.-]/u.test(key)) giveUp();
      if (match[1] !== undefined && typeof plainScalar(key) !== 'string') giveUp();
      if (forbidden.has(key) || Object.hasOwn(map, key)) giveUp();
      this.path.push(key);
      this.note?.('key', this.path, this.at, indent, match[0].trimEnd().length - 1);
      map[key] = this.value(rest.slice(match[0].length), indent, true, indent + match[0].length);
      this.path.pop();
    }
    this.depth -= 1;
    return map;
  }

  private list(indent: number): unknown[] {
    if ((this.depth += 1) > deepest) giveUp();
    const list: unknown[] = [];
    while (this.peek() === indent && this.isEntry(indent)) {
      const rest = this.line().slice(indent + 1);
      const content = rest.trimStart();
      const column = indent + 1 + rest.length - content.length;
      const first = keyOf.exec(content);
      this.path.push(list.length);
      if (first) {
        this.lines[this.at] = ' '.repeat(column) + content;
        this.note?.('key', this.path, this.at, column, first[0].trimEnd().length - 1);
        this.note?.('collection', this.path, this.at, column, 0);
        list.push(this.map(column));
      } else list.push(this.value(content, indent, false, column));
      this.path.pop();
    }
    this.depth -= 1;
    return list;
  }

  /** What stands behind a key or a dash of that indentation, on this line or below it. */
  private value(written: string, indent: number, isMapping: boolean, column: number): unknown {
    const line = this.at;
    this.at += 1;
    if (written === '' || /^ *#/u.test(written)) {
      const below = this.below(indent, isMapping);
      if (below !== null) this.note?.('collection', this.path, line, column, 0);
      return below;
    }
    const [scalar, length] = this.scalar(written, indent);
    if (length > 0) this.note?.('scalar', this.path, line, column, length);
    else if (typeof scalar === 'object') this.note?.('collection', this.path, line, column, 0);
    // A deeper line would go on with the scalar, or be a fault.
    if (this.peek() > indent) giveUp();
    return scalar;
  }

  private below(indent: number, isMapping: boolean): unknown {
    const found = this.peek();
    if (found === indent && isMapping && this.isEntry(indent)) return this.list(indent);
    if (found <= indent) return null;
    return this.isEntry(found) ? this.list(found) : this.map(found);
  }

  /** A value and how many columns it takes; 0 for what is no scalar on one line. */
  private scalar(written: string, indent: number): readonly [value: unknown, length: number] {
    switch (written.charAt(0)) {
      case '"':
        return quoted(/^"([^"\\]*)"/u, written);
      case "'":
        return quoted(/^'([^']*)'/u, written);
      case '[':
        return [flowList(written), 0];
      case '{':
        return [flowMap(written), 0];
      case '|':
      case '>':
        return [this.block(written, indent), 0];
      default: {
        const comment = written.search(/ #/u);
        const plain = (comment < 0 ? written : written.slice(0, comment)).trimEnd();
        return [plainScalar(plain), plain.length];
      }
    }
  }

  private block(written: string, indent: number): string {
    const header = /^([|>])(-?)$/u.exec(written) ?? giveUp();
    const first = indentOf(this.line());
    if (first <= indent) giveUp();
    const rows: string[] = [];
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.line();
      if (line.trim() === '') giveUp();
      const found = indentOf(line);
      if (found <= indent) break;
      if (found !== first || line.endsWith(' ')) giveUp();
      rows.push(line.slice(first));
    }
    return rows.join(header[1] === '|' ? '\n' : ' ') + (header[2] === '-' ? '' : '\n');
  }
}

function quoted(form: RegExp, written: string): readonly [text: string, length: number] {
  const [whole, text = ''] = form.exec(written) ?? giveUp();
  if (!restIsComment.test(written.slice(whole.length))) giveUp();
  return [text, whole.length];
}

/** The members of a flow collection on one line, none of them quoted or nested. */
function members(form: RegExp, written: string): readonly string[] {
  const [whole, inside = ''] = form.exec(written) ?? giveUp();
  if (!restIsComment.test(written.slice(whole.length))) giveUp();
  return inside.trim() === '' ? [] : inside.split(',').map((member) => member.trim());
}

const flowMember = (written: string): unknown => (written === '' ? giveUp() : plainScalar(written));

const flowList = (written: string): unknown[] => members(/^\[([^[\]{}"'#:]*)\]/u, written).map(flowMember);

function flowMap(written: string): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const member of members(/^\{([^[\]{}"'#]*)\}/u, written)) {
    const match = keyOf.exec(member) ?? giveUp();
    const key = match[1] ?? giveUp();
    if (typeof plainScalar(key) !== 'string' || forbidden.has(key) || Object.hasOwn(map, key)) giveUp();
    map[key] = flowMember(member.slice(match[0].length));
  }
  return map;
}
