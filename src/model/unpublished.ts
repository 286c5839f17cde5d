import type { Item } from './item.ts';

type Permit = NonNullable<Item['permit']>;

/**
 * Elements of a licence that GB/T 39554.2-2020 marks 该项不对外公开: they are kept and checked, but nothing that is
 * published shows them. None of them is a field of the comparison, whose findings are published too.
 */
export const unpublished = [
  'category',
  'validityBasis',
  'areaBasis',
  'quantityBasis',
  'conditionsBasis',
  'procedureBasis',
] as const satisfies readonly (keyof Permit)[];

/** The item as the public may see it; the same object where there is nothing to leave out. */
export function publicPart(item: Item): Item {
  const { permit } = item;
  if (permit === undefined || unpublished.every((key) => permit[key] === undefined)) return item;
  const isPublic = ([key]: readonly [string, unknown]): boolean =>
    !(unpublished as readonly string[]).includes(key);
  return { ...item, permit: Object.fromEntries(Object.entries(permit).filter(isPublic)) };
}
