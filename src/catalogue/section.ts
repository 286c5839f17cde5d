import { lately } from '../model/lately.ts';
import { plainYaml } from './plain-yaml.ts';
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
  /** How many lines it has; unknown until it is asked. */
  lines?: number;
}

/** Undefined where the bytes are not UTF-8, or say that they were not before. */
export function textOf(bytes: Buffer, start: number, end: number): string | undefined {
  const text = bytes.toString('utf8', start, end);
  return text.includes('\uFFFD') ? undefined : text;
}

/** Sections read lately, by their bytes as Latin-1, which takes a tenth of the time to make that the text takes. */
const kept = lately<string, Section>(2_000);

/**
 * By key, how many sections in a row nobody had said before. What is new in every file, such as its own address, is not kept
 * for a while: it would only push out what is said again, by the next county or in the next item of the same county.
 */
const news = lately<string, number>(500);
const mostNews = 500;
const pause = 5_000;

/** A section that stands between two offsets; undefined for whatever `plainYaml` or the text policy would not take. */
export function sectionIn(bytes: Buffer, start: number, end: number): Section | undefined {
  const said = bytes.toString('latin1', start, end);
  const known = kept.get(said);
  if (known !== undefined) {
    news.set(known.key, 0);
    return known;
  }
  const text = textOf(bytes, start, end);
  const section = text === undefined ? undefined : readSection(text);
  if (section !== undefined && isKept(section.key)) kept.set(said, section);
  return section;
}

function isKept(key: string): boolean {
  const count = (news.get(key) ?? 0) + 1;
  news.set(key, count > pause ? 0 : count);
  return count <= mostNews;
}

function readSection(text: string): Section | undefined {
  const value = isOdd(text) ? undefined : plainYaml(text);
  const [key] = value === undefined ? [] : Object.keys(value);
  return value === undefined || key === undefined ? undefined : { text, key, value: value[key] };
}

export const isOdd = (text: string): boolean => oddities(text).next().done !== true;
