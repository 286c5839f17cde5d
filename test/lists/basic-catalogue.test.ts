import { expect, test } from 'vitest';
import { basicCatalogue } from '../../src/lists/basic-catalogue.ts';
import { city, food, marriage, publish, records, taihe, tablesOf } from './publication.ts';

test('shows the standards of the city only', () => {
  const publication = publish([
    [taihe, marriage],
    [city, food],
  ]);
  expect(tablesOf(basicCatalogue, publication).map(({ title }) => title)).toEqual([
    '阜阳市政务服务事项基本目录',
  ]);
  expect(records(basicCatalogue, publication)).toEqual([
    {
      序号: 1,
      主管部门: '市场监管部门',
      基本编码: '000131023000',
      事项名称: '食品经营许可',
      业务办理项: '新办',
      事项类型: '行政许可',
      设定依据:
        '1.【法律】《中华人民共和国食品安全法》（2021年修正）第三十五条第一款、第三十六条\n' +
        '2.【部门规章】《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）',
      行使层级: '市级、县级',
      服务对象: '自然人、企业法人',
      版本: 2,
    },
  ]);
});

test('says 无 where an item has no variants and leaves a single basis without a number', () => {
  expect(records(basicCatalogue, publish([[city, marriage]]))[0]).toMatchObject({
    业务办理项: '无',
    设定依据: '【行政法规】《婚姻登记条例》第四条',
  });
});

test('keeps the items of a department together, whatever order they come in', () => {
  const change = { ...food, variant: '变更' };
  const adoption = { ...marriage, code: '000714002000', name: '收养登记', department: '市场监管部门' };
  const rows = records(
    basicCatalogue,
    publish([
      [city, adoption],
      [city, marriage],
      [city, food],
      [city, change],
    ]),
  );
  expect(rows.map((row) => [row['序号'], row['事项名称'], row['业务办理项']])).toEqual([
    [1, '食品经营许可', '新办'],
    [2, '食品经营许可', '变更'],
    [3, '收养登记', '无'],
    [4, '结婚登记', '无'],
  ]);
});
