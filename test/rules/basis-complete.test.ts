import { basisComplete } from '../../src/rules/basis-complete.ts';
import { expect, test } from 'vitest';
import { breachesOf, testRule } from './rule-tester.ts';

testRule(basisComplete, {
  ok: {
    'several paragraphs': `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第三十五条第一款、第二款和第三十六条
`,
    'an item of a paragraph': `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第八条之一第二款第（三）项第一目
`,
    'an item without 款': `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第八条第三项
`,
    'a chapter before the article': `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第四章第三十五条
`,
    'an annex': `legalBasis:
  - level: 行政法规
    law: 国务院对确需保留的行政审批项目设定行政许可的决定
    article: 附件第12项
`,
    'a document without an article': `legalBasis:
  - level: 规范性文件
    law: 国务院关于加快推进政务服务标准化规范化便利化的指导意见
`,
    'a document that counts in its own way': `legalBasis:
  - level: 规范性文件
    law: 国务院关于加快推进政务服务标准化规范化便利化的指导意见
    article: 三、（二）
`,
    'a point of a document': `legalBasis:
  - level: 规范性文件
    law: 国务院关于基础教育改革与发展的决定
    article: 第三点第22条
`,
    'a title that quotes another': `legalBasis:
  - level: 行政法规
    law: 国务院关于修改《婚姻登记条例》第三条的决定
    article: 第一条
`,
    'a range': `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第三十五条至第三十七条
`,
    '〇 for 零': `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第一百〇五条
`,
  },
  bad: {
    'book title marks': [
      `legalBasis:
  - level: 法律
    law: 《中华人民共和国食品安全法》
    article: 第三十五条
`,
      '/legalBasis/0/law',
    ],
    'a short title': [
      `legalBasis:
  - level: 法律
    law: 食品安全法
    article: 第三十五条
`,
      '/legalBasis/0/law',
    ],
    'a revision in the title': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法（2021年修正）
    article: 第三十五条
`,
      '/legalBasis/0/law',
    ],
    'an article in the title': [
      `legalBasis:
  - level: 法律
    law: 《食品安全法》第三十五条
`,
      '/legalBasis/0/law',
    ],
    'no article': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
`,
      '/legalBasis/0',
    ],
    'Arabic numerals': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第35条第1款第(2)项
`,
      '/legalBasis/0/article',
    ],
    'Arabic numerals in a document': [
      `legalBasis:
  - level: 规范性文件
    law: 阜阳市城乡居民医疗救助办法
    article: 第24条
`,
      '/legalBasis/0/article',
    ],
    spaces: [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第三十五条 第一款
`,
      '/legalBasis/0/article',
    ],
    'a range in Arabic numerals': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第35-37条
`,
      '/legalBasis/0/article',
    ],
    'a document number in the title': [
      `legalBasis:
  - level: 行政法规
    law: 优化营商环境条例（国务院令第722号）
    article: 第三十五条
`,
      '/legalBasis/0/law',
    ],
    'two laws in one title': [
      `legalBasis:
  - level: 法律
    law: 《中华人民共和国食品安全法》、《中华人民共和国行政许可法》
    article: 第三十五条
`,
      '/legalBasis/0/law',
    ],
    'a wrong numeral': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第一十条
`,
      '/legalBasis/0/article',
    ],
    'the text of the article': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第三十五条 国家对食品生产经营实行许可制度。
`,
      '/legalBasis/0/article',
    ],
    'the text alone': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 国家对食品生产经营实行许可制度。
`,
      '/legalBasis/0/article',
    ],
    'a chapter': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第四章
`,
      '/legalBasis/0/article',
    ],
    'the text of a document': [
      `legalBasis:
  - level: 规范性文件
    law: 阜阳市城乡居民医疗救助办法
    article: 第三条：救助对象包括低保对象。
`,
      '/legalBasis/0/article',
    ],
  },
});

const repairOf = (basis: string): unknown => {
  const [breach] = breachesOf(basisComplete, `legalBasis:\n  - { level: 法律, ${basis} }\n`);
  return breach?.repair?.value;
};

test.each([
  ['law: 《中华人民共和国食品安全法》, article: 第三十五条', '中华人民共和国食品安全法'],
  ['law: 《食品安全法》, article: 第三十五条', '中华人民共和国食品安全法'],
  ['law: 食品安全法, article: 第三十五条', '中华人民共和国食品安全法'],
  ['law: 中华人民共和国食品安全法, article: 第35条 第1款', '第三十五条第一款'],
  ['law: 中华人民共和国食品安全法, article: 第35-37条', '第三十五条至第三十七条'],
  // What else the title says would be lost.
  ['law: 《中华人民共和国食品安全法》第三十五条', undefined],
  ['law: 中华人民共和国食品安全法（2021年修正）, article: 第三十五条', undefined],
  ['law: 中华人民共和国食品安全法, article: 第三十五条 国家实行许可制度。', undefined],
  ['law: 中华人民共和国食品安全法', undefined],
])('the safe correction of %s is %s', (basis, right) => {
  expect(repairOf(basis)).toBe(right);
});
