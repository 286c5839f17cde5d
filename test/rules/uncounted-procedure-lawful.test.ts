import { uncountedProcedureLawful } from '../../src/rules/uncounted-procedure-lawful.ts';
import { testRule } from './rule-tester.ts';

testRule(uncountedProcedureLawful, {
  ok: {
    'what the law names': `type: 行政许可
specialProcedures: [{ name: 听证, counted: 否 }]
`,
    'an expert review': `type: 行政许可
specialProcedures: [{ name: 组织专家评审, counted: 否 }]
`,
    'what counts': `type: 行政许可
specialProcedures: [{ name: 现场核查, counted: 是 }]
`,
    'what has its own basis': `type: 行政许可
specialProcedures: [{ name: 公示, counted: 否, basis: 城乡规划法第二十六条 }]
`,
    'another type': `type: 行政给付
specialProcedures: [{ name: 公示, counted: 否 }]
`,
    none: `type: 行政许可
specialProcedures: 无
`,
  },
  bad: {
    'a visit': [
      `type: 行政许可
specialProcedures: [{ name: 现场核查, counted: 否 }]
`,
      '/specialProcedures/0/counted',
    ],
    'a notice': [
      `type: 行政许可
specialProcedures: [{ name: 公示, counted: 否 }]
`,
      '/specialProcedures/0/counted',
    ],
    'two of three': [
      `type: 行政许可
specialProcedures: [{ name: 听证, counted: 否 }, { name: 现场勘查, counted: 否 }, { name: 集体讨论, counted: 否 }]
`,
      '/specialProcedures/1/counted',
      '/specialProcedures/2/counted',
    ],
  },
});
