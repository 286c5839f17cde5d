import { expect, test } from 'vitest';
import { differencesList } from '../../src/lists/differences.ts';
import {
  city,
  differing,
  food,
  jieshou,
  marriage,
  publish,
  records,
  taihe,
  tablesOf,
} from './publication.ts';

const waiver = {
  region: '341222',
  code: '000131023000',
  variant: '新办',
  field: 'timeLimit.promised',
  fingerprint: '0123456789ab',
  reason: '窗口改造期间',
  approval: '阜数〔2025〕18号',
  from: '2025-07-01',
  until: '2026-06-30',
};

test('shows what differs, how it was judged and where it stands', () => {
  const publication = publish([[taihe, food]], { findings: [differing({})] });
  expect(records(differencesList, publication, taihe)).toEqual([
    {
      序号: 1,
      基本编码: '000131023000',
      事项名称: '食品经营许可（新办）',
      要素: '承诺办结时限',
      市级标准: '7个工作日',
      本地内容: '10个工作日',
      结论: '不利',
      处理: '违反政策',
      批准文号: '',
      说明: '承诺办结时限比市级标准长。',
      文件位置: 'catalogue/341222/000131023000-01.yaml:12',
    },
  ]);
});

test('shows the approval of a waived difference', () => {
  const findings = [differing({}, { severity: 'note', waiver })];
  expect(records(differencesList, publish([[taihe, food]], { findings }), taihe)[0]).toMatchObject({
    处理: '豁免',
    批准文号: '阜数〔2025〕18号',
    说明: '窗口改造期间（2025-07-01至2026-06-30）',
  });
});

test.each([
  [{ kind: 'added', field: 'materials', subject: '身份证', to: '身份证' }, '（无此内容）', '身份证'],
  [{ kind: 'removed', field: 'materials', subject: '身份证', from: '身份证' }, '身份证', '（无此内容）'],
] as const)('shows a list member only one side has: %o', (change, from, to) => {
  // The defaults of a changed value must not shine through.
  const { from: _from, to: _to, ...rest } = differing({}).difference ?? { kind: 'moved' };
  const finding = {
    ...differing({}),
    difference: { verdict: 'worse', path: [], ...rest, ...change },
  } as const;
  expect(records(differencesList, publish([[taihe, food]], { findings: [finding] }), taihe)[0]).toMatchObject(
    {
      要素: '申请材料（身份证）',
      市级标准: from,
      本地内容: to,
    },
  );
});

test('takes the name of an item the county does not publish from the standard', () => {
  const publication = publish([[city, food]], { findings: [differing({})] });
  expect(records(differencesList, publication, taihe)[0]).toMatchObject({ 事项名称: '食品经营许可（新办）' });
});

test('keeps the differences of an item together and leaves out what is none', () => {
  const other = { code: '000711001000' };
  const { difference: _, ...plain } = differing({}, { code: '1' });
  const findings = [
    differing({ field: 'visits' }, other),
    differing({ verdict: 'better' }, { severity: 'note' }),
    plain,
    differing({ verdict: 'incomparable' }, { ...other, severity: 'warning' }),
    differing({ verdict: 'wording' }),
    differing({}, { region: '341282' }),
  ];
  const rows = records(differencesList, publish([[taihe, food]], { findings }), taihe);
  expect(rows.map((row) => [row['基本编码'], row['结论'], row['处理']])).toEqual([
    ['000131023000', '有利', '允许'],
    ['000131023000', '文字', '违反政策'],
    ['000711001000', '不利', '违反政策'],
    ['000711001000', '不可比', '需要核实'],
  ]);
});

test('says which counties are alike and which were not compared', () => {
  const publication = publish(
    [
      [city, food],
      [taihe, marriage],
    ],
    { regions: [city, taihe, jieshou] },
  );
  expect(tablesOf(differencesList, publication).map(({ name }) => name)).toEqual(['太和县', '界首市']);
  expect(records(differencesList, publication, taihe)[0]).toMatchObject({ 事项名称: '与市级标准一致' });
  expect(records(differencesList, publication, jieshou)[0]).toMatchObject({ 事项名称: '未作比较' });
});
