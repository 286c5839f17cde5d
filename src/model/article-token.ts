import type { Level } from './article.ts';
import { formatNumeral, numberPattern, readNumber } from './numeral.ts';

const gap = '\\s{0,4}';
const numbers = `${numberPattern}(?:${gap}(?:[、，,和及至到~～－-]|以及)${gap}${numberPattern}){0,30}`;
const counted = new RegExp(`(第?)${gap}(${numbers})${gap}([条款项目])`, 'uy');
const bracketed = new RegExp(`(第?)${gap}([（(])${gap}(${numbers})${gap}([）)])${gap}(项?)`, 'uy');
/** But not 第八条之一般规定. */
const inserted = new RegExp(`之${gap}(${numberPattern})(?![般些切致样种直旦律])`, 'uy');
const numeralIn = new RegExp(numberPattern, 'gu');

export const isRange = (written: string): boolean => /[至到—–－~～-]/u.test(written);

const levelOf: Readonly<Record<string, Level>> = {
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'subitem',
};

interface Step {
  readonly number: number;
  /** What stands between it and the number before, as in 第十二、十三条. */
  readonly join: string;
}

/** One number or several with their unit: 第十二、十三条, （三）, 之一. */
export interface Token {
  readonly level: Level;
  readonly steps: readonly Step[];
  /** 第 stands in front. */
  readonly isOrdinal: boolean;
  /** （三） without 项. */
  readonly isBare: boolean;
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

export const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** 十二、十三 → its numbers; undefined when one of them is none. */
function stepsOf(written: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let end = 0;
  for (const { 0: numeral, index } of written.matchAll(numeralIn)) {
    const number = readNumber(numeral);
    if (number === undefined || number > 9999) return undefined;
    steps.push({ number, join: written.slice(end, index).trim() });
    end = index + numeral.length;
  }
  return steps;
}

/** Each number with 第 and its unit: 第十二、十三条 → 第十二条、第十三条. */
const spelt = (steps: readonly Step[], before: string, after: string): string =>
  steps
    .map(({ number, join }) => {
      const between = isRange(join) ? '至' : join;
      return between + before + formatNumeral(number) + after;
    })
    .join('');

/** Undefined where no number with a unit begins. */
export function tokenAt(text: string, index: number): Token | undefined {
  const plain = at(counted, text, index);
  if (plain !== null) {
    const [whole, ordinal = '', written = '', unit = ''] = plain;
    const [steps, level] = [stepsOf(written), levelOf[unit]];
    if (steps === undefined || level === undefined) return undefined;
    const right = spelt(steps, '第', unit);
    return {
      level,
      steps,
      isOrdinal: ordinal !== '',
      isBare: false,
      start: index,
      end: index + whole.length,
      right,
    };
  }
  const item = at(bracketed, text, index);
  if (item !== null) {
    const [whole, ordinal = '', open = '', written = '', close = '', unit = ''] = item;
    const steps = stepsOf(written);
    if (steps === undefined) return undefined;
    // Half-width brackets are left as they are, but not together with half-width digits.
    const isArabic = /[0-9０-９]/u.test(written);
    const [before, after] = isArabic ? ['（', '）'] : [open, close];
    const right = spelt(steps, ordinal + before, after + unit);
    const end = index + whole.length;
    return { level: 'item', steps, isOrdinal: ordinal !== '', isBare: unit === '', start: index, end, right };
  }
  const sub = at(inserted, text, index);
  if (sub === null) return undefined;
  const steps = stepsOf(sub[1] ?? '');
  if (steps === undefined) return undefined;
  const end = index + sub[0].length;
  return {
    level: 'sub',
    steps,
    isOrdinal: false,
    isBare: false,
    start: index,
    end,
    right: spelt(steps, '之', ''),
  };
}
