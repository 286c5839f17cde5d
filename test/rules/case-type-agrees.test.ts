import { describe, expect, it } from 'vitest';
import { pointerOf } from '../../src/model/finding.ts';
import { caseTypeAgrees } from '../../src/rules/case-type-agrees.ts';
import { breachesOf, testRule } from './rule-tester.ts';

testRule(caseTypeAgrees, {
  ok: {
    'one working day at once': `caseType: 即办件
timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 1, unit: 工作日 }
`,
    'eight hours at once': `caseType: 即办件
timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 8, unit: 小时 }
`,
    'half a day at once': `caseType: 即办件
timeLimit:
  statutory: 无
  promised: { value: 0.5, unit: 工作日 }
`,
    'one working day promised': `caseType: 承诺件
timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 1, unit: 工作日 }
`,
    'another type': `caseType: 其他
timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: 当场
`,
    'no limit at all': `caseType: 即办件
timeLimit:
  statutory: 无
`,
  },
  bad: {
    'five days at once': [
      `caseType: 即办件
timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
`,
      '/caseType',
    ],
    'nine hours at once': [
      `caseType: 即办件
timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 9, unit: 小时 }
`,
      '/caseType',
    ],
    'a month at once': [
      `caseType: 即办件
timeLimit:
  statutory: { value: 1, unit: 月 }
`,
      '/caseType',
    ],
    'nothing promised': [
      `caseType: 承诺件
timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: 当场
`,
      '/caseType',
    ],
  },
});

describe('case-type-agrees in an adoption', () => {
  it('points at what the county wrote', () => {
    const yaml = 'caseType: 承诺件\ntimeLimit: { statutory: 无, promised: 当场 }\n';
    const own = { timeLimit: { promised: '当场' } } as const;
    const found = breachesOf(caseTypeAgrees, yaml, {
      entry: { folder: '341221', stem: '340131001000', own },
    });
    expect(found.map(({ path }) => pointerOf(path))).toEqual(['/timeLimit/promised']);
  });
});
