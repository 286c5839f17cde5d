import { expect, it } from 'vitest';
import { revisionAgrees } from '../../src/rules/revision-agrees.ts';
import { breachesOf, testRule } from './rule-tester.ts';

const basis = (law: string, revision: string): string =>
  `legalBasis:\n  - level: 法律\n    law: ${law}\n    revision: ${revision}\n`;

testRule(revisionAgrees, {
  ok: {
    'the latest revision': basis('中华人民共和国行政许可法', '2019年修正'),
    'its short title': basis('行政许可法', '2019年修正'),
    'a law whose revisions are not listed': basis('优化营商环境条例', '2022年修订'),
    'a year that the registry does not cover to its end': basis('中华人民共和国食品安全法', '2026年修订'),
    'no revision at all': 'legalBasis:\n  - law: 中华人民共和国食品安全法\n',
    'in a text': 'materials:\n  - basis: 《中华人民共和国食品安全法》（2021年修正）第三十五条\n',
  },
  bad: {
    修订: [basis('中华人民共和国行政许可法', '2019年修订'), '/legalBasis/0/revision'],
    'a year without any': [basis('中华人民共和国行政许可法', '2015年修正'), '/legalBasis/0/revision'],
    'the year it was made': [basis('中华人民共和国食品安全法', '2009年修订'), '/legalBasis/0/revision'],
    'an earlier text': [basis('中华人民共和国食品安全法', '2018年修正'), '/legalBasis/0/revision'],
    'in the title': ['legalBasis:\n  - law: 食品安全法（2021年修订）\n', '/legalBasis/0/law'],
    'in a text': [
      'materials:\n  - basis: 《中华人民共和国食品安全法》（2021年修订）第三十五条\n',
      '/materials/0/basis',
    ],
  },
});

it('offers to mend the kind, and only that', () => {
  const repairsOf = (yaml: string) => breachesOf(revisionAgrees, yaml).map(({ repair }) => repair);
  expect(repairsOf(basis('中华人民共和国行政许可法', '2019年修订'))).toEqual([
    { path: ['legalBasis', 0, 'revision'], value: '2019年修正' },
  ]);
  expect(repairsOf(basis('中华人民共和国食品安全法', '2018年修正'))).toEqual([undefined]);
  expect(repairsOf('legalBasis:\n  - law: 食品安全法（2021年修订）\n')).toEqual([undefined]);
});
