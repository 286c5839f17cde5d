import { expect, test } from 'vitest';
import { identifying, regionalList } from '../../src/lists/regional-list.ts';
import { city, food, marriage, publish, tablesOf, taihe } from './publication.ts';

const list = regionalList({
  id: '婚姻清单',
  purpose: { zh: '试验', en: 'a trial' },
  title: '婚姻清单',
  columns: identifying,
  rowsOf: (item) => (item.department === '民政部门' ? [{ item }, { item }] : []),
  nothing: { header: '事项名称', text: '没有' },
  note: '注：试验。',
});

test('has a sheet for each region, the city first, with the rows of its items', () => {
  const sheets = tablesOf(
    list,
    publish([
      [taihe, marriage],
      [taihe, food],
    ]),
  );
  expect(sheets.map(({ title, note, rows }) => [title, note, [...rows]])).toEqual([
    ['阜阳市婚姻清单', '注：试验。', [['', '', '', '没有']]],
    [
      '太和县婚姻清单',
      '注：试验。',
      [
        [1, '民政部门', '000711001000', '结婚登记'],
        [2, '民政部门', '000711001000', '结婚登记'],
      ],
    ],
  ]);
  expect(sheets[0]?.columns.map(({ header }) => header)).toEqual(list.columns);
});

test('an item is called by its variant too', () => {
  const variant = { ...marriage, variant: '补领' };
  const [sheet] = tablesOf(list, publish([[city, variant]]));
  expect([...(sheet?.rows ?? [])][0]?.[3]).toBe('结婚登记（补领）');
});
