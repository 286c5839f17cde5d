import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldIds } from '../../src/model/field.ts';
import type { Item } from '../../src/model/item.ts';
import { publicPart, unpublished } from '../../src/model/unpublished.ts';
import { item } from '../compare/items.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
}
const { permit } = (JSON.parse(readFileSync('schemas/item.schema.json', 'utf8')) as Schema).properties ?? {};

test('the schema says of the same elements, and of no others, that they are not published', () => {
  const marked = Object.entries(permit?.properties ?? {}).filter(([, { description }]) =>
    description?.includes('该项不对外公开'),
  );
  expect(marked.map(([key]) => key).toSorted()).toEqual(unpublished.toSorted());
  expect(unpublished).toHaveLength(6);
  expect(readFileSync('schemas/item.schema.json', 'utf8').match(/该项不对外公开/gu)).toHaveLength(6);
});

test('they are not compared, for differences are published', () => {
  for (const key of unpublished) expect(fieldIds).not.toContain(`permit.${key}`);
});

test('only they are left out', () => {
  const secret = Object.fromEntries(unpublished.map((key) => [key, '内部']));
  const whole = item({ permit: { validity: '5年', area: '本市', ...secret } });
  const { permit: shown, ...rest } = publicPart(whole);
  const { permit: _, ...others } = whole;
  expect(shown).toEqual({ validity: '5年', area: '本市' });
  expect(rest).toEqual(others);
});

test('an item that has none of them is itself', () => {
  const plain: Item = item({ permit: { validity: '5年' } });
  expect(publicPart(plain)).toBe(plain);
  const { permit: _, ...bare } = plain;
  expect(publicPart(bare)).toBe(bare);
});
