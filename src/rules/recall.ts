import type { Entry } from '../model/entry.ts';
import type { Breach } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import type { Context, Rule } from './rule.ts';

/** A top-level value that some rule reads, of what holds in a file or of what the file itself says. */
interface Slot {
  readonly of: 'draft' | 'own';
  readonly key: keyof Draft;
}

/** What a rule read, by slot, and what it found. */
interface Answer {
  readonly slots: readonly number[];
  readonly values: readonly unknown[];
  /** The same slots as bits. */
  readonly low: number;
  readonly high: number;
  readonly breaches: readonly Breach[];
}

interface Asked extends Pick<Rule, 'check'> {
  /** What it found in the entry of that number. */
  last: Answer | undefined;
  at: number;
  readonly recent: Answer[];
  /** How many times in a row nothing could be recalled. */
  misses: number;
  /** How many times it is asked without being watched. */
  unwatched: number;
}

const mostRecent = 8;
const mostMisses = 24;
const pause = 200;
/** As many bits as two numbers have. */
const mostSlots = 62;

const bit = (slot: number): number => 1 << (slot % 31);

/**
 * Asks rules of one entry after another, and spares them what counties say alike: a rule is pure, so where all that it read
 * of an earlier entry is the very same here, it finds the same. What it reads is watched, not declared. A rule that looks at
 * the file's name, or at which keys there are, is asked every time; so for a while is one that found something new in every
 * entry, for watching takes longer than asking. `ask` tells what the rule of that number finds.
 */
export function recalling(
  rules: readonly Pick<Rule, 'check'>[],
  context: Omit<Context, 'entry'>,
): (entry: Entry) => (rule: number) => readonly Breach[] {
  const asked = rules.map(({ check }): Asked => ({
    check,
    last: undefined,
    at: 0,
    recent: [],
    misses: 0,
    unwatched: 0,
  }));
  const slots: Slot[] = [];
  /** Of the entry before, then of this one. */
  const values: unknown[] = [];
  let entry: Entry;
  let number = 0;
  let changedLow = 0;
  let changedHigh = 0;

  const slotOf = (of: Slot['of'], key: keyof Draft): number => {
    const known = slots.findIndex((slot) => slot.key === key && slot.of === of);
    if (known >= 0) return known;
    values.push(entry[of][key]);
    return slots.push({ of, key }) - 1;
  };

  const isStill = ({ slots: of, values: then }: Answer): boolean => {
    for (let index = 0; index < of.length; index += 1) {
      if (values[of[index] ?? 0] !== then[index]) return false;
    }
    return true;
  };

  const watch = ({ check }: Asked): Answer | readonly Breach[] => {
    const read = new Set<number>();
    let isOfValuesAlone = true;
    const watched = (of: Slot['of']): Draft =>
      new Proxy(entry[of], {
        get(target, key) {
          read.add(slotOf(of, key as keyof Draft));
          return Reflect.get(target, key);
        },
        has(target, key) {
          isOfValuesAlone = false;
          return Reflect.has(target, key);
        },
        ownKeys(target) {
          isOfValuesAlone = false;
          return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(target, key) {
          isOfValuesAlone = false;
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
      });
    const own = watched('own');
    const file = {
      own,
      get folder() {
        isOfValuesAlone = false;
        return entry.folder;
      },
      get stem() {
        isOfValuesAlone = false;
        return entry.stem;
      },
    };
    const breaches = [...check(watched('draft'), { ...context, entry: file })];
    const of = [...read];
    if (!isOfValuesAlone || of.some((slot) => slot >= mostSlots)) return breaches;
    const bits = (isHigh: boolean): number =>
      of.reduce((sum, slot) => (slot >= 31 === isHigh ? sum | bit(slot) : sum), 0);
    return {
      slots: of,
      values: of.map((slot) => values[slot]),
      low: bits(false),
      high: bits(true),
      breaches,
    };
  };

  const askAnew = (rule: Asked): readonly Breach[] => {
    const known = rule.recent.findLast(isStill);
    if (known !== undefined) {
      rule.misses = 0;
      return (rule.last = known).breaches;
    }
    rule.last = undefined;
    if (rule.unwatched > 0) {
      rule.unwatched -= 1;
      return [...rule.check(entry.draft, { ...context, entry })];
    }
    const answer = watch(rule);
    const isAnswer = 'slots' in answer;
    rule.misses += 1;
    if (isAnswer && rule.recent.push(answer) > mostRecent) rule.recent.shift();
    if (!isAnswer || rule.misses > mostMisses) {
      rule.misses = 0;
      rule.unwatched = pause;
      rule.recent.length = 0;
    }
    if (!isAnswer) return answer;
    return (rule.last = answer).breaches;
  };

  const ask = (index: number): readonly Breach[] => {
    const rule = asked[index];
    if (rule === undefined) return [];
    const { last, at } = rule;
    rule.at = number;
    const isStanding =
      last !== undefined && at === number - 1 && !(last.low & changedLow) && !(last.high & changedHigh);
    return isStanding ? last.breaches : askAnew(rule);
  };

  return (next) => {
    entry = next;
    number += 1;
    changedLow = 0;
    changedHigh = 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const { of, key } = slots[slot] as Slot;
      const value = next[of][key];
      if (value === values[slot]) continue;
      values[slot] = value;
      if (slot < 31) changedLow |= bit(slot);
      else changedHigh |= bit(slot);
    }
    return ask;
  };
}
