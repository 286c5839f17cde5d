import type { ErrorObject } from 'ajv';
import { isPlainNumber } from './yaml-number.ts';

/** Width and white space aside. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** Digits, letters and hyphens. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．－]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

interface Written {
  readonly source: string;
  readonly quoted: boolean;
}

/**
 * What should stand where the schema refuses a value, where only one thing can be meant: a number in quotes or in full width, a
 * word of a fixed choice but for width and spaces, a code or date in full width, white space around a text. Digits without
 * quotes are a code only when none can be lost: all of its places are there.
 */
export function rightValue(
  { keyword, params }: ErrorObject,
  value: unknown,
  written: Written | undefined,
  pattern: string | undefined,
): string | number | undefined {
  switch (keyword) {
    case 'type': {
      const wanted = [params.type].flat() as readonly string[];
      if (typeof value === 'string' && (wanted.includes('number') || wanted.includes('integer'))) {
        const text = halfWidth(value);
        const number = Number(text);
        return isPlainNumber(text, number) && (!wanted.includes('integer') || Number.isInteger(number))
          ? number
          : undefined;
      }
      if (pattern === undefined || written?.quoted !== false || !wanted.includes('string')) return undefined;
      const digits = written.source;
      const form = new RegExp(pattern, 'u');
      const isWhole = /^\d+$/u.test(digits) && form.test(digits) && !form.test(digits.slice(1));
      return isWhole ? digits : undefined;
    }
    case 'enum': {
      if (typeof value !== 'string') return undefined;
      const meant = (params.allowedValues as readonly unknown[]).filter(
        (choice) => typeof choice === 'string' && bare(choice) === bare(value),
      );
      return meant.length === 1 ? (meant[0] as string) : undefined;
    }
    case 'pattern': {
      if (typeof value !== 'string') return undefined;
      const right = [value.trim(), halfWidth(value.trim())].find(
        (text) => text !== '' && new RegExp(params.pattern as string, 'u').test(text),
      );
      return right;
    }
    default:
      return undefined;
  }
}
