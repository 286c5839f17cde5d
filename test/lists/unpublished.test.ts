import { expect, test } from 'vitest';
import { lists } from '../../src/lists/index.ts';
import type { Workbook } from '../../src/model/sheet.ts';
import { publicPart, unpublished } from '../../src/model/unpublished.ts';
import { city, differing, food, publish, taihe } from './publication.ts';
import { teacher } from './reforms.ts';

const secret = Object.fromEntries(unpublished.map((key) => [key, `内部要素${key}`]));
const items = [food, teacher].map((item) => ({ ...item, permit: { validity: '5年', ...secret } }));

/** Whatever a workbook holds, in whatever kind of sheet. */
const textOf = (workbooks: readonly Workbook[]): string =>
  JSON.stringify(workbooks, (_, value: unknown) =>
    typeof value === 'object' && value !== null && Symbol.iterator in value
      ? [...(value as Iterable<unknown>)]
      : value,
  );

test.each(lists.map((list) => [list.id, list] as const))(
  '%s shows no element that is not public',
  (_, list) => {
    const held = publish(
      items.flatMap((item) => [city, taihe].map((region) => [region, item] as const)),
      { findings: [differing({})] },
    );
    const text = textOf(list.workbooks(held));
    expect(text.length).toBeGreaterThan(300);
    expect(text).not.toContain('内部要素');
  },
);

test('the items of a publication do not even hold them', () => {
  for (const item of items) expect(JSON.stringify(publicPart(item))).not.toContain('内部要素');
});
