import { datesInOrder } from '../../src/rules/dates-in-order.ts';
import { testRule } from './rule-tester.ts';

testRule(datesInOrder, {
  ok: {
    'one after the other': `effectiveOn: "2026-01-01"
cancelledOn: "2026-01-02"
`,
    'only the first': `effectiveOn: "2027-01-01"
`,
    'a leap day': `effectiveOn: "2024-02-29"
`,
    'the last of December': `cancelledOn: "2026-12-31"
`,
  },
  bad: {
    'the wrong order': [
      `effectiveOn: "2026-06-01"
cancelledOn: "2026-05-31"
`,
      '/cancelledOn',
    ],
    'the same day': [
      `effectiveOn: "2026-06-01"
cancelledOn: "2026-06-01"
`,
      '/cancelledOn',
    ],
    'a day that is not': [
      `effectiveOn: "2026-02-30"
cancelledOn: "2026-01-01"
`,
      '/effectiveOn',
    ],
    'a leap day in a common year': [
      `cancelledOn: "2026-02-29"
`,
      '/cancelledOn',
    ],
    'two days that are not': [
      `effectiveOn: "2026-04-31"
cancelledOn: "2026-06-31"
`,
      '/effectiveOn',
      '/cancelledOn',
    ],
  },
});
