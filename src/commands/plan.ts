import { byCodeUnits } from '../model/text.ts';

/** One of several shares of a run, from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Codes for each of so many shards, about equal in bytes: the largest first, each onto the lightest. The same everywhere. */
export function planOf(sizes: ReadonlyMap<string, number>, of: number): readonly (readonly string[])[] {
  const shards = Array.from({ length: of }, () => ({ codes: [] as string[], bytes: 0 }));
  const [first] = shards;
  if (first === undefined) return [];
  for (const [code, bytes] of [...sizes].toSorted(([a, x], [b, y]) => y - x || byCodeUnits(a, b))) {
    const lightest = shards.reduce((best, shard) => (shard.bytes < best.bytes ? shard : best), first);
    lightest.codes.push(code);
    lightest.bytes += bytes;
  }
  return shards.map(({ codes }) => codes.toSorted(byCodeUnits));
}
