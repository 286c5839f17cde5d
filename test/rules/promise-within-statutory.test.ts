import { promiseWithinStatutory } from '../../src/rules/promise-within-statutory.ts';
import { testRule } from './rule-tester.ts';

testRule(promiseWithinStatutory, {
  ok: {
    'an equal promise': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 20, unit: 工作日 }
`,
    'half a day': `timeLimit:
  statutory: { value: 1, unit: 工作日 }
  promised: { value: 0.5, unit: 工作日 }
`,
    'no statutory limit': `timeLimit:
  statutory: 无
  promised: { value: 5, unit: 工作日 }
`,
    'no promise': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
`,
    'working days that never last so long': `timeLimit:
  statutory: { value: 60, unit: 自然日 }
  promised: { value: 30, unit: 工作日 }
`,
    'units that nobody can compare': `timeLimit:
  statutory: { value: 60, unit: 自然日 }
  promised: { value: 45, unit: 工作日 }
`,
  },
  bad: {
    'a longer promise': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 20.5, unit: 工作日 }
`,
      '/timeLimit/promised',
    ],
    'as many working as natural days': [
      `timeLimit:
  statutory: { value: 20, unit: 自然日 }
  promised: { value: 21, unit: 工作日 }
`,
      '/timeLimit/promised',
    ],
    'natural days that always last longer': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 36, unit: 自然日 }
`,
      '/timeLimit/promised',
    ],
    'working days that always last longer': [
      `timeLimit:
  statutory: { value: 24, unit: 自然日 }
  promised: { value: 20, unit: 工作日 }
`,
      '/timeLimit/promised',
    ],
    'more than on the spot': [
      `timeLimit:
  statutory: 当场
  promised: { value: 1, unit: 工作日 }
`,
      '/timeLimit/promised',
    ],
    'thirteen months of a year': [
      `timeLimit:
  statutory: { value: 1, unit: 年 }
  promised: { value: 13, unit: 月 }
`,
      '/timeLimit/promised',
    ],
  },
});
