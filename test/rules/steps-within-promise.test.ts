import { stepsWithinPromise } from '../../src/rules/steps-within-promise.ts';
import { testRule } from './rule-tester.ts';

testRule(stepsWithinPromise, {
  ok: {
    'tenths that add up': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 0.3, unit: 工作日 }
process:
  - { name: 受理, limit: { value: 0.1, unit: 工作日 } }
  - { name: 决定, limit: { value: 0.2, unit: 工作日 } }
`,
    'the statutory limit for want of a promise': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
process:
  - { name: 受理, limit: { value: 5, unit: 工作日 } }
  - { name: 决定, limit: { value: 15, unit: 工作日 } }
`,
    'another unit': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
process:
  - { name: 受理, limit: { value: 5, unit: 工作日 } }
  - { name: 送达, limit: { value: 4, unit: 小时 } }
`,
    'a special procedure that does not count': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
process:
  - { name: 受理, limit: { value: 5, unit: 工作日 } }
  - { name: 专家评审, limit: { value: 30, unit: 工作日 } }
specialProcedures:
  - { name: 专家评审, counted: 否 }
`,
    'no limit': `timeLimit:
  statutory: 无
process:
  - { name: 受理, limit: { value: 5, unit: 工作日 } }
`,
  },
  bad: {
    'a sum too long': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
process:
  - { name: 受理, limit: { value: 3, unit: 工作日 } }
  - { name: 决定, limit: { value: 2.5, unit: 工作日 } }
`,
      '/process',
    ],
    'a sum longer than the statutory limit': [
      `timeLimit:
  statutory: { value: 5, unit: 工作日 }
process:
  - { name: 受理, limit: { value: 3, unit: 工作日 } }
  - { name: 决定, limit: { value: 3, unit: 工作日 } }
`,
      '/process',
    ],
    'one step too long': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
process:
  - { name: 受理, limit: 当场 }
  - { name: 审核, limit: { value: 6, unit: 工作日 } }
`,
      '/process/1/limit',
    ],
    'a step of what is done on the spot': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: 当场
process:
  - { name: 受理, limit: 当场 }
  - { name: 决定, limit: { value: 1, unit: 小时 } }
`,
      '/process/1/limit',
    ],
    'a special procedure that counts': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
process:
  - { name: 受理, limit: { value: 5, unit: 工作日 } }
  - { name: 专家评审, limit: { value: 5, unit: 工作日 } }
specialProcedures:
  - { name: 专家评审, counted: 是 }
`,
      '/process',
    ],
  },
});
