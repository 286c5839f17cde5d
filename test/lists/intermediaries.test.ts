import { expect, test } from 'vitest';
import { intermediariesList } from '../../src/lists/intermediaries.ts';
import { city, food, publish, records, tablesOf, taihe } from './publication.ts';
import { teacher } from './reforms.ts';

test('has a row for each service', () => {
  expect(records(intermediariesList, publish([[taihe, teacher]]), taihe)).toEqual([
    {
      序号: 1,
      实施部门: '太和县教育局',
      基本编码: '000105001000',
      涉及政务服务事项名称: '教师资格认定',
      中介服务事项名称: '体格检查',
      设定依据: '《教师资格条例》第十五条第一款第（三）项',
      中介服务实施机构: '指定的医院',
      收费性质和服务时限: '经营服务性收费（政府指导价）\n3个工作日',
    },
    expect.objectContaining({ 序号: 2, 中介服务事项名称: '照相', 设定依据: '', 收费性质和服务时限: '' }),
  ]);
});

test('what the services of an item have in common is merged', () => {
  const [sheet] = tablesOf(intermediariesList, publish([[city, teacher]]));
  const merged = sheet?.columns.filter(({ merge }) => merge === true).map(({ header }) => header);
  expect(merged).toEqual(['实施部门', '基本编码', '涉及政务服务事项名称']);
});

test('says so where there is none', () => {
  expect(records(intermediariesList, publish([[city, food]]))).toEqual([
    expect.objectContaining({ 涉及政务服务事项名称: '暂无中介服务事项' }),
  ]);
});
