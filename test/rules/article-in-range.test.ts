import { articleInRange } from '../../src/rules/article-in-range.ts';
import { testRule } from './rule-tester.ts';

testRule(articleInRange, {
  ok: {
    'the last article': `legalBasis:
  - { law: 中华人民共和国民法典, article: 第一千二百六十条 }
`,
    'several articles': `legalBasis:
  - { law: 中华人民共和国行政许可法, article: 第四十二条第一款、第八十二条 }
`,
    'a law whose articles are not counted': `legalBasis:
  - { law: 中华人民共和国增值税暂行条例, article: 第九百条 }
`,
    'a law that nobody knows': `legalBasis:
  - { law: 阜阳市城市管理条例, article: 第九百条 }
`,
    'an article put in later': `legalBasis:
  - { law: 中华人民共和国行政许可法, article: 第八十三条之一 }
`,
    'a text that cites within the law': `materials:
  - { name: 申请书, basis: 优化营商环境条例第三十五条 }
`,
    'an article of another law': `materials:
  - { name: 申请书, basis: "《中华人民共和国行政许可法》第三条；《中华人民共和国民法典》第九百条" }
`,
  },
  bad: {
    'the end of a range': [
      `legalBasis:
  - { law: 中华人民共和国行政许可法, article: 第八十条至第八十五条 }
`,
      '/legalBasis/0/article',
    ],
    'an article put into one that is not there': [
      `legalBasis:
  - { law: 中华人民共和国行政许可法, article: 第八十四条之一 }
`,
      '/legalBasis/0/article',
    ],
    'an article in the title': [
      `legalBasis:
  - { law: 《中华人民共和国行政许可法》第八十四条 }
`,
      '/legalBasis/0/law',
    ],
    'texts that cite': [
      `materials:
  - { name: 申请书, basis: 行政许可法第一百条 }
fees: { items: [{ basis: 《优化营商环境条例》第99条 }] }
specialProcedures: [{ basis: 中华人民共和国行政许可法第四百五十条 }]
permit: { conditionsBasis: 食品安全法第三百五十条, procedureBasis: 食品安全法第三十五条 }
`,
      '/materials/0/basis',
      '/fees/items/0/basis',
      '/specialProcedures/0/basis',
      '/permit/conditionsBasis',
    ],
    'an article too far': [
      `legalBasis:
  - { law: 中华人民共和国行政许可法, article: 第八十四条 }
`,
      '/legalBasis/0/article',
    ],
    'one of several': [
      `legalBasis:
  - { law: 中华人民共和国行政许可法, article: 第四十二条、第九十条 }
`,
      '/legalBasis/0/article',
    ],
    'an Arabic numeral': [
      `legalBasis:
  - { law: 中华人民共和国行政许可法, article: 第84条 }
`,
      '/legalBasis/0/article',
    ],
    'a short title': [
      `legalBasis:
  - { law: 优化营商环境条例, article: 第三十五条 }
  - { law: 食品安全法, article: 第一百五十五条 }
`,
      '/legalBasis/1/article',
    ],
  },
});
