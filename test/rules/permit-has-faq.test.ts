import { permitHasFaq } from '../../src/rules/permit-has-faq.ts';
import { testRule } from './rule-tester.ts';

testRule(permitHasFaq, {
  ok: {
    'a question': `type: 行政许可
status: 在用
faq: [{ question: 收费吗？, answer: 不收费。 }]
`,
    'another type': `type: 公共服务
status: 在用
`,
    'a permit no longer in use': `type: 行政许可
status: 取消
`,
    'a permit of unknown status': `type: 行政许可
`,
  },
  bad: {
    'no list': [
      `type: 行政许可
status: 在用
`,
      '/type',
    ],
    'an empty list': [
      `type: 行政许可
status: 在用
faq: []
`,
      '/faq',
    ],
    'a note in its place': [
      `type: 行政许可
status: 在用
note: 常见问题见网站。
`,
      '/type',
    ],
  },
});
