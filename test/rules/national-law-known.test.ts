import { expect, it } from 'vitest';
import { nationalLawKnown } from '../../src/rules/national-law-known.ts';
import { breachesOf, laws, testRule } from './rule-tester.ts';

testRule(nationalLawKnown, {
  ok: {
    'a known regulation': `legalBasis:
  - level: 行政法规
    law: 优化营商环境条例
`,
    'one of a later year': `legalBasis:
  - level: 法律
    law: 中华人民共和国国家公园法
    revision: 2026年修正
`,
    'an order with a later number': `legalBasis:
  - level: 行政法规
    law: 智能网联汽车准入和上路通行管理条例
    documentNumber: 国务院令第723号
`,
    'a decision of the State Council': `legalBasis:
  - level: 行政法规
    law: 国务院对确需保留的行政审批项目设定行政许可的决定
    documentNumber: 国务院令第412号
`,
    'a rule of a ministry, of which the registry does not hold all': `legalBasis:
  - level: 部门规章
    law: 食品经营许可和备案管理办法
`,
    'a local regulation of the wrong level: law-level-true tells of it': `legalBasis:
  - level: 行政法规
    law: 安徽省食品安全条例
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
    'a regulation that there never was': [
      `legalBasis:
  - level: 行政法规
    law: 中华人民共和国城市养猫管理条例
    documentNumber: 国务院令第700号
    article: 第三条
`,
      '/legalBasis/0/law',
    ],
    'one that only its title tells to be national': [
      `materials:
  - basis: 《中华人民共和国行政许可证法》第十二条
`,
      '/materials/0/basis',
    ],
    'a revision before the registry': [
      `legalBasis:
  - level: 法律
    law: 中华人民共和国食品按全法
    revision: 2021年修正
`,
      '/legalBasis/0/law',
    ],
  },
});

it('shows up to which day the registry goes, and the nearest title', () => {
  const [breach] = breachesOf(nationalLawKnown, nationalLawKnown.bad);
  expect(breach?.message.zh).toContain('截至 2026-11-01');
  expect(breach?.message.zh).toContain('是不是「中华人民共和国食品安全法」？');
});

it('national-law-known is silent without a registry', () => {
  const none = { ...laws, asOf: '', find: () => undefined, nearest: () => undefined };
  expect(breachesOf(nationalLawKnown, nationalLawKnown.bad, { laws: none })).toEqual([]);
});
