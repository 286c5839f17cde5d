import { feeNameShort } from '../../src/rules/fee-name-short.ts';
import { testRule } from './rule-tester.ts';

testRule(feeNameShort, {
  ok: {
    'twenty-five characters': `fees: { items: [{ name: 费费费费费费费费费费费费费费费费费费费费费费费费费 }] }
`,
    'characters of two units': `fees: { items: [{ name: 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷 }] }
`,
    'a fee without a name': `fees: { items: [{ standard: 每件80元 }] }
`,
  },
  bad: {
    'twenty-six characters': [
      `fees: { items: [{ name: 费费费费费费费费费费费费费费费费费费费费费费费费费费 }] }
`,
      '/fees/items/0/name',
    ],
    'the second of two': [
      `fees: { items: [{ name: 登记费 }, { name: 不动产登记费（住宅类不动产权利首次登记、变更登记、转移登记每件收取） }] }
`,
      '/fees/items/1/name',
    ],
    both: [
      `fees: { items: [{ name: 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲 }, { name: 乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙 }] }
`,
      '/fees/items/0/name',
      '/fees/items/1/name',
    ],
  },
});
