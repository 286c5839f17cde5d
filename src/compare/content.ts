import { byCodeUnits } from '../model/text.ts';

/** Everything a value holds, whatever order the keys of its mappings are written in. */
export const contentOf = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => byCodeUnits(a, b)))
      : inner,
  );

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two values have the same content: found out sooner than by writing both down. */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isMapping(a) || !isMapping(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const said = (of: Readonly<Record<string, unknown>>): number =>
    Object.values(of).filter((value) => value !== undefined).length;
  return said(a) === said(b) && Object.keys(a).every((key) => isSameContent(a[key], b[key]));
}

/** As the schema lists them: name before nature, place before hours, question before answer. */
const reading = ['name', 'nature', 'place', 'window', 'hours', 'enquiry', 'complaint', 'question', 'answer'];

/** The order in which the elements of a mapping are read out. */
export function inReadingOrder(a: string, b: string): number {
  const rank = (key: string): number => (reading.includes(key) ? reading.indexOf(key) : reading.length);
  return rank(a) - rank(b) || byCodeUnits(a, b);
}
