import { expect, test } from 'vitest';
import { commitmentsList } from '../../src/lists/commitments.ts';
import { city, food, publish, records, taihe } from './publication.ts';
import { teacher, untouched } from './reforms.ts';

test('says what is signed and what it stands for', () => {
  expect(records(commitmentsList, publish([[taihe, teacher]]), taihe)).toEqual([
    {
      序号: 1,
      主管部门: '教育部门',
      基本编码: '000105001000',
      事项名称: '教师资格认定',
      事项类型: '行政许可',
      设定依据: '【行政法规】《教师资格条例》第十五条',
      承诺书和以承诺代替的材料: '签署：\n告知承诺书\n以承诺代替：\n考试合格证明',
      办件类型: '承诺件',
      承诺办结时限: '20个工作日',
    },
  ]);
});

test('an item may name neither, and have no limit', () => {
  const item = { ...food, commitment: '是' as const, timeLimit: { statutory: '无' as const } };
  expect(records(commitmentsList, publish([[city, item]]))).toEqual([
    expect.objectContaining({
      事项名称: '食品经营许可（新办）',
      承诺书和以承诺代替的材料: '',
      承诺办结时限: '无',
    }),
  ]);
});

test('leaves out items without it', () => {
  expect(records(commitmentsList, publish([[city, untouched]]))).toEqual([
    expect.objectContaining({ 事项名称: '暂无告知承诺事项' }),
  ]);
});
