import type { Verdict } from '../model/difference.ts';
import type { Comparison } from '../model/field.ts';
import type { LegalBasis } from '../model/item.ts';
import { compareLimits, type Limit, limitText } from '../model/limit.ts';
import { normalise } from '../model/normalise.ts';
import { basisText, citeAlike } from './basis.ts';
import { inReadingOrder } from './content.ts';

/** How people write a value. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('、');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('unit' in value && 'value' in value) return limitText(value as unknown as Limit);
  if ('law' in value) return basisText(value as LegalBasis);
  if ('name' in value) return String(value.name);
  return Object.keys(value)
    .toSorted(inReadingOrder)
    .map((key) => textOf((value as Readonly<Record<string, unknown>>)[key]))
    .join('；');
}

export const better = (isBetter: boolean): Verdict => (isBetter ? 'better' : 'worse');

const isSameText = (from: unknown, to: unknown): boolean => normalise(textOf(from)) === normalise(textOf(to));

/** Which way a change of one value goes for the applicant. */
export function verdictOf(comparison: Comparison, from: unknown, to: unknown): Verdict {
  switch (comparison.kind) {
    case 'count':
      return better((to as number) < (from as number));
    case 'limit': {
      if (from === '无' || to === '无') return 'incomparable';
      const order = compareLimits(to as Limit, from as Limit);
      if (order === undefined || order === 0) return order === 0 ? 'wording' : 'incomparable';
      return better(order < 0 === (comparison.better === 'shorter'));
    }
    case 'scale':
      if (![from, to].every((each) => comparison.scale.includes(each as string))) return 'incomparable';
      return better(comparison.scale.indexOf(to as string) > comparison.scale.indexOf(from as string));
    case 'text':
      return isSameText(from, to) ? 'wording' : 'incomparable';
    case 'citation':
      return isSameText(from, to) || citeAlike(textOf(from), textOf(to)) ? 'wording' : 'incomparable';
    default:
      return 'incomparable';
  }
}

/** Whether the second of two values is the better for the applicant; false where nobody can say. */
export const isBetter = (comparison: Comparison, from: unknown, to: unknown): boolean =>
  ['count', 'limit', 'scale'].includes(comparison.kind) &&
  from !== undefined &&
  to !== undefined &&
  verdictOf(comparison, from, to) === 'better';

/** Which way it goes when only one side has a value; undefined where another field already tells of it. */
export function verdictOfPresence(comparison: Comparison, isAdded: boolean): Verdict | undefined {
  switch (comparison.kind) {
    case 'scale': // nothing offered is the worst of the scale
      return better(isAdded);
    case 'limit': // a limit bounds the office's time; a time to supply exists only with 容缺后补, which is compared itself
      return comparison.better === 'shorter' ? better(isAdded) : undefined;
    default:
      return 'incomparable';
  }
}
