import { excerptOf } from '../model/excerpt.ts';
import type { Location } from '../model/finding.ts';

/** The text of a file that can tell where in it an offset stands. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Marks from start to end, at most to the end of the line and at least one column. */
  readonly at: (start: number, end?: number) => Location;
  /** Of a line and column, both from 1. */
  readonly offsetOf: (line: number, column: number) => number;
  /** From 1. */
  readonly lineOf: (offset: number) => number;
  /** Without its line end. */
  readonly line: (number: number) => string;
}

/** In a line, from 1, whose text is this: from a column, from 0, to the end of the line at most. */
export function locationIn(file: string, line: number, text: string, from: number, most: number): Location {
  const length = Math.max(1, Math.min(most, text.length - from));
  // A copy: a slice would keep the whole text alive as long as the finding.
  const excerpt = Buffer.from(excerptOf(text, from + 1)).toString();
  return { file, line, column: from + 1, length, excerpt };
}

export function sourceText(file: string, text: string): SourceText {
  let starts: number[] | undefined;
  const lineStarts = (): readonly number[] => {
    if (starts) return starts;
    starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  };
  const lineOf = (offset: number): number => {
    const found = lineStarts();
    let low = 0;
    let high = found.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((found[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const line = (number: number): string => {
    const found = lineStarts();
    const end = found[number] === undefined ? text.length : found[number] - 1;
    const whole = text.slice(found[number - 1] ?? text.length, end);
    return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
  };
  const offsetOf = (number: number, column: number): number =>
    (lineStarts()[number - 1] ?? text.length) + column - 1;
  const at = (start: number, end = start + 1): Location => {
    const number = lineOf(start);
    const from = lineStarts()[number - 1] ?? 0;
    return locationIn(file, number, line(number), start - from, end - start);
  };
  return { file, text, at, offsetOf, lineOf, line };
}
