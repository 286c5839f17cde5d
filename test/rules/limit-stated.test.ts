import { limitStated } from '../../src/rules/limit-stated.ts';
import { testRule } from './rule-tester.ts';

testRule(limitStated, {
  ok: {
    'a promise': `timeLimit: { statutory: 无, promised: 当场 }
`,
    'a statutory limit': `timeLimit: { statutory: { value: 20, unit: 工作日 } }
`,
    'a statutory limit not written': `timeLimit: { note: 略 }
`,
  },
  bad: {
    neither: [
      `timeLimit: { statutory: 无 }
`,
      '/timeLimit/statutory',
    ],
    'neither, with a note': [
      `timeLimit: { statutory: 无, note: 法律没有规定 }
`,
      '/timeLimit/statutory',
    ],
    'neither, though at once': [
      `caseType: 即办件
timeLimit: { statutory: 无 }
`,
      '/timeLimit/statutory',
    ],
  },
});
