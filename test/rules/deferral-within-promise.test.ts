import { deferralWithinPromise } from '../../src/rules/deferral-within-promise.ts';
import { testRule } from './rule-tester.ts';

testRule(deferralWithinPromise, {
  ok: {
    'a deadline as long as the promise': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 5, unit: 工作日 } } }
`,
    'a deadline in a unit that leaves it open': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 6, unit: 自然日 } } }
`,
    'a deadline within the statutory limit': `timeLimit:
  statutory: { value: 20, unit: 工作日 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 20, unit: 工作日 } } }
`,
    'no limit to compare with': `timeLimit: { statutory: 无 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 30, unit: 工作日 } } }
`,
  },
  bad: {
    'a deadline after the promise': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 10, unit: 工作日 } } }
`,
      '/materials/1/deferral/deadline',
    ],
    'a deadline after the statutory limit': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 21, unit: 工作日 } } }
`,
      '/materials/1/deferral/deadline',
    ],
    'a deadline for what is done on the spot': [
      `timeLimit: { statutory: 无, promised: 当场 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 1, unit: 工作日 } } }
`,
      '/materials/1/deferral/deadline',
    ],
    'a month of a few days': [
      `timeLimit:
  statutory: { value: 20, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 30, unit: 自然日 } } }
`,
      '/materials/1/deferral/deadline',
    ],
  },
});
