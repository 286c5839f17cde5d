import { limitsComparable } from '../../src/rules/limits-comparable.ts';
import { testRule } from './rule-tester.ts';

testRule(limitsComparable, {
  ok: {
    'equal units': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
`,
    'natural days within as many working days': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 15, unit: 自然日 }
`,
    'working days that never last so long': `timeLimit:
  statutory: { value: 60, unit: 自然日 }
  promised: { value: 15, unit: 工作日 }
`,
    'on the spot': `timeLimit:
  statutory: { value: 60, unit: 自然日 }
  promised: 当场
`,
    'no statutory limit': `timeLimit:
  statutory: 无
  promised: { value: 5, unit: 工作日 }
`,
    'months and years': `timeLimit:
  statutory: { value: 1, unit: 年 }
  promised: { value: 6, unit: 月 }
`,
  },
  bad: {
    'working days of natural days': [
      `timeLimit:
  statutory: { value: 20, unit: 自然日 }
  promised: { value: 15, unit: 工作日 }
`,
      '/timeLimit/promised',
    ],
    'more natural days': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 25, unit: 自然日 }
`,
      '/timeLimit/promised',
    ],
    'hours of days': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 4, unit: 小时 }
`,
      '/timeLimit/promised',
    ],
  },
});
