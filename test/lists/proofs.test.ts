import { expect, test } from 'vitest';
import { proofsList } from '../../src/lists/proofs.ts';
import { city, food, publish, records, taihe } from './publication.ts';
import { teacher } from './reforms.ts';

test('has for each proof what art. 44 asks for', () => {
  const [first, ...others] = records(proofsList, publish([[taihe, teacher]]), taihe);
  expect(first).toEqual({
    序号: 1,
    主管部门: '教育部门',
    基本编码: '000105001000',
    事项名称: '教师资格认定',
    证明名称: '体格检查证明',
    设定依据: '《教师资格条例》第十五条第一款第（三）项',
    索要单位: '太和县教育局',
    开具单位: '指定的医院',
    办理指南: '到指定的医院体检，由医院出具。',
    办理方式: '保留',
  });
  expect(others).toEqual([
    expect.objectContaining({
      证明名称: '无犯罪记录证明',
      办理方式: '保留，由受理机关以行政协助方式取得，申请人免交',
    }),
    expect.objectContaining({ 证明名称: '考试合格证明', 办理方式: '实行告知承诺' }),
  ]);
});

test('what must be brought all the same is kept; what is not stated stays empty', () => {
  const materials = [
    { name: '证明', necessity: '必要', type: '原件', form: '纸质', exemption: '无法免交', proof: '是' },
  ] as const;
  expect(records(proofsList, publish([[city, { ...food, materials }]]))).toEqual([
    expect.objectContaining({ 设定依据: '', 开具单位: '', 办理指南: '', 办理方式: '保留' }),
  ]);
});

test('materials that are no proofs are not in it', () => {
  expect(records(proofsList, publish([[city, food]]))).toEqual([
    expect.objectContaining({ 序号: '', 事项名称: '暂无证明事项' }),
  ]);
});
