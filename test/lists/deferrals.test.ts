import { expect, test } from 'vitest';
import { deferralsList } from '../../src/lists/deferrals.ts';
import { city, food, publish, records, tablesOf, taihe } from './publication.ts';
import { teacher, untouched } from './reforms.ts';

test('has a row for each material that may follow, with those that must be there', () => {
  expect(records(deferralsList, publish([[taihe, teacher]]), taihe)).toEqual([
    {
      序号: 1,
      主管部门: '教育部门',
      基本编码: '000105001000',
      事项名称: '教师资格认定',
      主审要件: '1.体格检查证明\n2.无犯罪记录证明\n3.考试合格证明',
      可容缺材料: '照片',
      补正期限: '5个工作日',
      补正方式: '网上上传',
    },
  ]);
});

test('one required material is not numbered; a deadline that is not stated stays empty', () => {
  const materials = [
    { name: '申请书', necessity: '必要', type: '原件', form: '纸质' },
    { name: '照片', necessity: '容缺后补', type: '原件', form: '电子化' },
  ] as const;
  expect(records(deferralsList, publish([[city, { ...food, materials }]]))).toEqual([
    expect.objectContaining({
      主审要件: '申请书',
      可容缺材料: '照片',
      补正期限: '',
      补正方式: '',
    }),
  ]);
});

test('what the materials of an item have in common is merged', () => {
  const [sheet] = tablesOf(deferralsList, publish([[city, food]]));
  const merged = sheet?.columns.filter(({ merge }) => merge === true).map(({ header }) => header);
  expect(merged).toEqual(['主管部门', '基本编码', '事项名称', '主审要件']);
});

test('leaves out items of which everything is needed at once', () => {
  expect(records(deferralsList, publish([[city, untouched]]))).toEqual([
    expect.objectContaining({ 事项名称: '暂无容缺受理事项' }),
  ]);
});
