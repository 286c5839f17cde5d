import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { itemTypes } from '../../src/model/item-type.ts';

test('the types are those of the schema', () => {
  const schema = JSON.parse(readFileSync('schemas/item.schema.json', 'utf8')) as {
    readonly properties: { readonly type: { readonly enum: readonly string[] } };
  };
  expect(itemTypes).toEqual(schema.properties.type.enum);
});
