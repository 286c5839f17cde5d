import { expect, it } from 'vitest';
import { resultTypeAgrees } from '../../src/rules/result-type-agrees.ts';
import { breachesOf, testRule } from './rule-tester.ts';

testRule(resultTypeAgrees, {
  ok: {
    'a licence': `result: { name: 食品经营许可证（正副本）, type: 证照 }
`,
    'an approval': `result: { name: 同意民办学校终止的批复, type: 批文 }
`,
    'what only sounds like a licence': `result: { name: 备案凭证, type: 其他 }
`,
    'a notarial deed': `result: { name: 公证, type: 其他 }
`,
    'a proof': `result: { name: 不动产登记证明, type: 证照 }
`,
    'a decision': `result: { name: 准予许可决定书, type: 其他 }
`,
    none: `result: { name: 无, type: 无 }
`,
  },
  bad: {
    'a licence as an approval': [
      `result: { name: 护士执业证书, type: 批文 }
`,
      '/result/type',
    ],
    'a licence with a bracket': [
      `result: { name: 营业执照（副本）, type: 其他 }
`,
      '/result/type',
    ],
    'an approval as a licence': [
      `result: { name: 取水申请批准文件, type: 证照 }
`,
      '/result/type',
    ],
    'a result of no type': [
      `result: { name: 居民身份证, type: 无 }
`,
      '/result/type',
    ],
    'a type of no result': [
      `result: { name: 无, type: 证照 }
`,
      '/result/type',
    ],
  },
});

it('result-type-agrees repairs the type where the name says it', () => {
  const repairsOf = (yaml: string): readonly unknown[] =>
    breachesOf(resultTypeAgrees, yaml).map(({ repair }) => repair);
  expect(repairsOf('result: { name: 营业执照, type: 批文 }\n')).toEqual([
    { path: ['result', 'type'], value: '证照' },
  ]);
  expect(repairsOf('result: { name: 营业执照, type: 无 }\n')).toEqual([undefined]);
});
