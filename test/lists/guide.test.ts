import { expect, test } from 'vitest';
import { guideOf } from '../../src/lists/guide.ts';
import type { Item } from '../../src/model/item.ts';
import { food, marriage } from './publication.ts';

/** The texts of a section, line by line; nothing where the guide has no such section. */
function section(item: Item, heading: string): readonly string[] {
  const { lines = [] } = guideOf(item).find((one) => one.heading === heading) ?? {};
  return lines.map((line) => line.map(({ value }) => value).join('｜'));
}

const shownHeadings = (item: Item): readonly string[] =>
  guideOf(item)
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading }) => heading);

test('tells who does what on what ground', () => {
  expect(section(food, '基本信息')).toEqual([
    '事项名称｜食品经营许可',
    '业务办理项｜新办｜事项类型｜行政许可',
    '基本编码｜000131023000｜行使层级｜市级、县级',
    '办件类型｜承诺件｜数量限制｜无',
    '实施主体｜阜阳市市场监督管理局（法定机关）',
    '服务对象｜自然人、企业法人',
  ]);
  expect(section(food, '办理依据')[0]).toMatch(/^1\.【法律】《中华人民共和国食品安全法》/u);
});

test('lists what to bring, with how it need not be brought', () => {
  expect(section(food, '申请材料')).toEqual([
    '序号｜材料名称｜必要性｜类型和份数｜形式｜来源渠道｜备注',
    '1｜食品经营许可申请书｜必要｜原件1份｜纸质/电子化｜｜',
    '2｜营业执照｜容缺后补｜复印件｜电子化｜政府部门核发\n市场监管部门｜免交方式：电子证照\n容缺补正期限：3个工作日\n补正方式：网上上传\n在有效期内。\n依据：《食品经营许可和备案管理办法》第十五条',
  ]);
  expect(section(marriage, '申请材料')).toEqual(['无需提交材料']);
});

test('tells how long it takes, step by step', () => {
  expect(section(food, '办理时限')).toEqual([
    '法定办结时限｜20个工作日｜承诺办结时限｜7个工作日',
    '说明｜现场核查除外。',
  ]);
  expect(section(food, '办理流程')[2]).toBe('2｜审查｜6个工作日｜｜');
  expect(section(food, '特别程序')[1]).toBe('1｜现场核查｜5个工作日｜否｜');
  const promiseless = { ...marriage, timeLimit: { statutory: { value: 30, unit: '自然日' } } } as const;
  expect(section(promiseless, '办理时限')).toEqual([
    '法定办结时限｜30日（自然日）｜承诺办结时限｜30日（自然日）',
  ]);
});

test('tells what it costs', () => {
  expect(section(food, '收费依据和标准')[1]).toBe('1｜工本费｜每证10元｜皖价费〔2003〕1号｜低保家庭免收');
  expect(section(marriage, '收费依据和标准')).toEqual(['不收费']);
});

test('tells how, where and when', () => {
  const item = { ...food, url: 'https://example.gov.cn/1' };
  expect(section(item, '办理方式')).toEqual([
    '办理形式｜窗口、电脑端网上',
    '网上办理深度｜全程网办｜通办范围｜全市',
    '到现场次数｜1次｜四办｜网上办',
    '预约办理｜是｜物流快递｜是',
    '网上支付｜否｜告知承诺｜否',
    '必须到场原因｜现场核查',
    '网上办理地址｜https://example.gov.cn/1',
  ]);
  expect(section(food, '办理地点和时间')).toEqual([
    '序号｜办理地点｜窗口｜办理时间',
    '1｜人民路1号｜3号窗口｜工作日 9:00—17:00',
    '2｜便民服务中心｜｜工作日 8:30—17:30',
  ]);
  expect(section(food, '咨询和监督')).toEqual(['咨询方式｜0558-1234567｜监督投诉｜0558-7654321']);
});

test('answers questions, and tells what a permit is good for', () => {
  const item: Item = {
    ...food,
    permit: { validity: '3年', renewal: '届满三十日前', area: '全国' },
    faq: [{ question: '要多久？', answer: '七天。' }],
    note: '见公告。',
  };
  expect(section(item, '办理结果')).toEqual([
    '结果名称｜食品经营许可证｜结果类型｜证照',
    '有效期限｜3年｜有效地域范围｜全国',
    '延续要求｜届满三十日前',
  ]);
  expect(section(item, '常见问题')).toEqual(['问｜要多久？', '答｜七天。']);
  expect(section(item, '备注')).toEqual(['见公告。']);
});

test('has no section without content, and nothing that is not public', () => {
  expect(shownHeadings(marriage)).toEqual([
    '基本信息',
    '办理依据',
    '受理条件',
    '申请材料',
    '办理时限',
    '收费依据和标准',
    '办理方式',
    '办理结果',
    '办理地点和时间',
    '咨询和监督',
  ]);
  expect(JSON.stringify(guideOf(food))).not.toContain('内部依据');
});
