import { expect, test } from 'vitest';
import { materialsList } from '../../src/lists/materials.ts';
import { city, food, marriage, publish, records, taihe, tablesOf } from './publication.ts';

test('has a row for each material', () => {
  expect(records(materialsList, publish([[city, food]]))).toEqual([
    {
      序号: 1,
      基本编码: '000131023000',
      事项名称: '食品经营许可（新办）',
      材料名称: '食品经营许可申请书',
      必要性: '必要',
      材料类型: '原件',
      材料形式: '纸质/电子化',
      份数: 1,
      来源渠道: '',
      出具单位: '',
      免交方式: '',
      容缺补正期限: '',
      备注: '',
    },
    {
      序号: 2,
      基本编码: '000131023000',
      事项名称: '食品经营许可（新办）',
      材料名称: '营业执照',
      必要性: '容缺后补',
      材料类型: '复印件',
      材料形式: '电子化',
      份数: 0,
      来源渠道: '政府部门核发',
      出具单位: '市场监管部门',
      免交方式: '电子证照',
      容缺补正期限: '3个工作日',
      备注: '在有效期内。\n补正方式：网上上传\n依据：《食品经营许可和备案管理办法》第十五条',
    },
  ]);
});

test('says so where an item needs none', () => {
  expect(records(materialsList, publish([[taihe, marriage]]), taihe)).toEqual([
    expect.objectContaining({
      序号: 1,
      事项名称: '结婚登记',
      材料名称: '无需提交材料',
      必要性: '',
      份数: '',
    }),
  ]);
});

test('merges what the materials of an item have in common', () => {
  const [sheet] = tablesOf(materialsList, publish([[city, food]]));
  const merged = sheet?.columns.filter(({ merge }) => merge === true).map(({ header }) => header);
  expect(merged).toEqual(['基本编码', '事项名称']);
});
