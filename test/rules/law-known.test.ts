import { expect, it } from 'vitest';
import { lawKnown } from '../../src/rules/law-known.ts';
import { breachesOf, laws, testRule } from './rule-tester.ts';

testRule(lawKnown, {
  ok: {
    'a known law': `legalBasis:
  - level: 法律
    law: 中华人民共和国食品安全法
    article: 第三十五条
`,
    'its short title': `legalBasis:
  - level: 法律
    law: 食品安全法
    article: 第三十五条
`,
    'a document unlike any known': `legalBasis:
  - level: 规范性文件
    law: 阜阳市城乡居民医疗救助办法
`,
    'a law that must exist: national-law-known tells of it': `legalBasis:
  - level: 法律
    law: 中华人民共和国行政许可发
`,
    'a material that rests on a known law or on an unknown document': `materials:
  - basis: 《食品安全法》第三十五条
  - basis: 《关于开展证明事项告知承诺制工作的通知》（司法通〔2020〕1号）
`,
    'a law named in short': `materials:
  - basis: 《条例》第十五条第一款
`,
  },
  bad: {
    'an unknown local regulation': [
      `legalBasis:
  - level: 地方性法规
    law: 阜阳市城市管理条例
    article: 第三条
`,
      '/legalBasis/0/law',
    ],
    'a law later than the registry': [
      `legalBasis:
  - level: 行政法规
    law: 智能网联汽车准入和上路通行管理条例
    documentNumber: 国务院令第723号
    article: 第三条
`,
      '/legalBasis/0/law',
    ],
    'a document like a known one': [
      `legalBasis:
  - level: 规范性文件
    law: 优化营商环境条列
`,
      '/legalBasis/0/law',
    ],
    'an unknown rule that a material and a fee rest on': [
      `materials:
  - basis: 《食品经营许可和备案管理办法》第十二条
fees:
  items:
    - basis: 《安徽省价格条例》第八条
`,
      '/materials/0/basis',
      '/fees/items/0/basis',
    ],
  },
});

it('law-known is silent without a registry', () => {
  const none = { ...laws, asOf: '', find: () => undefined, nearest: () => undefined };
  expect(breachesOf(lawKnown, lawKnown.bad, { laws: none })).toEqual([]);
});
