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
  },
  bad: {
    'a misspelt law': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国行政许可发
    article: 第十二条
`,
      '/legalBasis/0/law',
    ],
    'an unknown law': [
      `legalBasis:
  - level: 地方性法规
    law: 阜阳市城市管理条例
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
  },
});

it('law-known is silent without a registry', () => {
  const none = { ...laws, asOf: '', find: () => undefined, nearest: () => undefined };
  expect(breachesOf(lawKnown, lawKnown.bad, { laws: none })).toEqual([]);
});
