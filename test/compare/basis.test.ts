import { describe, expect, test } from 'vitest';
import { basisKey, basisSimilarity, citeAlike, compareBases } from '../../src/compare/basis.ts';
import type { LegalBasis } from '../../src/model/item.ts';

const basis = (law: string, article?: string, more: Partial<LegalBasis> = {}): LegalBasis => ({
  level: '法律',
  law,
  ...(article === undefined ? {} : { article }),
  ...more,
});

const law = '中华人民共和国食品安全法';

describe('the same basis', () => {
  test.each([
    ['第三十五条', '第三十五条第一款'],
    ['第三十五条第一款', '第三十五条第二款第（三）项'],
    ['第三十五条', '第35条'],
    ['第三十五条之一', '第三十五条之一第二款'],
    ['第三条第一款和第八条', '第三条、第八条第二款'],
    ['第八条、第三条', '第三条及第八条'],
    ['第十二条至第十五条', '第十二条、第十三条、第十四条、第十五条'],
    ['第十二、十三条', '第十二条和第十三条第一款'],
    ['第三条第一款', '第三条第一款、第二款'],
  ])('%s and %s', (a, b) => {
    expect(basisKey(basis(law, a))).toBe(basisKey(basis(law, b)));
  });

  test.each(['食品安全法', '《中华人民共和国食品安全法》', '中华人民共和国食品安全法（2021年修正）'])(
    '%s is that law',
    (title) => {
      expect(basisKey(basis(title, '第一条'))).toBe(basisKey(basis(law, '第一条')));
    },
  );
});

describe('another basis', () => {
  test.each([
    ['第三十五条', '第三十六条'],
    ['第三十五条', '第三十五条之一'],
    ['第三十五条之一', '第三十五条之二'],
    ['第三条', '第三条和第八条'],
    ['第三条', undefined],
    ['附件第2项', '附件第3项'],
    ['第十二条至第十五条', '第十二条、第十五条'],
  ])('%s and %s', (a, b) => {
    expect(basisKey(basis(law, a))).not.toBe(basisKey(basis(law, b)));
  });
});

describe('titles', () => {
  test.each([
    ['食品经营许可管理办法', '食品经营许可和备案管理办法', true],
    ['契税暂行条例', '契税法', false],
    ['食品安全法', '食品安全法实施条例', false],
    ['农业机械化促进法', '安徽省农业机械化促进条例', false],
    ['物业管理条例', '安徽省物业管理条例', false],
    ['安徽省物业管理条例', '江苏省物业管理条例', false],
    ['市场监督管理行政许可程序暂行规定', '市场监督管理行政许可程序规定', true],
  ])('%s and %s are alike: %s', (a, b, isAlike) => {
    expect(basisSimilarity(basis(a, '第一条'), basis(b, '第一条')) >= 0.65).toBe(isAlike);
  });

  test('are never alike with other articles', () => {
    expect(basisSimilarity(basis(law, '第一条'), basis(law, '第二条'))).toBe(0);
  });
});

describe('what differs', () => {
  test.each<[string, Partial<LegalBasis>, Partial<LegalBasis>, string | undefined]>([
    ['nothing', {}, {}, undefined],
    ['paragraph', { article: '第三条第一款' }, { article: '第三条第二款' }, 'incomparable'],
    ['item written otherwise', { article: '第三条第三项' }, { article: '第三条第（三）项' }, 'wording'],
    [
      'the order of articles',
      { article: '第三条、第八条第一款' },
      { article: '第八条第1款和第三条' },
      'wording',
    ],
    ['a range', { article: '第三条至第五条' }, { article: '第三条、第四条、第五条' }, 'wording'],
    [
      'paragraphs joined otherwise',
      { article: '第三条第一款和第二款' },
      { article: '第三条第一、二款' },
      'wording',
    ],
    ['a quotation', { article: '第三条' }, { article: '第三条 国家实行许可制度。' }, 'incomparable'],
    ['the revision in the title', { law: `${law}（2021年修正）` }, { revision: '2021年修正' }, 'wording'],
    ['a day of the revision', { revision: '2021年4月29日修正' }, { revision: '2021修正' }, 'wording'],
    ['the article in the title', { law: `《${law}》第三条` }, { article: '第三条' }, 'wording'],
    ['points of a document', { article: '三、（二）' }, { article: '三、（三）' }, 'incomparable'],
    ['digits', { article: '第三条' }, { article: '第3条' }, 'wording'],
    ['修正 and 修订', { revision: '2021年修正' }, { revision: '2021年修订' }, 'incomparable'],
    ['a revision of one side', { revision: '2021年修正' }, {}, 'incomparable'],
    [
      'brackets of the number',
      { documentNumber: '国发〔2018〕27号' },
      { documentNumber: '国发（2018）27号' },
      'wording',
    ],
    [
      'an order spelt otherwise',
      { documentNumber: '中华人民共和国国务院令第七百二十一号' },
      { documentNumber: '国务院令第721号' },
      'wording',
    ],
    [
      'another number',
      { documentNumber: '国务院令第721号' },
      { documentNumber: '国务院令第722号' },
      'incomparable',
    ],
    ['a number of one side', { documentNumber: '国务院令第721号' }, {}, 'wording'],
    ['the title', { law: '食品安全法' }, {}, 'wording'],
  ])('%s', (_, from, to, verdict) => {
    const [a, b] = [basis(law, undefined, from), basis(law, undefined, to)];
    expect(compareBases(a, b)?.verdict).toBe(verdict);
    expect(compareBases(b, a)?.verdict).toBe(verdict);
    if (verdict !== undefined) expect(compareBases(a, b)?.from).not.toBe(compareBases(a, b)?.to);
  });
});

describe('texts that cite', () => {
  test.each([
    ['财税〔2016〕79号、发改价格规〔2016〕2559号', '发改价格规[2016]2559号和财税（2016）79号', true],
    ['《教师法》第三条', '教师法第3条', true],
    ['依据《教师法》第三条', '依据《中华人民共和国教师法》第三条。', true],
    ['财税〔2016〕79号', '财税〔2016〕80号', false],
    ['财税〔2016〕79号', '财税〔2016〕79号、财税〔2016〕80号', false],
    ['《教师法》第三条规定免收', '《教师法》第三条规定减半', false],
    ['物价局批准', '财政局批准', false],
  ])('%s and %s: %s', (a, b, isAlike) => {
    expect(citeAlike(a, b)).toBe(isAlike);
  });
});
