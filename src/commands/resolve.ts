import type { Entry } from '../model/entry.ts';
import type { Path } from '../model/finding.ts';
import type { Origin, Resolved } from '../model/resolved.ts';

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A limit like { value: 20, unit: 工作日 } is one value. */
const isLimit = (value: Readonly<Record<string, unknown>>): boolean => 'value' in value && 'unit' in value;

/** The whole item with the origin of each value; where the file is silent the standard speaks. */
export function resolveItem(entry: Entry, standard: Entry | undefined): Resolved {
  const walk = (value: unknown, own: unknown, path: Path): Resolved => {
    const isOwn = own !== undefined || standard === undefined;
    const origin: Origin = {
      from: isOwn ? 'own' : 'standard',
      at: (isOwn ? entry : standard).locate(path),
    };
    if (isMapping(value) && !isLimit(value)) {
      // A list is taken over or replaced whole, so its members have one origin; a mapping is merged key by key.
      const ofOwn = isMapping(own) ? own : {};
      const keys = [...new Set([...Object.keys(ofOwn), ...Object.keys(value)])].filter(
        (key) => value[key] !== undefined,
      );
      const inOrder = Object.keys(value).filter((key) => keys.includes(key));
      const members = inOrder.map((key) => ({ key, value: walk(value[key], ofOwn[key], [...path, key]) }));
      return { kind: 'mapping', members, origin };
    }
    if (Array.isArray(value)) {
      const ofOwn: readonly unknown[] = Array.isArray(own) ? own : [];
      const members = value.flatMap((member: unknown, index) =>
        member === undefined ? [] : [walk(member, ofOwn[index], [...path, index])],
      );
      return { kind: 'list', members, origin };
    }
    return { kind: 'value', value, origin };
  };
  return walk(entry.draft, entry.own, []);
}
