import { entriesListedOnce } from '../../src/rules/entries-listed-once.ts';
import { testRule } from './rule-tester.ts';

testRule(entriesListedOnce, {
  ok: {
    'unlike conditions': `conditions: [有固定的经营场所。, 有固定的经营场所和仓库。]
`,
    'one fee at two rates': `fees: { items: [{ name: 登记费, standard: 每件80元 }, { name: 登记费, standard: 每件550元 }] }
`,
    'two windows of one place': `offices: [{ place: 政务服务中心, window: 1号窗口 }, { place: 政务服务中心, window: 2号窗口 }]
`,
    'two questions with one answer': `faq: [{ question: 收费吗？, answer: 见收费标准。 }, { question: 收多少？, answer: 见收费标准。 }]
`,
  },
  bad: {
    'a condition twice': [
      `conditions: [有固定的经营场所。, 有管理人员。, 有固定的经营场所]
`,
      '/conditions/2',
    ],
    'a condition in other brackets': [
      `conditions: [场所(含贮存场所)齐备, 场所（含贮存场所）齐备。]
`,
      '/conditions/1',
    ],
    'an office, a fee and a question twice': [
      `offices: [{ place: 一楼1号窗口 }, { place: 一楼1号窗口 }]
fees: { items: [{ name: 登记费 }, { name: 登记费 }] }
faq: [{ question: 收费吗？ }, { question: 收费吗？ }]
`,
      '/offices/1',
      '/fees/items/1',
      '/faq/1',
    ],
    'a condition three times': [
      `conditions: [自愿, 自愿, 自愿]
`,
      '/conditions/1',
      '/conditions/2',
    ],
  },
});
