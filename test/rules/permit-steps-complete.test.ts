import { permitStepsComplete } from '../../src/rules/permit-steps-complete.ts';
import { testRule } from './rule-tester.ts';

testRule(permitStepsComplete, {
  ok: {
    'the usual steps': `type: 行政许可
process: [{ name: 受理 }, { name: 审查 }, { name: 决定 }, { name: 送达 }]
`,
    'other words': `type: 行政许可
process: [{ name: 窗口收件 }, { name: 审批办结 }]
`,
    'another type': `type: 公共服务
process: [{ name: 办理 }]
`,
    'no steps': `type: 行政许可
process: []
`,
    'a step whose name cannot be read': `type: 行政许可
process: [{ name: 受理 }, {}]
`,
  },
  bad: {
    'no acceptance': [
      `type: 行政许可
process: [{ name: 审查 }, { name: 决定 }]
`,
      '/process',
    ],
    'no decision': [
      `type: 行政许可
process: [{ name: 受理 }, { name: 送达 }]
`,
      '/process',
    ],
    neither: [
      `type: 行政许可
process: [{ name: 办理 }]
`,
      '/process',
    ],
  },
});
