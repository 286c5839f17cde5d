import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { lawsFrom, plainLaws } from '../../src/catalogue/laws.ts';
import { findLaw } from '../../src/model/citation.ts';
import { citedIn } from '../../src/model/cited.ts';
import type { Law } from '../../src/model/law.ts';

const shipped = readFileSync('catalogue/laws.yaml', 'utf8');
const { asOf, laws } = parse(shipped) as { asOf: string; laws: readonly Law[] };

test('searching the text finds exactly what yaml reads', () => {
  const found = plainLaws(shipped);
  expect(found?.asOf).toBe(asOf);
  expect(laws.length).toBeGreaterThan(1000);
  for (const law of laws) expect(found?.find(law.title)).toEqual(law);
  expect(found?.all()).toEqual(laws);
  expect(lawsFrom(asOf, laws).all()).toEqual(laws);
});

test('the changes of a law are in order, and the last is the text in force', () => {
  const told = laws.filter(({ revisions }) => revisions !== undefined);
  expect(told.length).toBeGreaterThan(30);
  for (const { title, revisions = [], publishedOn } of told) {
    expect([title, revisions.toSorted()]).toEqual([title, revisions]);
    expect([title, revisions.at(-1)?.slice(0, 4)]).toEqual([title, publishedOn?.slice(0, 4)]);
  }
});

test.each([
  '食品安全法',
  '中华人民共和国食品安金法',
  '市场主体登记管理条列',
  '没有这样的法律',
  '上海',
  'title',
])('both tell the same of %s', (title) => {
  const all = lawsFrom(asOf, laws);
  expect(plainLaws(shipped)?.find(title)).toEqual(all.find(title));
  expect(plainLaws(shipped)?.nearest(title)).toBe(all.nearest(title));
});

const plain = `asOf: "2025-04-19"
source: 测试
laws:
  - title: 甲法
    level: 法律
    replacedBy:
      - 乙法
    revisions:
      - 2019年修正
      - 2021年修订
    articles: 9
  - title: "乙: 法"
    level: 法律
`;

test('reads the usual form, quoted or not', () => {
  expect(plainLaws(plain)?.find('甲法')).toEqual({
    title: '甲法',
    level: '法律',
    replacedBy: ['乙法'],
    revisions: ['2019年修正', '2021年修订'],
    articles: 9,
  });
  expect(plainLaws(plain)?.find('乙: 法')).toEqual({ title: '乙: 法', level: '法律' });
  expect(plainLaws(plain)?.all()).toEqual((parse(plain) as { laws: readonly Law[] }).laws);
});

test.each([
  ['a comment between laws', plain.replace('    level', '    # 说明\n    level')],
  ['a comment behind a value', plain.replace('甲法', '甲法 # 旧')],
  ['a tab', plain.replace('甲法', '甲\t法')],
  ['an anchor', plain.replace('甲法', '&a 甲法')],
  ['an alias', plain.replace('乙法', '*a')],
  ['a tag', plain.replace('甲法', '!!str 甲法')],
  ['a block scalar', plain.replace('甲法', '>-\n      甲法')],
  ['a value over two lines', plain.replace('甲法', '甲\n      法')],
  ['an escape', plain.replace('"乙: 法"', '"乙\\u6cd5"')],
  ['single quotes', plain.replace('甲法', "'甲法'")],
  ['a flow list', plain.replace('replacedBy:\n      - 乙法', 'replacedBy: [乙法]')],
  ['an empty list', plain.replace('\n      - 乙法', '')],
  ['a key of its own', plain.replace('level', 'rank')],
  ['other indentation', plain.replaceAll('\n    ', '\n      ')],
  ['CRLF', plain.replaceAll('\n', '\r\n')],
  ['a number with a sign', plain.replace('articles: 9', 'articles: +9')],
  ['another order of the head', plain.replace('source: 测试\n', '').replace('laws:', 'source: 测试\nlaws2:')],
])('leaves to yaml what is unusual: %s', (_name, text) => {
  expect(plainLaws(text)).toBeUndefined();
});

test('of two laws of one title both readings take the last', () => {
  const twice = `${plain}  - title: 甲法\n    level: 行政法规\n`;
  const { laws: read } = parse(twice) as { laws: readonly Law[] };
  expect(plainLaws(twice)?.find('甲法')).toEqual(lawsFrom('', read).find('甲法'));
});

test('leaves a space at the end of a title to yaml, which drops it', () => {
  expect(plainLaws(plain.replace('甲法\n', '甲法 \n'))).toBeUndefined();
});

test('every statute that the shipped catalogue cites is confirmed: title, level, in force, article', () => {
  const { settings, groups } = openCatalogue(join(process.cwd(), 'catalogue'), process.cwd());
  const confirmed = new Set<string>();
  for (const { entries } of groups()) {
    for (const { draft } of entries) {
      for (const { citation } of citedIn(draft)) {
        const { title = '', level, articles } = citation;
        const law = findLaw(settings.laws, title);
        if (law === undefined) {
          // The registry does not hold all rules of ministries and all documents.
          expect([title, level]).not.toEqual([title, expect.stringMatching(/^(?:法律|行政法规)$/u)]);
          continue;
        }
        expect([title, level ?? law.level]).toEqual([title, law.level]);
        expect([title, law.endedOn]).toEqual([title, undefined]);
        expect(law.effectiveOn ?? '').not.toMatch(/^202[7-9]/u);
        // Of 婚姻登记条例, the youngest, the registry does not know how many articles it has.
        for (const { from, to = from } of articles) {
          expect(Math.max(from.article, to.article)).toBeLessThanOrEqual(law.articles ?? Infinity);
        }
        confirmed.add(law.title);
      }
    }
  }
  expect(confirmed.size).toBeGreaterThanOrEqual(60);
});
