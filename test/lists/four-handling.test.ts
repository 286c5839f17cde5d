import { expect, test } from 'vitest';
import { fourHandlingList } from '../../src/lists/four-handling.ts';
import { city, food, publish, records, taihe } from './publication.ts';
import { teacher, untouched } from './reforms.ts';

test('shows in which of the four ways an item is handled, and where', () => {
  expect(records(fourHandlingList, publish([[taihe, teacher]]), taihe)).toEqual([
    {
      序号: 1,
      主管部门: '教育部门',
      基本编码: '000105001000',
      事项名称: '教师资格认定',
      马上办: '',
      网上办: '',
      就近办: '√',
      一次办: '√',
      办件类型: '承诺件',
      承诺办结时限: '20个工作日',
      到现场次数: 1,
      网上办理深度: '全程网办',
      通办范围: '全市',
      办理地点: '民政大楼',
    },
  ]);
});

test('several offices are numbered, with their windows', () => {
  expect(records(fourHandlingList, publish([[city, food]]))).toEqual([
    expect.objectContaining({
      事项名称: '食品经营许可（新办）',
      网上办: '√',
      承诺办结时限: '7个工作日',
      办理地点: '1.人民路1号3号窗口\n2.便民服务中心',
    }),
  ]);
});

test('without an office or a limit it says 无', () => {
  const bare = { ...teacher, offices: [], timeLimit: { statutory: '无' as const } };
  expect(records(fourHandlingList, publish([[city, bare]]))).toEqual([
    expect.objectContaining({ 承诺办结时限: '无', 办理地点: '无' }),
  ]);
});

test('leaves out items that are handled in none of the ways', () => {
  const [row, ...others] = records(fourHandlingList, publish([[city, untouched]]));
  expect(others).toEqual([]);
  expect(row).toEqual(expect.objectContaining({ 序号: '', 事项名称: '暂无四办事项' }));
});
