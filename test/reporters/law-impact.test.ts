import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { Law } from '../../src/model/law.ts';
import type { LawImpact } from '../../src/model/law-impact.ts';
import { lawImpactJson, lawImpactText, lawText, registryText } from '../../src/reporters/law-impact.ts';
import { hostile, obeyed } from './findings.ts';

const plain = new Chalk({ level: 0 });
const today = '2026-11-24';
const law: Law = {
  title: '中华人民共和国食品安全法',
  level: '法律',
  effectiveOn: '2021-04-29',
  revisions: ['2021年修正'],
  articles: 154,
};
const impact: LawImpact = {
  title: law.title,
  law,
  asOf: '2025-04-19',
  items: [
    {
      code: '340131003000',
      variant: '新办',
      name: '食品经营许可',
      versions: [
        {
          region: '341200',
          regionName: '阜阳',
          isStandard: true,
          places: [
            {
              field: 'legalBasis[0].law',
              title: { zh: '设定依据', en: 'legal basis' },
              file: '341200/340131003000-01.yaml',
              line: 18,
              column: 10,
              articles: '第三十五条第一款',
            },
            {
              field: 'materials[0].basis',
              title: { zh: '申请材料「申请书」', en: 'material "申请书"' },
              file: '341200/340131003000-01.yaml',
              line: 40,
              column: 12,
              articles: '',
            },
          ],
        },
      ],
      inheritedBy: [{ region: '341202', regionName: '颍州' }],
    },
  ],
  unread: 0,
};

test('the law, then each item with its places in columns, then the total', () => {
  expect(lawImpactText(impact, today, 'zh', plain)).toBe(
    [
      '中华人民共和国食品安全法',
      '  = 法律',
      '  = 现行有效，自 2021-04-29 起施行',
      '  = 历次修改：2021年修正',
      '  = 现行文本共 154 条',
      '  = 法律法规库截至 2025-04-19，以后的变化不在其中',
      '',
      '340131003000（新办） 食品经营许可',
      '  341200/340131003000-01.yaml:18:10  阜阳（标准）  设定依据            第三十五条第一款',
      '  341200/340131003000-01.yaml:40:12  阜阳（标准）  申请材料「申请书」  （未写条款）',
      '  = 认领市级标准、随标准一起改：颍州',
      '',
      '要重新核对：1 个事项，2 处，涉及 2 个区域。',
      '',
    ].join('\n'),
  );
});

test('in English, of one article, with a file that was not searched', () => {
  const said = lawImpactText({ ...impact, article: '第三十五条', unread: 1 }, today, 'en', plain);
  expect(said).toContain('To look at again (第三十五条 only): 1 item, 2 places, 2 regions.');
  expect(said).toContain('1 file could not be read and was not searched.');
});

test('nothing cites it, and the registry lacks it', () => {
  const { asOf, unread } = impact;
  const said = lawImpactText({ title: '国家公园法', asOf, items: [], unread }, today, 'zh', plain);
  expect(said).toContain('法律法规库中没有');
  expect(said).toContain('没有事项引用它。');
});

test.each<[Partial<Law>, string, string]>([
  [
    { endedOn: '2021-01-01', replacedBy: ['甲法', '乙法'] },
    '已于 2021-01-01 失效，由「甲法」、「乙法」代替',
    'ended on',
  ],
  [{ endedOn: '2027-01-01' }, '将于 2027-01-01 失效', 'ends on 2027-01-01'],
  [{ effectiveOn: '2027-01-01' }, '自 2027-01-01 起施行', 'takes effect on 2027-01-01'],
  [{}, '现行有效，自 2021-04-29 起施行', 'in force since 2021-04-29'],
])('says when it is in force: %o', (facts, zh, en) => {
  expect(lawText({ ...law, ...facts }, '2025-04-19', today, 'zh', plain)).toContain(`  = ${zh}\n`);
  expect(lawText({ ...law, ...facts }, '2025-04-19', today, 'en', plain)).toContain(`  = ${en}`);
});

test('the registry in numbers', () => {
  const laws = {
    asOf: '2025-04-19',
    find: () => undefined,
    nearest: () => undefined,
    all: () => [
      law,
      { ...law, title: '旧法', endedOn: '2021-01-01' },
      { title: '某条例', level: '行政法规' },
    ],
  };
  expect(registryText(laws, today, 'zh')).toBe(
    '法律法规库截至 2025-04-19，共 3 部，其中已失效 1 部：\n  法律      2\n  行政法规  1\n',
  );
  expect(registryText({ ...laws, asOf: '' }, today, 'en')).toBe('There is no laws.yaml.\n');
});

test('values cannot command a terminal, and JSON has no invisible ones', () => {
  const [item] = impact.items;
  const [version] = item?.versions ?? [];
  const [place] = version?.places ?? [];
  if (item === undefined || version === undefined || place === undefined) throw new Error('no place');
  const evil: LawImpact = {
    ...impact,
    title: hostile,
    law: {
      title: hostile,
      level: hostile,
      replacedBy: [hostile],
      endedOn: '2021-01-01',
      documentNumber: hostile,
    },
    items: [
      {
        ...item,
        variant: hostile,
        name: hostile,
        versions: [
          {
            ...version,
            regionName: hostile,
            places: [{ ...place, title: { zh: hostile, en: hostile }, file: hostile, articles: hostile }],
          },
        ],
        inheritedBy: [{ region: '341202', regionName: hostile }],
      },
    ],
  };
  expect(lawImpactText(evil, today, 'zh', plain)).not.toMatch(obeyed);
  expect(lawImpactJson(evil)).not.toMatch(obeyed);
  expect(JSON.parse(lawImpactJson(impact))).toMatchObject({ summary: { items: 1, places: 2, regions: 2 } });
});
