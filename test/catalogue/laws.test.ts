import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { lawsFrom, plainLaws } from '../../src/catalogue/laws.ts';
import type { Law } from '../../src/model/law.ts';

const shipped = readFileSync('catalogue/laws.yaml', 'utf8');
const { asOf, laws } = parse(shipped) as { asOf: string; laws: readonly Law[] };

test('searching the text finds exactly what yaml reads', () => {
  const found = plainLaws(shipped);
  expect(found?.asOf).toBe(asOf);
  expect(laws.length).toBeGreaterThan(1000);
  for (const law of laws) expect(found?.find(law.title)).toEqual(law);
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
    articles: 9
  - title: "乙: 法"
    level: 法律
`;

test('reads the usual form, quoted or not', () => {
  expect(plainLaws(plain)?.find('甲法')).toEqual({
    title: '甲法',
    level: '法律',
    replacedBy: ['乙法'],
    articles: 9,
  });
  expect(plainLaws(plain)?.find('乙: 法')).toEqual({ title: '乙: 法', level: '法律' });
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
