import { expect, it } from 'vitest';
import { lawLevelTrue } from '../../src/rules/law-level-true.ts';
import { breachesOf, testRule } from './rule-tester.ts';

const basis = (level: string, law: string): string => `legalBasis:\n  - level: ${level}\n    law: ${law}\n`;

testRule(lawLevelTrue, {
  ok: {
    'as the registry has it': basis('行政法规', '优化营商环境条例'),
    'its short title': basis('法律', '行政许可法'),
    'a rule that is called 办法': basis('部门规章', '食品经营许可和备案管理办法'),
    'a local regulation': basis('地方性法规', '安徽省食品安全条例'),
    'a rule of a government': basis('地方政府规章', '阜阳市城市养犬管理办法'),
    'a 条例 that begins with 城市': basis('行政法规', '城市绿化条例'),
    'a document of the party': basis('规范性文件', '中国共产党纪律处分条例'),
    'a law called 条例': basis('法律', '中华人民共和国户口登记条例'),
    'the level in front of a title in a text': 'materials:\n  - basis: 【法律】《食品安全法》第三十五条\n',
  },
  bad: {
    'a regulation called a rule': [basis('部门规章', '优化营商环境条例'), '/legalBasis/0/level'],
    'a regulation called a law': [basis('法律', '优化营商环境条例'), '/legalBasis/0/level'],
    'a rule called 条例': [basis('部门规章', '汽车租赁管理条例'), '/legalBasis/0/level'],
    'one of a government, on trial': [basis('地方政府规章', '电梯安全条例（试行）'), '/legalBasis/0/level'],
    'a local regulation called national': [basis('行政法规', '安徽省食品安全条例'), '/legalBasis/0/level'],
    'one of a city': [basis('地方政府规章', '阜阳市文明行为促进条例'), '/legalBasis/0/level'],
    'a law that the registry lacks': [basis('行政法规', '中华人民共和国国家公园法'), '/legalBasis/0/level'],
    'the regulation that carries a law out': [
      basis('部门规章', '中华人民共和国国家公园法实施条例'),
      '/legalBasis/0/level',
    ],
    'in a text': [
      'materials:\n  - basis: 【部门规章】《优化营商环境条例》第四十四条\n',
      '/materials/0/basis',
    ],
  },
});

it('mends what the registry decides, in the field for it', () => {
  const repairsOf = (yaml: string) => breachesOf(lawLevelTrue, yaml).map(({ repair }) => repair);
  expect(repairsOf(lawLevelTrue.bad)).toEqual([{ path: ['legalBasis', 0, 'level'], value: '行政法规' }]);
  expect(repairsOf(basis('行政法规', '安徽省食品安全条例'))).toEqual([undefined]);
});
