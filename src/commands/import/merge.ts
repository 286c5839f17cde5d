import { isMapping, pairMembers } from '../../catalogue/edit-tree.ts';
import { isSame } from '../../catalogue/same.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** A limit is one value. */
const isLimit = (value: Mapping): boolean => 'unit' in value;

/**
 * What a file says with what a workbook says over it: null takes a value away, mappings are merged key by key, lists are as long
 * as in the workbook, and their members keep what it is silent on. Undefined where nothing is left.
 */
export function merged(before: unknown, given: unknown): unknown {
  if (given === null) return undefined;
  if (Array.isArray(given)) {
    const olds: readonly unknown[] = Array.isArray(before) ? before : [];
    const pairs = pairMembers(olds, given);
    return given.map((member, index) => {
      const pair = pairs[index];
      return merged(pair === undefined ? undefined : olds[pair], member);
    });
  }
  if (!isMapping(given) || isLimit(given)) return given;
  const under = isMapping(before) && !isLimit(before) ? before : {};
  const entries = [...new Set([...Object.keys(under), ...Object.keys(given)])].map((key) => [
    key,
    key in given ? merged(under[key], given[key]) : under[key],
  ]);
  const kept = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return Object.keys(kept).length === 0 && Object.keys(given).length > 0 ? undefined : kept;
}

/** Values for what neither the file nor the workbook says. */
export function completed(value: Mapping, defaults: Mapping): Mapping {
  const result: Record<string, unknown> = { ...value };
  for (const [key, given] of Object.entries(defaults)) {
    const own = result[key];
    if (own === undefined) result[key] = given;
    else if (isMapping(own) && isMapping(given) && !isLimit(own)) result[key] = completed(own, given);
  }
  return result;
}

/** The same for the things of lists, each by the path of its list. */
export function withMembers(value: Mapping, members: Readonly<Record<string, Mapping | undefined>>): Mapping {
  const result: Record<string, unknown> = { ...value };
  for (const [path, defaults = {}] of Object.entries(members)) {
    const [key = '', inner] = path.split('.');
    const own = result[key];
    if (inner !== undefined && isMapping(own)) result[key] = withMembers(own, { [inner]: defaults });
    else if (Array.isArray(own)) {
      result[key] = own.map((member: unknown) => (isMapping(member) ? completed(member, defaults) : member));
    }
  }
  return result;
}

/** An adoption without what it would inherit anyway, but for what its file said already in so many words. */
export function withoutInherited(
  value: Mapping,
  before: unknown,
  standard: Mapping,
  own: ReadonlySet<string>,
): Mapping {
  const said = isMapping(before) ? before : {};
  const kept: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    const inherited = standard[key];
    if (own.has(key) || inherited === undefined || (key in said && isSame(said[key], given)))
      kept[key] = given;
    else if (isMapping(given) && isMapping(inherited) && !isLimit(given) && !isLimit(inherited)) {
      const rest = withoutInherited(given, said[key], inherited, new Set());
      if (Object.keys(rest).length > 0) kept[key] = rest;
    } else if (!isSame(given, inherited)) kept[key] = given;
  }
  return kept;
}
