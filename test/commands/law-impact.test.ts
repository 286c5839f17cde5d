import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { lawImpact } from '../../src/commands/law-impact.ts';
import type { Article } from '../../src/model/article.ts';
import { adoption, folderWith, laws, regions, standard } from '../catalogue/temporary.ts';
import { run } from '../run.ts';

const basis = (article: string, law = '中华人民共和国食品安全法'): string =>
  `legalBasis:\n  - level: 法律\n    law: ${law}\n    article: ${article}\n`;
const ofCity = standard.replace(/^legalBasis:\n(?: .*\n)+/mu, basis('第三十五条第一款'));

const impactOf = (files: Readonly<Record<string, string>>, law: string, article?: Article) => {
  const root = folderWith({ 'regions.yaml': regions, 'laws.yaml': laws, ...files });
  return lawImpact(openCatalogue(root, root), law, article);
};

const files = {
  '341200/340131003000-01.yaml': ofCity,
  '341202/340131003000-01.yaml': adoption,
  '341203/340131003000-01.yaml': `${adoption.replaceAll('341202', '341203')}${basis('第三十六条', '食品安全法')}`,
};

test('the standard, who takes it over, and who says so itself', () => {
  const { title, asOf, law, items, unread } = impactOf(files, '食品安全法');
  expect([title, asOf, law?.level, unread]).toEqual(['中华人民共和国食品安全法', '2025-04-19', '法律', 0]);
  expect(items).toHaveLength(1);
  const [item] = items;
  expect(item).toMatchObject({ code: '340131003000', variant: '新办', name: '食品经营许可' });
  expect(item?.inheritedBy).toEqual([{ region: '341202', regionName: '颍州' }]);
  expect(item?.versions).toMatchObject([
    {
      region: '341200',
      isStandard: true,
      places: [
        {
          field: 'legalBasis[0].law',
          title: { zh: '设定依据' },
          file: '341200/340131003000-01.yaml',
          line: 18,
          articles: '第三十五条第一款',
        },
      ],
    },
    { region: '341203', isStandard: false, places: [{ articles: '第三十六条' }] },
  ]);
});

test.each([
  ['第三十五条', { article: 35 }, ['341200']],
  ['its second paragraph', { article: 35, paragraph: 2 }, []],
  ['第三十五条之一', { article: 35, sub: 1 }, []],
  ['第三十六条', { article: 36 }, ['341203']],
] as const)('only what cites %s', (_, article, cited) => {
  const { items } = impactOf(files, '中华人民共和国食品安全法', article);
  expect(items.flatMap(({ versions }) => versions.map(({ region }) => region))).toEqual(cited);
});

test.each([
  ['第三十四条至第三十六条', ['341200']],
  ['第三十条、第三十五条第（二）项', ['341200']],
  ['第三十条至第三十四条', []],
])('an article in %s', (written, cited) => {
  const { items } = impactOf(
    { '341200/340131003000-01.yaml': ofCity.replace('第三十五条第一款', written) },
    '食品安全法',
    { article: 35 },
  );
  expect(items.flatMap(({ versions }) => versions.map(({ region }) => region))).toEqual(cited);
});

test('what a material, a fee and a permit rest on, with the names they have', () => {
  const { items } = impactOf(
    {
      '341200/340131003000-01.yaml': ofCity
        .replace('    copies: 1\n', '    copies: 1\n    basis: 《食品安全法》第三十六条\n')
        .replace(
          /^permit:\n/mu,
          'permit:\n  conditionsBasis: 食品安全法第三十五条；《食品经营许可和备案管理办法》第四条\n',
        ),
    },
    '食品安全法',
  );
  const places = items[0]?.versions[0]?.places ?? [];
  expect(places.map(({ field, title }) => [field, title.zh])).toEqual(
    expect.arrayContaining([
      ['legalBasis[0].law', '设定依据'],
      ['materials[0].basis', '申请材料「食品经营许可申请书」'],
    ]),
  );
});

test('a law that the registry lacks is still looked for', () => {
  const { law, title, items } = impactOf(
    { '341200/340131003000-01.yaml': ofCity.replace('中华人民共和国食品安全法', '中华人民共和国国家公园法') },
    '国家公园法',
  );
  expect([law, title, items.length]).toEqual([undefined, '国家公园法', 1]);
});

test('a cancelled item rests on nothing; a file that cannot be read is told', () => {
  const { items, unread } = impactOf(
    {
      '341200/340131003000-01.yaml': ofCity.replace('status: 在用', 'status: 取消'),
      '341202/340131003000-01.yaml': 'a: [',
    },
    '食品安全法',
  );
  expect([items, unread]).toEqual([[], 1]);
});

test.each([
  ['a slip', ['laws', 'impact', '食品按全法'], '是不是 中华人民共和国食品安全法？'],
  ['a slip in show', ['laws', 'show', '婚姻发'], '没有 婚姻发'],
  ['no article', ['laws', 'impact', '食品安全法', '--article', '附则'], '不是一个条款'],
  ['two articles', ['laws', 'impact', '食品安全法', '--article', '第一条、第二条'], '不是一个条款'],
])('refuses %s', async (_, args, says) => {
  const { code, stderr } = await run(args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
});

test('as JSON', async () => {
  const { code, stdout } = await run(['laws', 'impact', '食品安全法', '-f', 'json']);
  const { version, law, asOf, summary, items } = JSON.parse(stdout) as Record<string, unknown>;
  expect([code, version, asOf]).toEqual([0, 1, '2025-04-19']);
  expect(law).toMatchObject({ level: '法律', revisions: ['2015年修订', '2018年修正', '2021年修正'] });
  expect(summary).toMatchObject({ items: (items as unknown[]).length, unread: 0 });
});
