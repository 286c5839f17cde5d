import type { Entry } from '../model/entry.ts';
import type { Breach } from '../model/finding.ts';
import type { Context, Readable, Rule } from './rule.ts';

/** What a rule found, and the values that it rests on: what holds in the file and what the file itself says. */
interface Answer {
  readonly held: readonly unknown[];
  readonly said: readonly unknown[];
  readonly breaches: readonly Breach[];
}

interface Asked extends Pick<Rule, 'check'> {
  /** What it reads, by number, and the same as bits. */
  readonly reads: readonly number[];
  readonly low: number;
  readonly high: number;
  /** What it found in the entry before. */
  last: Answer | undefined;
  readonly recent: Answer[];
  /** How often in a row no recent answer would do. */
  misses: number;
}

const mostRecent = 8;
/** After so many misses a rule's answers are kept only now and then: what it reads is new in every file. */
const mostMisses = 16;
const pause = 64;

/** As many bits as a number holds without its sign. */
const width = 31;

const maskOf = (numbers: readonly number[]): { readonly low: number; readonly high: number } => {
  let [low, high] = [0, 0];
  for (const number of numbers) {
    if (number < width) low |= 1 << number;
    else high |= 1 << (number - width);
  }
  return { low, high };
};

/**
 * Asks rules of one entry after another, and spares them what counties say alike: a rule is pure, so where all that it reads
 * is the very same as in an earlier entry, it finds the same. Each entry is given once and then asked for every rule, whose
 * breaches come in the order of the rules.
 */
export function recalling(
  rules: readonly Pick<Rule, 'reads' | 'check'>[],
  context: Omit<Context, 'entry'>,
): (entry: Entry) => readonly (readonly Breach[])[] {
  const elements = [...new Set(rules.flatMap(({ reads }) => reads))];
  if (elements.length > 2 * width) throw new Error(`rules read ${elements.length} elements`);
  const asked = rules.map(({ reads, check }): Asked => {
    const numbers = reads.map((element) => elements.indexOf(element));
    return { check, reads: numbers, ...maskOf(numbers), last: undefined, recent: [], misses: 0 };
  });
  // Of the entry before, then of this one.
  const held: unknown[] = elements.map(() => undefined);
  const said: unknown[] = elements.map(() => undefined);

  const isStill = ({ reads }: Asked, then: Answer): boolean => {
    for (let index = 0; index < reads.length; index += 1) {
      const element = reads[index] as number;
      if (held[element] !== then.held[index] || said[element] !== then.said[index]) return false;
    }
    return true;
  };

  const askAnew = (rule: Asked, entry: Entry): Answer => {
    const isKept = rule.misses < mostMisses || rule.misses % pause === 0;
    for (let index = isKept ? rule.recent.length - 1 : -1; index >= 0; index -= 1) {
      const known = rule.recent[index] as Answer;
      if (!isStill(rule, known)) continue;
      rule.misses = 0;
      return known;
    }
    rule.misses += 1;
    const breaches = [...rule.check(entry.draft, { ...context, entry })];
    if (!isKept) return { held: [], said: [], breaches };
    const answer: Answer = {
      held: rule.reads.map((element) => held[element]),
      said: rule.reads.map((element) => said[element]),
      breaches,
    };
    if (rule.recent.push(answer) > mostRecent) rule.recent.shift();
    return answer;
  };

  /** Takes the values of an entry and tells which differ from those of the entry before. */
  const take = (entry: Entry): { readonly low: number; readonly high: number } => {
    const changed: number[] = [];
    for (let number = 0; number < elements.length; number += 1) {
      const element = elements[number] as Readable;
      const isOfFile = element === 'folder' || element === 'stem';
      const holds = isOfFile ? entry[element] : entry.draft[element];
      const says = isOfFile ? undefined : entry.own[element];
      if (holds === held[number] && says === said[number]) continue;
      held[number] = holds;
      said[number] = says;
      changed.push(number);
    }
    return maskOf(changed);
  };

  return (entry) => {
    const { low, high } = take(entry);
    return asked.map((rule) => {
      if (rule.last === undefined || rule.low & low || rule.high & high) rule.last = askAnew(rule, entry);
      return rule.last.breaches;
    });
  };
}
