import { expect, test } from 'vitest';
import { feesList } from '../../src/lists/fees.ts';
import { city, food, marriage, publish, records, taihe } from './publication.ts';

test('has a row for each fee', () => {
  expect(records(feesList, publish([[city, food]]))).toEqual([
    {
      序号: 1,
      主管部门: '市场监管部门',
      基本编码: '000131023000',
      事项名称: '食品经营许可（新办）',
      收费项目: '工本费',
      收费标准: '每证10元',
      收费依据: '皖价费〔2003〕1号',
      减免情形: '低保家庭免收',
      执收单位: '阜阳市市场监督管理局',
      是否面向企业: '是',
    },
  ]);
});

test('leaves out what is free, and says where nothing is charged for', () => {
  expect(records(feesList, publish([[taihe, marriage]]), taihe)).toEqual([
    expect.objectContaining({ 序号: '', 事项名称: '暂无收费事项' }),
  ]);
});

test('keeps an item that does not say what it charges for', () => {
  const vague = { ...food, fees: { charged: '是' } } as const;
  expect(records(feesList, publish([[city, vague]]))[0]).toMatchObject({
    收费项目: '（未写明）',
    收费标准: '',
  });
});

test('tells whose fees they are', () => {
  const delegated = {
    ...food,
    serviceObjects: ['自然人'],
    authority: { name: '太和县市场监督管理局', nature: '受委托组织', delegator: '阜阳市市场监督管理局' },
  };
  expect(records(feesList, publish([[city, delegated]]))[0]).toMatchObject({
    执收单位: '太和县市场监督管理局（委托部门：阜阳市市场监督管理局）',
    是否面向企业: '否',
  });
});
