import { feeHasItemsAndBasis } from '../../src/rules/fee-has-items-and-basis.ts';
import { testRule } from './rule-tester.ts';

testRule(feeHasItemsAndBasis, {
  ok: {
    'no fee': `fees: { charged: 否 }
onlinePayment: 否
`,
    'no fee and an empty list': `fees: { charged: 否, items: [] }
`,
    'a fee at the window': `fees: { charged: 是, items: [{ name: 登记费, standard: 每件80元, basis: 发改价格规〔2016〕2559号 }] }
onlinePayment: 否
`,
  },
  bad: {
    'a fee without items': [
      `fees: { charged: 是 }
`,
      '/fees',
    ],
    'a fee with an empty list': [
      `fees: { charged: 是, items: [] }
`,
      '/fees',
    ],
    'items without standard or basis': [
      `fees: { charged: 是, items: [{ name: 登记费, basis: 发改价格规〔2016〕2559号 }, { name: 工本费 }] }
`,
      '/fees/items/0',
      '/fees/items/1',
    ],
    'items of what is free': [
      `fees: { charged: 否, items: [{ name: 登记费, standard: 每件80元 }] }
`,
      '/fees/items',
    ],
    'payment for what is free': [
      `fees: { charged: 否 }
onlinePayment: 是
`,
      '/onlinePayment',
    ],
  },
});
