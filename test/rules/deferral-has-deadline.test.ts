import { deferralHasDeadline } from '../../src/rules/deferral-has-deadline.ts';
import { testRule } from './rule-tester.ts';

testRule(deferralHasDeadline, {
  ok: {
    'a deadline': `materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 5, unit: 工作日 } } }
`,
    'a deadline after the promise, which is for another rule': `timeLimit:
  promised: { value: 5, unit: 工作日 }
materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { deadline: { value: 6, unit: 工作日 } } }
`,
    'no deferral': `materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 非必要 }
`,
    'no materials': `materials: []
`,
  },
  bad: {
    'no deferral written': [
      `materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补 }
`,
      '/materials/1',
    ],
    'a deferral without deadline': [
      `materials:
  - { name: 申请书, necessity: 必要 }
  - { name: 平面图, necessity: 容缺后补, deferral: { method: 邮寄 } }
`,
      '/materials/1/deferral',
    ],
    'a deferral of what is needed': [
      `materials:
  - { name: 申请书, necessity: 必要, deferral: { deadline: { value: 3, unit: 工作日 } } }
`,
      '/materials/0/deferral',
    ],
    'every needed material deferred': [
      `materials:
  - { name: 申请书, necessity: 容缺后补, deferral: { deadline: { value: 3, unit: 工作日 } } }
  - { name: 平面图, necessity: 非必要 }
`,
      '/materials',
    ],
  },
});
