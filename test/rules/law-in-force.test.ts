import { lawInForce } from '../../src/rules/law-in-force.ts';
import { testRule } from './rule-tester.ts';

testRule(lawInForce, {
  ok: {
    'a law in force': `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第三十五条
`,
    'a law that nobody knows': `legalBasis:
  - level: 地方性法规
    law: 阜阳市城市管理条例
    article: 第三条
`,
    'an ended law of a cancelled item': `status: 取消
legalBasis:
  - level: 法律
    law: 中华人民共和国婚姻法
    article: 第八条
`,
    'a law that was revised, before its present text begins': `legalBasis:
  - law: 中华人民共和国行政许可法
`,
  },
  bad: {
    'an ended law': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国婚姻法
    article: 第八条
`,
      '/legalBasis/0/law',
    ],
    'its short title': [
      `legalBasis:
  - level: 法律
    law: 《婚姻法》
    article: 第八条
`,
      '/legalBasis/0/law',
    ],
    'what a material, a fee, a procedure and a permit rest on': [
      `materials:
  - name: 户口簿
  - basis: 《中华人民共和国婚姻法》第八条
fees:
  items:
    - basis: 依据《婚姻法》第八条、《食品安全法》第三十五条
specialProcedures:
  - basis: 婚姻法第八条
permit:
  conditionsBasis: 《婚姻法》第六条
`,
      '/materials/1/basis',
      '/fees/items/0/basis',
      '/specialProcedures/0/basis',
      '/permit/conditionsBasis',
    ],
    'one of several': [
      `legalBasis:
  - law: 中华人民共和国食品安全法
  - law: 中华人民共和国增值税暂行条例
`,
      '/legalBasis/1/law',
    ],
  },
});

// On the last day of a law.
testRule(
  { ...lawInForce, good: '', bad: 'legalBasis:\n  - law: 中华人民共和国增值税法\n' },
  {
    ok: {
      'an item that begins with its law': `effectiveOn: "2026-01-01"
legalBasis:
  - law: 中华人民共和国增值税法
`,
      'a law that has not ended yet': `legalBasis:
  - law: 中华人民共和国增值税暂行条例
`,
    },
    bad: {
      'a law that has not begun': [
        `legalBasis:
  - law: 中华人民共和国增值税法
`,
        '/legalBasis/0/law',
      ],
      'a law that ends before the item begins': [
        `effectiveOn: "2026-01-01"
legalBasis:
  - law: 中华人民共和国增值税暂行条例
`,
        '/legalBasis/0/law',
      ],
    },
  },
  { today: '2025-12-31' },
);
