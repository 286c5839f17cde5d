import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Item } from '../../src/model/item.ts';

/** A whole item; each call gives a new one. */
export const item = (changes: Partial<Item> = {}): Item => ({
  ...(parse(readFileSync('fixtures/ok/adopted/341200/340131003000-01.yaml', 'utf8')) as Item),
  ...changes,
});
