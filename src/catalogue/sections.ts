import { inLines, mostKeys, plainYaml } from './plain-yaml.ts';
import { oddities } from './text-policy.ts';

/** On one line; line and column from 0. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where a value stands in its section, and the key that leads to it. */
export interface Place {
  readonly key?: Span;
  readonly scalar?: Span;
  readonly isCollection?: boolean;
}

/** A key of the outermost mapping and all that belongs to it, read once for all files that say it in the same words. */
export interface Section {
  /** From its key to the next key or the end, comments and blank lines between them included; ends with a line feed. */
  readonly text: string;
  readonly key: string;
  /** Shared by all these files: it must not be changed. */
  readonly value: unknown;
  /** Whether the schema of items accepts it; unknown until it is asked. */
  isAccepted?: boolean;
  /** By path; unknown until one is asked for. */
  places?: ReadonlyMap<string, Place>;
}

/** A file as its sections, in the order they stand in. */
export interface Sectioned {
  /** The comments and blank lines above the first key. */
  readonly head: string;
  readonly sections: readonly Section[];
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Reads a file by its sections: what counties say in the same words is neither judged by the text policy nor parsed again.
 * Undefined for whatever `plainYaml` or the text policy would not take; lines may end with CRLF, the last one with neither.
 */
export function bySections(text: string): Sectioned | undefined {
  const whole = inLines(text);
  const head = headOf(whole);
  return head === undefined ? undefined : read(whole, head);
}

/** Sections read lately, by their text, and those before them. */
let recent = new Map<string, Section>();
let earlier = new Map<string, Section>();
const mostSections = 2_000;

/** The file before: the next county most often says the same in the same order. */
let model: Sectioned = { head: '', sections: [], value: {} };

/**
 * By key, how many sections in a row nobody had said before. What is always new, such as where an office is, is not kept for
 * a while: it would only push out what counties share.
 */
const news = new Map<string, number>();
const mostNews = 40;
const pause = 400;

function sectionOf(text: string): Section | undefined {
  const known = recent.get(text) ?? earlier.get(text);
  const section = known ?? readSection(text);
  if (section === undefined) return undefined;
  if (known !== undefined) news.set(section.key, 0);
  if (known === undefined ? isKept(section.key) : !recent.has(text)) keep(text, section);
  return section;
}

function isKept(key: string): boolean {
  const count = (news.get(key) ?? 0) + 1;
  news.set(key, count > pause ? 0 : count);
  return count <= mostNews;
}

function keep(text: string, section: Section): void {
  if (recent.size >= mostSections) [earlier, recent] = [recent, new Map()];
  recent.set(text, section);
}

function readSection(text: string): Section | undefined {
  const value = isOdd(text) ? undefined : plainYaml(text);
  const [key] = value === undefined ? [] : Object.keys(value);
  return value === undefined || key === undefined ? undefined : { text, key, value: value[key] };
}

/** Of a line that says nothing. */
const isBlank = (line: string): boolean => /^ *(?:#|$)/u.test(line);

export const isOdd = (text: string): boolean => oddities(text).next().done !== true;

/** How far the comments and blank lines above the first key reach; undefined where they are unusual. */
export function headOf(text: string): string | undefined {
  const { head: before } = model;
  // What follows is a letter, so no more of the head.
  if (before !== '' && text.startsWith(before) && text.charCodeAt(before.length) > 0x2d) return before;
  let end = 0;
  while (end < text.length && isBlank(text.slice(end, text.indexOf('\n', end))))
    end = text.indexOf('\n', end) + 1;
  const head = text.slice(0, end);
  return isOdd(head) || /[^\S \n]/u.test(head) ? undefined : head;
}

/** Whether the outermost mapping goes on, or the text ends: no indentation, no blank line, comment or entry of a list. */
function isBoundary(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  return first !== 0x20 && first !== 0x0a && first !== 0x23 && first !== 0x2d;
}

export function sectionEnd(text: string, from: number): number {
  for (let at = text.indexOf('\n', from) + 1; at < text.length; at = text.indexOf('\n', at) + 1) {
    if (isBoundary(text, at)) return at;
  }
  return text.length;
}

/** Where the file before has the section after that of a key; where it stood, if it lacks the key. */
function after(key: string, at: number): number {
  const { sections } = model;
  for (let next = at; next < sections.length; next += 1) if (sections[next]?.key === key) return next + 1;
  return at;
}

function read(text: string, head: string): Sectioned | undefined {
  const { sections: before } = model;
  const sections: Section[] = [];
  let next = 0;
  let isAligned = true;
  for (let at = head.length; at < text.length;) {
    const guess = before[next];
    const isSame =
      guess !== undefined && text.startsWith(guess.text, at) && isBoundary(text, at + guess.text.length);
    const section = isSame ? guess : sectionOf(text.slice(at, sectionEnd(text, at)));
    if (section === undefined || sections.length === mostKeys) return undefined;
    isAligned &&= section.key === before[sections.length]?.key;
    sections.push(section);
    next = isSame ? next + 1 : after(section.key, next);
    at += section.text.length;
  }
  if (sections.length === 0) return undefined;
  const value = isAligned && sections.length === before.length ? likeModel(sections) : valueOf(sections);
  return value === undefined ? undefined : (model = { head, sections, value });
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
