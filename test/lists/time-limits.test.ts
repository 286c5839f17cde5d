import { expect, test } from 'vitest';
import { timeLimitsList } from '../../src/lists/time-limits.ts';
import type { Item } from '../../src/model/item.ts';
import { city, food, marriage, publish, records, tablesOf } from './publication.ts';

const rowOf = (timeLimit: Item['timeLimit']) =>
  records(timeLimitsList, publish([[city, { ...food, timeLimit }]]))[0];

const days = (value: number) => ({ value, unit: '工作日' }) as const;

test('shows what the promise saves', () => {
  expect(records(timeLimitsList, publish([[city, food]]))[0]).toEqual({
    序号: 1,
    主管部门: '市场监管部门',
    基本编码: '000131023000',
    事项名称: '食品经营许可（新办）',
    办件类型: '承诺件',
    法定办结时限: '20个工作日',
    承诺办结时限: '7个工作日',
    '压缩比例（%）': 65,
    说明: '现场核查除外。',
  });
});

test.each([
  ['on the spot', { statutory: days(20), promised: '当场' }, 100, ''],
  ['parts of days', { statutory: days(3), promised: days(0.5) }, 83.3, ''],
  ['no promise', { statutory: days(20) }, 0, '没有另行承诺，按法定时限'],
  ['a promise that is longer', { statutory: days(20), promised: days(30) }, -50, ''],
  ['no statutory limit', { statutory: '无', promised: days(5) }, '—', '没有法定时限，不计算'],
  ['neither', { statutory: '无' }, '—', '没有法定时限，不计算'],
  ['the law itself', { statutory: '当场', promised: '当场' }, '—', '法定即为当场，不计算'],
  [
    'another unit that is shorter on any day',
    { statutory: days(20), promised: { value: 20, unit: '自然日' } },
    '—',
    '单位不同，不计算；承诺较短',
  ],
  [
    'another unit that is longer',
    { statutory: { value: 1, unit: '月' }, promised: { value: 1, unit: '年' } },
    '—',
    '单位不同，不计算；承诺较长',
  ],
  [
    'the same in another unit',
    { statutory: { value: 1, unit: '年' }, promised: { value: 12, unit: '月' } },
    '—',
    '单位不同，不计算；长短相等',
  ],
  [
    'what depends on the day',
    { statutory: { value: 3, unit: '月' }, promised: days(60) },
    '—',
    '单位不同，不计算；长短不能直接比较',
  ],
] as const)('%s', (_name, timeLimit, saved, remark) => {
  expect(rowOf(timeLimit)).toMatchObject({ '压缩比例（%）': saved, 说明: remark });
});

test('sums up each region: ratios of all, days of those in 工作日', () => {
  const publication = publish([
    [city, food],
    [city, { ...food, code: '000131024000', timeLimit: { statutory: days(10), promised: '当场' } }],
    [
      city,
      {
        ...food,
        code: '000131025000',
        timeLimit: { statutory: { value: 60, unit: '自然日' }, promised: { value: 30, unit: '自然日' } },
      },
    ],
    [city, marriage],
  ]);
  expect(records(timeLimitsList, publication).at(-1)).toEqual({
    序号: '',
    主管部门: '合计',
    基本编码: '',
    事项名称: '共4项，其中3项可以计算',
    办件类型: '',
    法定办结时限: '平均15个工作日',
    承诺办结时限: '平均3.5个工作日',
    '压缩比例（%）': 71.7,
    说明: '时限按2项以工作日计的事项平均',
  });
});

test('sums up also where nothing can be reckoned, and nothing where there is nothing', () => {
  expect(records(timeLimitsList, publish([[city, marriage]])).at(-1)).toMatchObject({
    事项名称: '共1项，其中0项可以计算',
    法定办结时限: '—',
    承诺办结时限: '—',
    '压缩比例（%）': '—',
    说明: '',
  });
  expect([...(tablesOf(timeLimitsList, publish([]))[0]?.rows ?? [])]).toHaveLength(1);
});
