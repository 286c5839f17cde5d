import { mostKeys } from './plain-yaml.ts';
import { isOdd, type Section, sectionIn, textOf } from './section.ts';

/** A file as its sections, in the order they stand in. */
export interface Sectioned {
  /** The comments and blank lines above the first key. */
  readonly head: string;
  readonly sections: readonly Section[];
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Reads a file by its sections: what counties say in the same words is neither decoded, judged by the text policy nor parsed
 * again. Undefined for whatever `plainYaml` or the text policy would not take, and where lines end with anything but a line
 * feed.
 */
export function bySections(bytes: Uint8Array): Sectioned | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = buffer[buffer.length - 1] === lineFeed ? headOf(buffer) : undefined;
  return head === undefined ? undefined : read(buffer, head);
}

const lineFeed = 0x0a;
const space = 0x20;
const hash = 0x23;
const hyphen = 0x2d;

/** The file before, for the next county most often says the same in the same order, with where each section ends in it. */
interface Model extends Sectioned {
  readonly headLength: number;
  readonly ends: readonly number[];
}

let model: Model = { head: '', headLength: 0, sections: [], ends: [], value: {} };
/** Its bytes; what it was read from may be lent. */
let before = Buffer.alloc(0);

function keepBytes(bytes: Buffer): void {
  if (before.length < bytes.length) before = Buffer.alloc(2 * bytes.length);
  bytes.copy(before);
}

/** Below this, to compare here is faster than to ask for it. */
const short = 80;

/** Whether bytes stand here as from `start` to `end` in the file before. */
function isSame(bytes: Buffer, at: number, start: number, end: number): boolean {
  const length = end - start;
  if (at + length > bytes.length) return false;
  if (length >= short) return bytes.compare(before, start, end, at, at + length) === 0;
  for (let step = 0; step < length; step += 1) if (bytes[at + step] !== before[start + step]) return false;
  return true;
}

/** Whether a line says nothing: blanks, or a comment. */
function isBlank(bytes: Buffer, start: number): boolean {
  let at = start;
  while (bytes[at] === space) at += 1;
  return bytes[at] === hash || bytes[at] === lineFeed;
}

/** The comments and blank lines above the first key; undefined where they are unusual. */
export function headOf(bytes: Buffer): string | undefined {
  const { head: known, headLength } = model;
  // What follows is a letter, so no more of the head.
  if (headLength > 0 && isSame(bytes, 0, 0, headLength) && Number(bytes[headLength]) > hyphen) return known;
  let end = 0;
  while (end < bytes.length && isBlank(bytes, end)) end = bytes.indexOf(lineFeed, end) + 1;
  const head = textOf(bytes, 0, end);
  return head === undefined || isOdd(head) || /[^\S \n]/u.test(head) ? undefined : head;
}

/** Whether the outermost mapping goes on, or the file ends: no indentation, no blank line, comment or entry of a list. */
function isBoundary(bytes: Buffer, at: number): boolean {
  const first = bytes[at];
  return first !== space && first !== lineFeed && first !== hash && first !== hyphen;
}

/** Where the section that begins at `from` ends. */
export function sectionEnd(bytes: Buffer, from: number): number {
  let end = bytes.indexOf(lineFeed, from) + 1;
  while (end < bytes.length && !isBoundary(bytes, end)) end = bytes.indexOf(lineFeed, end) + 1;
  return end;
}

/** Where the file before has the section after that of a key; where it stood, if it lacks the key. */
function after(key: string, at: number): number {
  const { sections } = model;
  for (let next = at; next < sections.length; next += 1) if (sections[next]?.key === key) return next + 1;
  return at;
}

function read(bytes: Buffer, head: string): Sectioned | undefined {
  const { sections: known, ends: knownEnds, headLength: start } = model;
  const headLength = head === model.head ? start : Buffer.byteLength(head);
  const sections: Section[] = [];
  const ends: number[] = [];
  let next = 0;
  let isAligned = true;
  for (let at = headLength; at < bytes.length;) {
    const guess = known[next];
    const from = next === 0 ? start : (knownEnds[next - 1] as number);
    const length = guess === undefined ? 0 : (knownEnds[next] as number) - from;
    const isGuessed =
      guess !== undefined && isSame(bytes, at, from, from + length) && isBoundary(bytes, at + length);
    const end = isGuessed ? at + length : sectionEnd(bytes, at);
    const section = isGuessed ? guess : sectionIn(bytes, at, end);
    if (section === undefined || sections.length === mostKeys) return undefined;
    isAligned &&= section.key === known[sections.length]?.key;
    sections.push(section);
    ends.push(end);
    next = isGuessed ? next + 1 : after(section.key, next);
    at = end;
  }
  if (sections.length === 0) return undefined;
  const value = isAligned && sections.length === known.length ? likeModel(sections) : valueOf(sections);
  if (value === undefined) return undefined;
  keepBytes(bytes);
  model = { head, headLength, sections, ends, value };
  return model;
}

/** To copy a mapping of the same keys is faster than to make one key by key. */
function likeModel(sections: readonly Section[]): Sectioned['value'] {
  const value: Record<string, unknown> = { ...model.value };
  for (let index = 0; index < sections.length; index += 1) {
    const section = sections[index] as Section;
    if (section !== model.sections[index]) value[section.key] = section.value;
  }
  return value;
}

/** Undefined where a key stands twice. */
function valueOf(sections: readonly Section[]): Sectioned['value'] | undefined {
  const value: Record<string, unknown> = {};
  for (const { key, value: inner } of sections) {
    if (Object.hasOwn(value, key)) return undefined;
    value[key] = inner;
  }
  return value;
}
