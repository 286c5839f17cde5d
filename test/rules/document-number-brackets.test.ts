import { documentNumberBrackets } from '../../src/rules/document-number-brackets.ts';
import { expect, test } from 'vitest';
import { breachesOf, testRule } from './rule-tester.ts';

testRule(documentNumberBrackets, {
  ok: {
    'an order': `legalBasis:
  - documentNumber: 国务院令第722号
`,
    'a president’s order': `legalBasis:
  - documentNumber: 主席令第四十五号
`,
    'the right form': `legalBasis:
  - documentNumber: 皖政办秘〔2022〕42号
`,
    'a year of revision': `materials:
  - { name: 申请书, basis: 《中华人民共和国食品安全法》（2021年修正）第三十五条 }
`,
    'years in brackets': `materials:
  - { name: 申请书, basis: "公告[2018年]、（2018）、第（3）项第4号表" }
`,
    'a court’s number': `materials:
  - { name: 判决书, basis: （2018）皖12民终34号 }
`,
    'orders and announcements of a year': `legalBasis:
  - documentNumber: 中国人民银行令〔2018〕第1号
  - documentNumber: 国家税务总局公告2019年第48号
  - documentNumber: 国务院、中央军事委员会令第371号
`,
  },
  bad: {
    'an order in wrong brackets': [
      `legalBasis:
  - documentNumber: 中国人民银行令[2018]第1号
`,
      '/legalBasis/0/documentNumber',
    ],
    'square brackets': [
      `legalBasis:
  - documentNumber: "国发[2018]27号"
`,
      '/legalBasis/0/documentNumber',
    ],
    'full-width square brackets': [
      `legalBasis:
  - documentNumber: 国发［2018］27号
`,
      '/legalBasis/0/documentNumber',
    ],
    'round brackets': [
      `legalBasis:
  - documentNumber: 国发（2018）27号
`,
      '/legalBasis/0/documentNumber',
    ],
    'black brackets': [
      `legalBasis:
  - documentNumber: 国发【2018】27号
`,
      '/legalBasis/0/documentNumber',
    ],
    第: [
      `legalBasis:
  - documentNumber: 国发〔2018〕第27号
`,
      '/legalBasis/0/documentNumber',
    ],
    'a leading zero': [
      `legalBasis:
  - documentNumber: 国发〔2018〕027号
`,
      '/legalBasis/0/documentNumber',
    ],
    'half a year': [
      `legalBasis:
  - documentNumber: 国发〔18〕27号
`,
      '/legalBasis/0/documentNumber',
    ],
    年: [
      `legalBasis:
  - documentNumber: 国发〔2018年〕27号
`,
      '/legalBasis/0/documentNumber',
    ],
    spaces: [
      `legalBasis:
  - documentNumber: 国发〔2018〕 27号
`,
      '/legalBasis/0/documentNumber',
    ],
    'full-width digits': [
      `legalBasis:
  - documentNumber: 国发〔２０１８〕27号
`,
      '/legalBasis/0/documentNumber',
    ],
    'two in a text': [
      `materials:
  - { name: 申请书, basis: "根据国发[2018]27号、国办发（2022）2号办理" }
`,
      '/materials/0/basis',
      '/materials/0/basis',
    ],
    'the basis of a fee': [
      `fees: { items: [{ basis: "发改价格规[2016]2559号" }] }
`,
      '/fees/items/0/basis',
    ],
    'the basis of a special procedure': [
      `specialProcedures: [{ basis: 皖政（2015）69号 }]
`,
      '/specialProcedures/0/basis',
    ],
    'the bases of a permit': [
      `permit: { conditionsBasis: 皖政（2015）69号, procedureBasis: 皖政〔2015〕第69号 }
`,
      '/permit/conditionsBasis',
      '/permit/procedureBasis',
    ],
  },
});

test('the whole text is put right at once', () => {
  const [first, second] = breachesOf(
    documentNumberBrackets,
    'materials:\n  - basis: 根据国发[2018]第027号、国办发（22）2号办理\n',
  );
  const repair = { path: ['materials', 0, 'basis'], value: '根据国发〔2018〕27号、国办发〔2022〕2号办理' };
  expect(first?.repair).toEqual(repair);
  expect(second?.repair).toEqual(repair);
  expect(breachesOf(documentNumberBrackets, `materials:\n  - basis: ${repair.value}\n`)).toEqual([]);
});
