import { expect, it } from 'vitest';
import { lawStaysInForce } from '../../src/rules/law-stays-in-force.ts';
import { breachesOf, testRule } from './rule-tester.ts';

const ending = 'legalBasis:\n  - law: 中华人民共和国增值税暂行条例\n';

// 30 days before its end.
testRule(
  lawStaysInForce,
  {
    ok: {
      'a law without a known end': 'legalBasis:\n  - law: 中华人民共和国行政许可法\n',
      'a law that has ended: law-in-force tells of it': 'legalBasis:\n  - law: 中华人民共和国婚姻法\n',
      'an item that begins when the law is over: likewise': `effectiveOn: "2026-01-01"\n${ending}`,
      'a cancelled item': `status: 取消\n${ending}`,
    },
    bad: {
      'a law that ends soon': [ending, '/legalBasis/0/law'],
      'its short title': ['legalBasis:\n  - law: 《增值税暂行条例》\n', '/legalBasis/0/law'],
      'an item that begins before the law ends': [
        `effectiveOn: "2025-12-31"\n${ending}`,
        '/legalBasis/0/law',
      ],
      'what a fee rests on': [
        'fees:\n  items:\n    - basis: 《增值税暂行条例》第二条\n',
        '/fees/items/0/basis',
      ],
    },
  },
  { today: '2025-12-02' },
);

it.each([
  ['2025-10-02', 0],
  ['2025-10-03', 1],
  ['2025-12-31', 1],
  ['2026-01-01', 0],
])('on %s there are %i warnings', (today, count) => {
  expect(breachesOf(lawStaysInForce, ending, { today })).toHaveLength(count);
});

it('counts the days and names what follows', () => {
  const [breach] = breachesOf(lawStaysInForce, ending, { today: '2025-12-02' });
  expect(breach?.message.zh).toContain('还有 30 天，届时由「中华人民共和国增值税法」代替');
});
