import { expect, it } from 'vitest';
import { noAbolishedProof } from '../../src/rules/no-abolished-proof.ts';
import { breachesOf, testRule } from './rule-tester.ts';

testRule(noAbolishedProof, {
  ok: {
    'an identity card': `name: 离婚登记
materials: [{ name: 居民身份证 }]
`,
    'another item that still needs it': `name: 出生登记
materials: [{ name: 户口簿 }]
`,
    'an item about marriages': `name: 未婚公证
materials: [{ name: 户口簿 }]
`,
  },
  bad: {
    'by the name of the item': [
      `name: 结婚登记
materials: [{ name: 居民身份证 }, { name: 常住户口簿 }]
`,
      '/materials/1/name',
    ],
    'by its legal basis': [
      `name: 补办证件
legalBasis: [{ law: 婚姻登记条例 }]
materials: [{ name: 户口本原件 }]
`,
      '/materials/0/name',
    ],
    'before the item takes effect': [
      `name: 补领结婚证
effectiveOn: "2027-01-01"
materials: [{ name: 户口簿 }]
`,
      '/materials/0/name',
    ],
    'for both': [
      `name: 离婚登记
materials: [{ name: 男方户口簿 }, { name: 女方户口簿 }]
`,
      '/materials/0/name',
      '/materials/1/name',
    ],
  },
});

it('no-abolished-proof is quiet until the day of the new law', () => {
  const yaml = 'name: 结婚登记\nmaterials: [{ name: 户口簿 }]\n';
  expect(breachesOf(noAbolishedProof, yaml, { today: '2025-05-09' })).toEqual([]);
  expect(breachesOf(noAbolishedProof, yaml, { today: '2025-05-10' })).toHaveLength(1);
  const later = `${yaml}effectiveOn: "2025-06-01"\n`;
  expect(breachesOf(noAbolishedProof, later, { today: '2025-05-09' })).toHaveLength(1);
});
