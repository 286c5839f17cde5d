import { byCodeUnits } from '../model/text.ts';

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The same value with the keys of all its mappings in order. */
function ordered(value: unknown): unknown {
  if (!isMapping(value)) return value;
  if (Array.isArray(value)) return value.map(ordered);
  return Object.fromEntries(
    Object.keys(value)
      .toSorted(byCodeUnits)
      .map((key) => [key, ordered(value[key])]),
  );
}

/** Everything a value holds, whatever order the keys of its mappings are written in. */
export const contentOf = (value: unknown): string => JSON.stringify(ordered(value));

/** Whether two values have the same content: found out sooner than by writing both down. */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isMapping(a) || !isMapping(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  let more = 0;
  for (const key of Object.keys(a)) {
    if (!isSameContent(a[key], b[key])) return false;
    if (a[key] !== undefined) more += 1;
  }
  for (const key of Object.keys(b)) if (b[key] !== undefined) more -= 1;
  return more === 0;
}

/** As the schema lists them: name before nature, place before hours, question before answer. */
const reading = ['name', 'nature', 'place', 'window', 'hours', 'enquiry', 'complaint', 'question', 'answer'];

/** The order in which the elements of a mapping are read out. */
export function inReadingOrder(a: string, b: string): number {
  const rank = (key: string): number => (reading.includes(key) ? reading.indexOf(key) : reading.length);
  return rank(a) - rank(b) || byCodeUnits(a, b);
}
