import { statusAgreesWithDates } from '../../src/rules/status-agrees-with-dates.ts';
import { testRule } from './rule-tester.ts';

testRule(statusAgreesWithDates, {
  ok: {
    'cancelled since today': `status: 取消
cancelledOn: "2026-11-24"
`,
    'in use until tomorrow': `status: 在用
cancelledOn: "2026-11-25"
`,
    'in use without end': `status: 在用
effectiveOn: "2027-01-01"
`,
    'paused past its end': `status: 暂停
cancelledOn: "2026-01-01"
`,
  },
  bad: {
    'cancelled without a day': [
      `status: 取消
`,
      '/status',
    ],
    'cancelled before its day': [
      `status: 取消
cancelledOn: "2026-11-25"
`,
      '/status',
    ],
    'in use past its day': [
      `status: 在用
cancelledOn: "2026-11-24"
`,
      '/status',
    ],
  },
});
