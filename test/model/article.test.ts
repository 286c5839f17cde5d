import { describe, expect, it } from 'vitest';
import {
  type ArticleSpan,
  articlesKey,
  formatArticle,
  formatArticles,
  wholeArticles,
} from '../../src/model/article.ts';
import { readArticles } from '../../src/model/read-articles.ts';
import { mend } from '../../src/model/slip.ts';

const read = (text: string): readonly ArticleSpan[] => readArticles(text, 0, true)?.articles ?? [];

describe('an article', () => {
  it.each([
    ['第八条', { article: 8 }],
    ['第一百三十三条之一', { article: 133, sub: 1 }],
    ['第八条第三项', { article: 8, item: 3 }, '第八条第（三）项'],
    ['第八条第(三)项', { article: 8, item: 3 }, '第八条第（三）项'],
    ['第八条之一第二款第（三）项第一目', { article: 8, sub: 1, paragraph: 2, item: 3, subitem: 1 }],
  ])('%s is taken apart and put together', (text, parts, written = text) => {
    expect(read(text)).toEqual([{ from: parts }]);
    expect(formatArticle(parts)).toBe(written);
  });

  it.each(['', '第八款', '第十十条', '附件第12项', '国家实行许可制度', '三、（二）', '第四章'])(
    '"%s" is none',
    (text) => {
      expect(readArticles(text, 0, true)).toBeUndefined();
    },
  );

  it('needs 第 within a text', () => {
    expect(readArticles('24条', 0)).toBeUndefined();
    expect(formatArticles(read('24条'))).toBe('第二十四条');
  });
});

it.each([
  ['第三条第一款、第二款和第四章第八条第（一）项、第（二）项', undefined],
  ['第三条规定', '第三条'],
  ['第三条第一款国家实行许可制度', '第三条第一款'],
  ['第三条、', '第三条'],
])('"%s" begins with articles', (text, leading = text) => {
  expect(text.slice(0, readArticles(text, 0)?.end)).toBe(leading);
});

describe('what is not written as it should be', () => {
  it.each([
    ['第24条第1款第(3)项', '第二十四条第一款第（三）项'],
    ['24条之1', '第二十四条之一'],
    ['第２４条', '第二十四条'],
    ['第一十条 第一款', '第十条第一款'],
    ['第一二六〇条', '第一千二百六十条'],
    ['第一百〇五条', '第一百〇五条'],
    ['第一百○五条', '第一百零五条'],
    ['第八条第(三)项', '第八条第(三)项'],
    ['第八条第三项', '第八条第三项'],
    ['第八条（三）', '第八条（三）'],
    ['第十二、十三条', '第十二条、第十三条'],
    ['第12-15条', '第十二条至第十五条'],
    ['第十二条-第十五条', '第十二条至第十五条'],
    ['第三条 、第八条', '第三条、第八条'],
    ['第三条 第八条', '第三条、第八条'],
    ['第三条第一、三款', '第三条第一款、第三款'],
    ['第三条和第8条', '第三条和第八条'],
  ])('%s becomes %s', (text, right) => {
    const found = readArticles(text, 0, true);
    expect(found?.end).toBe(text.length);
    expect(mend(text, found?.slips ?? [])).toBe(right);
    expect(readArticles(right, 0, true)?.slips).toEqual([]);
    expect(readArticles(right, 0, true)?.articles).toEqual(found?.articles);
  });
});

describe('the key', () => {
  it.each([
    ['第三条、第八条', '第八条和第三条'],
    ['第三条至第五条', '第三条、第四条、第五条'],
    ['第三条第（一）项至第（三）项', '第三条第一项、第二项、第三项'],
    ['第三条、第三条', '第三条'],
  ])('of %s is that of %s', (a, b) => {
    expect(articlesKey(read(a))).toBe(articlesKey(read(b)));
  });

  it.each([
    ['第三条至第五条', '第三条、第五条'],
    ['第三条', '第三条第一款'],
    ['第五条至第三条', '第三条至第五条'],
  ])('of %s is not that of %s', (a, b) => {
    expect(articlesKey(read(a))).not.toBe(articlesKey(read(b)));
  });

  it('of a boundless range stays short', () => {
    expect(articlesKey(read('第一条至第九千条')).length).toBeLessThan(20);
  });
});

it('articles are told without paragraph and item', () => {
  expect(
    formatArticles(wholeArticles(read('第三条第一款、第四条之一第二款至第三款、第五条至第六条第一款'))),
  ).toBe('第三条、第四条之一、第五条至第六条');
});
