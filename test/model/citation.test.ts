import { describe, expect, it } from 'vitest';
import {
  articleNumbers,
  bareTitle,
  citesArticles,
  findLaw,
  formatArticle,
  leadingArticles,
  parseArticle,
  tidyArticles,
} from '../../src/model/citation.ts';
import { formatNumeral, parseNumeral } from '../../src/model/numeral.ts';
import { laws } from '../rules/rule-tester.ts';

describe('numerals', () => {
  it.each([
    ['零', 0],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一千零五', 1005],
    ['一千零五十', 1050],
    ['一千二百六十', 1260],
  ])('%s is %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
    expect(formatNumeral(value)).toBe(text);
  });

  it('reads what it writes, up to 9999', () => {
    for (let value = 0; value <= 9999; value += 1) expect(parseNumeral(formatNumeral(value))).toBe(value);
  });

  it.each([
    ['一百〇五', 105],
    ['一十', 10],
    ['一二六〇', 1260],
    ['一百五', 105],
  ])('reads %s as %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '十十', '百', '千', '一千一千', '24', '两百', '一百三百', '条'])(
    'does not read "%s"',
    (text) => {
      expect(parseNumeral(text)).toBeUndefined();
    },
  );

  it('writes no other numbers', () => {
    for (const value of [-1, 1.5, 10_000, Number.NaN]) expect(() => formatNumeral(value)).toThrow(RangeError);
  });
});

describe('articles', () => {
  it.each([
    ['第八条', { article: 8 }],
    ['第一百三十三条之一', { article: 133, sub: 1 }],
    ['第八条第三项', { article: 8, item: 3 }, '第八条第（三）项'],
    ['第八条第(三)项', { article: 8, item: 3 }, '第八条第（三）项'],
    ['第八条之一第二款第（三）项第一目', { article: 8, sub: 1, paragraph: 2, item: 3, subitem: 1 }],
  ])('takes %s apart and puts it together', (text, parts, written = text) => {
    expect(parseArticle(text)).toEqual(parts);
    expect(formatArticle(parts)).toBe(written);
  });

  it.each(['', '第24条', '第八条、第九条', '第八款', '第十十条', '第零条', '附件第12项'])(
    'does not take "%s" apart',
    (text) => {
      expect(parseArticle(text)).toBeUndefined();
    },
  );

  it('knows a list of articles', () => {
    expect(citesArticles('第三条第一款、第二款和第四章第八条第（一）项、第（二）项')).toBe(true);
    expect(citesArticles('第三条规定')).toBe(false);
    expect(leadingArticles('第三条第一款国家实行许可制度')).toBe('第三条第一款');
    expect(leadingArticles('国家实行许可制度')).toBeUndefined();
  });

  it('finds the numbers', () => {
    expect(articleNumbers('第三条第一款、第24条和第一千二百六十条')).toEqual([3, 24, 1260]);
    expect(articleNumbers('附件第12项')).toEqual([]);
  });

  it.each([
    ['第24条第1款第(3)项', '第二十四条第一款第（三）项'],
    ['24条之1', '第二十四条之一'],
    ['第２４条', '第二十四条'],
    ['第一十条 第一款', '第十条第一款'],
    ['第一二六〇条', '第一千二百六十条'],
    ['第一百〇五条', '第一百〇五条'],
    ['第八条第(三)项', '第八条第(三)项'],
    ['第12345条', '第12345条'],
  ])('tidies %s', (text, tidy) => {
    expect(tidyArticles(text)).toBe(tidy);
  });
});

describe('titles', () => {
  it.each([
    ['《中华人民共和国食品安全法》', '中华人民共和国食品安全法'],
    ['《食品安全法》（2021年修正）第三十五条', '食品安全法'],
    ['中华人民共和国食品安全法（2021年修正）', '中华人民共和国食品安全法'],
    ['食品安全法第35条第一款', '食品安全法'],
    ['国务院关于修改《婚姻登记条例》第三条的决定', '国务院关于修改《婚姻登记条例》第三条的决定'],
    ['中华人民共和国宪法修正案（1988年）', '中华人民共和国宪法修正案（1988年）'],
  ])('%s stands alone as %s', (title, bare) => {
    expect(bareTitle(title)).toBe(bare);
  });

  it('finds a law by its full, quoted or short title', () => {
    for (const title of ['中华人民共和国食品安全法', '《食品安全法》', '食品安全法']) {
      expect(findLaw(laws, title)?.title).toBe('中华人民共和国食品安全法');
    }
    expect(findLaw(laws, '食品法')).toBeUndefined();
  });
});
