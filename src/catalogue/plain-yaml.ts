import type { Path } from '../model/finding.ts';
import type { HandOverReason } from '../model/readings.ts';
import {
  flowList,
  flowMap,
  forbidden,
  giveUp,
  isText,
  orHandOver,
  plainScalar,
  quoted,
  reasonOf,
} from './plain-scalar.ts';
import { isCommon } from './text-policy.ts';

/**
 * A reader of the YAML that nearly every item is written in: block mappings and lists, scalars on one line, flat flow
 * lists and mappings, simple block scalars. It is many times faster than `yaml` and hands over (undefined) whatever is
 * unusual in any way; what it does read, it reads exactly as `yaml` does and finds no fault in. That is proven, not hoped:
 * test/catalogue/plain-yaml.test.ts compares both over every file at hand and thousands of mutations.
 * The text has passed the text policy without a finding.
 */
export function plainYaml(text: string, note?: Note): Readonly<Record<string, unknown>> | undefined {
  return plainOrNot(text, note).value;
}

/** As plainYaml, or why it is not for the plain reader. */
export function plainOrNot(
  text: string,
  note?: Note,
): ReturnType<typeof orHandOver<Readonly<Record<string, unknown>>>> {
  if (!text.endsWith('\n')) return { reason: 'lines' };
  if (!isCommon(text) && unusual.test(text)) return { reason: 'character' };
  return orHandOver(() => new Reader(text, note).file());
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

/** Any space but U+0020 and the line feed; a mark of order. */
const unusual = /[^\S \n]|\uFEFF/u;
export const mostKeys = 2_000;
const deepest = 30;

const lineFeed = 0x0a;
const space = 0x20;
const quote = 0x22;
const hash = 0x23;
const dash = 0x2d;
const colon = 0x3a;

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
/** Of a key: a letter, a figure, _ or the full stop. */
const isWord = (unit: number): boolean =>
  isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f || unit === 0x2e;

class Reader {
  private readonly text: string;
  private readonly note: Note | undefined;
  private readonly path: (string | number)[] = [];
  private depth = 0;
  /** Where the line begins, and its number. */
  private at = 0;
  private line = 0;
  /** Where the content of the line begins, as far as it is known; with its column, -1 at the end. */
  private first = 0;
  private column = 0;
  private isPeeked = false;
  /** The key read last, and the offset of its colon. */
  private key = '';
  private colonAt = 0;

  constructor(text: string, note: Note | undefined) {
    this.text = text;
    this.note = note;
  }

  file(): Readonly<Record<string, unknown>> {
    if (this.peek() !== 0) giveUp(this.column < 0 ? 'empty' : 'layout');
    const map = this.map(0);
    return this.peek() < 0 ? map : giveUp('layout');
  }

  /** Goes to the next line with content and tells its indentation; -1 at the end. */
  private peek(): number {
    const { text } = this;
    while (!this.isPeeked) {
      let first = this.at;
      while (text.charCodeAt(first) === space) first += 1;
      const unit = text.charCodeAt(first);
      if (unit === lineFeed || unit === hash) this.pass(text.indexOf('\n', first));
      else {
        this.first = first;
        this.column = first < text.length ? first - this.at : -1;
        this.isPeeked = true;
      }
    }
    return this.column;
  }

  /** Leaves the line that ends there. */
  private pass(end: number): void {
    this.at = end + 1;
    this.line += 1;
    this.isPeeked = false;
  }

  private isEntry(): boolean {
    const { text, first } = this;
    const next = text.charCodeAt(first + 1);
    return text.charCodeAt(first) === dash && (next === space || next === lineFeed);
  }

  /** Reads the key at an offset and tells where its value begins; undefined where there is none. */
  private keyAt(start: number): number | undefined {
    const { text } = this;
    let end = start;
    if (isLetter(text.charCodeAt(start))) {
      while (isWord(text.charCodeAt(end))) end += 1;
      this.key = text.slice(start, end);
      if (this.key.length > 100) return undefined;
    } else if (text.charCodeAt(start) === quote) {
      end = text.indexOf('"', start + 1) + 1;
      this.key = text.slice(start + 1, end - 1);
      if (end === 0 || !/^[^"\\\n]{1,99}$/u.test(this.key)) return undefined;
    } else return undefined;
    if (text.charCodeAt(end) !== colon) return undefined;
    this.colonAt = end;
    const next = text.charCodeAt(end + 1);
    if (next === lineFeed) return end + 1;
    if (next !== space) return undefined;
    let value = end + 2;
    while (text.charCodeAt(value) === space) value += 1;
    return value;
  }

  /** Why there is no usual key. */
  private reasonAt(start: number): HandOverReason {
    const line = this.text.slice(start, this.text.indexOf('\n', start));
    return reasonOf(line, this.isEntry() ? 'layout' : 'key');
  }

  private map(indent: number): Record<string, unknown> {
    if ((this.depth += 1) > deepest) giveUp('size');
    const map: Record<string, unknown> = {};
    let keys = 0;
    for (let found = this.peek(); found >= indent; found = this.peek()) {
      if (found > indent) giveUp('layout');
      if ((keys += 1) > mostKeys) giveUp('size');
      const start = this.first;
      const value = this.keyAt(start) ?? giveUp(this.reasonAt(start));
      const { key } = this;
      const isQuoted = this.text.charCodeAt(start) === quote;
      if (isQuoted ? /[^\w.-]/u.test(key) : !isText(key)) giveUp('key');
      if (forbidden.has(key) || Object.hasOwn(map, key)) giveUp('key');
      this.path.push(key);
      this.note?.('key', this.path, this.line, indent, this.colonAt - start);
      map[key] = this.value(value, indent, true);
      this.path.pop();
    }
    this.depth -= 1;
    return map;
  }

  private list(indent: number): unknown[] {
    if ((this.depth += 1) > deepest) giveUp('size');
    const list: unknown[] = [];
    while (this.peek() === indent && this.isEntry()) {
      let content = this.first + 1;
      while (this.text.charCodeAt(content) === space) content += 1;
      this.path.push(list.length);
      if (this.keyAt(content) === undefined) list.push(this.value(content, indent, false));
      else {
        // The mapping begins on this line as if the dash were a space.
        this.first = content;
        this.column = content - this.at;
        this.note?.('key', this.path, this.line, this.column, this.colonAt - content);
        this.note?.('collection', this.path, this.line, this.column, 0);
        list.push(this.map(this.column));
      }
      this.path.pop();
    }
    this.depth -= 1;
    return list;
  }

  /** What stands at an offset behind a key or a dash of that indentation, or below it. */
  private value(start: number, indent: number, isMapping: boolean): unknown {
    const { text, line } = this;
    const column = start - this.at;
    const end = text.indexOf('\n', start);
    const first = text.charCodeAt(start);
    this.pass(end);
    if (first === lineFeed || first === hash) {
      const below = this.below(indent, isMapping);
      if (below !== null) this.note?.('collection', this.path, line, column, 0);
      return below;
    }
    const [scalar, length] = this.scalar(text.slice(start, end), indent);
    if (length > 0) this.note?.('scalar', this.path, line, column, length);
    else if (typeof scalar === 'object') this.note?.('collection', this.path, line, column, 0);
    // A deeper line would go on with the scalar, or be a fault.
    if (this.peek() > indent) giveUp('lines');
    return scalar;
  }

  private below(indent: number, isMapping: boolean): unknown {
    const found = this.peek();
    if (found === indent && isMapping && this.isEntry()) return this.list(indent);
    if (found <= indent) return null;
    return this.isEntry() ? this.list(found) : this.map(found);
  }

  /** A value and how many columns it takes; 0 for what is no scalar on one line. */
  private scalar(written: string, indent: number): readonly [value: unknown, length: number] {
    switch (written.charAt(0)) {
      case '"':
      case "'":
        return quoted(written);
      case '[':
        return [flowList(written), 0];
      case '{':
        return [flowMap(written), 0];
      case '|':
      case '>':
        return [this.block(written, indent), 0];
      default: {
        const comment = written.indexOf(' #');
        const plain = (comment < 0 ? written : written.slice(0, comment)).trimEnd();
        return [plainScalar(plain), plain.length];
      }
    }
  }

  private block(written: string, indent: number): string {
    const header = /^([|>])(-?)$/u.exec(written) ?? giveUp('block');
    const { text } = this;
    const rows: string[] = [];
    let deep = 0;
    while (this.at < text.length) {
      let first = this.at;
      while (text.charCodeAt(first) === space) first += 1;
      const end = text.indexOf('\n', first);
      if (first === end) giveUp('block');
      const found = first - this.at;
      if (rows.length === 0) deep = found;
      if (found <= indent) break;
      if (found !== deep || text.charCodeAt(end - 1) === space) giveUp('block');
      rows.push(text.slice(first, end));
      this.pass(end);
    }
    if (rows.length === 0) giveUp('block');
    return rows.join(header[1] === '|' ? '\n' : ' ') + (header[2] === '-' ? '' : '\n');
  }
}
