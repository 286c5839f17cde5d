import { expect, test } from 'vitest';
import { implementationList } from '../../src/lists/implementation-list.ts';
import { city, food, jieshou, marriage, publish, records, taihe, tablesOf } from './publication.ts';

test('shows every public element of an item', () => {
  expect(records(implementationList, publish([[city, food]]))).toEqual([
    {
      序号: 1,
      基本编码: '000131023000',
      事项名称: '食品经营许可',
      业务办理项: '新办',
      事项类型: '行政许可',
      设定依据:
        '1.【法律】《中华人民共和国食品安全法》（2021年修正）第三十五条第一款、第三十六条\n' +
        '2.【部门规章】《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）',
      行使层级及权力来源: '市级、县级\n法定本级行使',
      实施主体及性质: '阜阳市市场监督管理局（法定机关）',
      办件类型: '承诺件',
      办结时限: '法定：20个工作日\n承诺：7个工作日\n现场核查除外。',
      到现场次数及必须现场办理原因: '1次\n现场核查',
      服务对象: '自然人、企业法人',
      受理条件: '1.具有与经营的食品品种、数量相适应的场所。\n2.有食品安全管理人员和保证食品安全的规章制度。',
      数量限制: '无',
      申请材料: '1.食品经营许可申请书（原件1份）\n2.营业执照（复印件，容缺后补）',
      办理形式: '窗口、电脑端网上',
      办理流程: '受理（当场）→审查（6个工作日）→决定',
      特别程序: '现场核查（5个工作日，不计入办结时限）',
      办理地点和时间: '1.人民路1号（3号窗口）\n工作日 9:00—17:00\n2.便民服务中心\n工作日 8:30—17:30',
      办理结果: '食品经营许可证（证照）\n有效期：5年',
      '网办、通办和便民服务': '网办深度：全程网办\n通办范围：全市\n预约办理：是\n物流快递：是\n网上支付：否',
      '收费项目、标准及依据': '工本费；每证10元；依据：皖价费〔2003〕1号；减免：低保家庭免收',
      咨询和监督: '咨询：\n0558-1234567\n监督：\n0558-7654321',
    },
  ]);
});

test('says 无 where practice does, and nothing where it does not', () => {
  expect(records(implementationList, publish([[city, marriage]]))[0]).toMatchObject({
    业务办理项: '无',
    行使层级及权力来源: '市级、县级',
    实施主体及性质: '阜阳市民政局（受委托组织，委托部门：安徽省民政厅）',
    办结时限: '法定：无',
    到现场次数及必须现场办理原因: '0次',
    申请材料: '无需提交材料',
    办理流程: '',
    特别程序: '无',
    办理结果: '无',
    '收费项目、标准及依据': '不收费',
  });
});

test('without a promise the statutory limit holds', () => {
  const item = { ...marriage, timeLimit: { statutory: { value: 30, unit: '自然日' } } } as const;
  expect(records(implementationList, publish([[city, item]]))[0]).toMatchObject({
    办结时限: '法定：30日（自然日）\n承诺：30日（自然日）',
  });
});

test('has a sheet for each region, in their order, and says where there is nothing', () => {
  const publication = publish([[taihe, food]], { regions: [jieshou, city, taihe] });
  const sheets = tablesOf(implementationList, publication);
  expect(sheets.map(({ name, paper }) => [name, paper])).toEqual([
    ['阜阳市', 'A3'],
    ['界首市', 'A3'],
    ['太和县', 'A3'],
  ]);
  expect(records(implementationList, publication, jieshou)).toEqual([
    expect.objectContaining({ 序号: '', 事项名称: '暂无在用事项', 基本编码: '' }),
  ]);
});

test('can be read when printed: at least 7 points on A3', () => {
  const [sheet] = tablesOf(implementationList, publish([[city, food]]));
  const points = (sheet?.columns ?? []).reduce((sum, { width }) => sum + width, 0) * 5.25;
  expect((10 * 1133) / points).toBeGreaterThan(6.8);
});
