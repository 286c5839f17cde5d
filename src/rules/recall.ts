import type { Entry } from '../model/entry.ts';
import type { Breach } from '../model/finding.ts';
import { lately, type Lately } from '../model/lately.ts';
import type { Context, Part, Readable } from './rule.ts';

/** What rules found, each its own, and the values that it rests on: what holds in the file and what the file itself says. */
interface Answer {
  readonly held: readonly unknown[];
  readonly said: readonly unknown[];
  readonly breaches: readonly (readonly Breach[])[];
}

/** The rules that read the same. */
interface Asked {
  readonly rules: readonly number[];
  /** What they read, by number, and the same as bits. */
  readonly reads: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly recent: Answer[];
  /** By what they read, where that is one element and nothing is inherited: one county says it of many items. */
  readonly known: Lately<unknown, Answer['breaches']>;
  /** How often in a row no recent answer would do. */
  misses: number;
}

const mostRecent = 8;
const mostKnown = 1_000;
/** After so many misses answers are kept only now and then: what is read is new in every file. */
const mostMisses = 16;
const pause = 64;

/** As many bits as a number holds without its sign. */
const width = 31;

interface Mask {
  readonly low: number;
  readonly high: number;
}

const maskOf = (numbers: readonly number[]): Mask => {
  let [low, high] = [0, 0];
  for (const number of numbers) {
    if (number < width) low |= 1 << number;
    else high |= 1 << (number - width);
  }
  return { low, high };
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const none: readonly Breach[] = [];

/** Most find nothing. */
function listOf(breaches: Iterable<Breach>): readonly Breach[] {
  let list: Breach[] | undefined;
  for (const breach of breaches) {
    if (list === undefined) list = [breach];
    else list.push(breach);
  }
  return list ?? none;
}

function together(rules: readonly Part[], elements: readonly Readable[]): readonly Asked[] {
  const sets = new Map<string, { rules: number[]; reads: readonly number[] }>();
  for (const [rule, { reads }] of rules.entries()) {
    const numbers = reads.map((element) => elements.indexOf(element)).toSorted((a, b) => a - b);
    const key = numbers.join();
    const known = sets.get(key);
    if (known === undefined) sets.set(key, { rules: [rule], reads: numbers });
    else known.rules.push(rule);
  }
  return Array.from(sets.values(), (set) => ({
    ...set,
    ...maskOf(set.reads),
    recent: [],
    known: lately(mostKnown),
    misses: 0,
  }));
}

/**
 * Asks rules of one entry after another, and spares them what counties say alike: a rule is pure, so where all that it reads
 * is the very same as in an earlier entry, it finds the same. What is told are the breaches of each rule, in the order of
 * the rules, to hold until the next entry.
 */
export function recalling(
  rules: readonly Part[],
  context: Omit<Context, 'entry'>,
): (entry: Entry) => readonly (readonly Breach[])[] {
  const elements = [...new Set(rules.flatMap(({ reads }) => reads))];
  if (elements.length > 2 * width) throw new Error(`rules read ${elements.length} elements`);
  const told: (readonly Breach[])[] = rules.map(() => []);
  // Of the entry before, then of this one.
  const held: unknown[] = [];
  const said: unknown[] = [];
  let isFirst = true;

  const isStill = ({ reads }: Asked, then: Answer): boolean => {
    for (let index = 0; index < reads.length; index += 1) {
      const element = reads[index] as number;
      if (held[element] !== then.held[index] || said[element] !== then.said[index]) return false;
    }
    return true;
  };

  const ask = (asked: Asked, entry: Entry): readonly (readonly Breach[])[] => {
    const around = { ...context, entry };
    return asked.rules.map((rule) => listOf((rules[rule] as Part).check(entry.draft, around)));
  };

  const answerOf = (asked: Asked, entry: Entry): readonly (readonly Breach[])[] => {
    const { recent, reads, known } = asked;
    const element = reads[0] as number;
    if (reads.length === 1 && isObject(held[element]) && held[element] === said[element])
      return known.recall(held[element], () => ask(asked, entry));
    const isKept = asked.misses < mostMisses || asked.misses % pause === 0;
    for (let index = isKept ? recent.length - 1 : -1; index >= 0; index -= 1) {
      const earlier = recent[index] as Answer;
      if (!isStill(asked, earlier)) continue;
      asked.misses = 0;
      return earlier.breaches;
    }
    asked.misses += 1;
    const breaches = ask(asked, entry);
    if (isKept) {
      const values = (of: readonly unknown[]): unknown[] => reads.map((at) => of[at]);
      if (recent.push({ held: values(held), said: values(said), breaches }) > mostRecent) recent.shift();
    }
    return breaches;
  };

  /** Takes the values of an entry and tells which differ from those of the entry before. */
  const take = (entry: Entry): Mask => {
    let [low, high] = [0, 0];
    for (let number = 0; number < elements.length; number += 1) {
      const element = elements[number] as Readable;
      const isOfFile = element === 'folder' || element === 'stem';
      const holds = isOfFile ? entry[element] : entry.draft[element];
      const says = isOfFile ? undefined : entry.own[element];
      if (holds === held[number] && says === said[number]) continue;
      held[number] = holds;
      said[number] = says;
      if (number < width) low |= 1 << number;
      else high |= 1 << (number - width);
    }
    return { low, high };
  };

  const all = together(rules, elements);
  return (entry) => {
    const { low, high } = take(entry);
    for (const asked of all) {
      if (!isFirst && !(asked.low & low) && !(asked.high & high)) continue;
      const breaches = answerOf(asked, entry);
      for (let index = 0; index < breaches.length; index += 1)
        told[asked.rules[index] as number] = breaches[index] as readonly Breach[];
    }
    isFirst = false;
    return told;
  };
}
