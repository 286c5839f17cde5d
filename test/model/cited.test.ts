import { expect, it, test } from 'vitest';
import { formatCitation } from '../../src/model/citation.ts';
import { citationsOf, citedIn } from '../../src/model/cited.ts';
import { pointerOf } from '../../src/model/finding.ts';
import type { Draft } from '../../src/model/item.ts';

const draft: Draft = {
  legalBasis: [
    {
      level: '行政法规',
      law: '社会团体登记管理条例',
      revision: '2016年修订',
      documentNumber: '国务院令第250号',
      article: '第九条第1款',
    },
    undefined,
    { law: '《食品安全法》第三十五条' },
    { law: '《教师法》第十条、《教师资格条例》', article: '第十一条' },
    {},
  ],
  materials: [{ basis: '教师资格条例第十五条第一款' }, undefined, { basis: '现场填写' }],
  fees: { items: [{ basis: '财税〔2016〕79号、发改价格规〔2016〕2559号' }] },
  specialProcedures: [{ basis: '《中华人民共和国行政许可法》第四十五条' }],
  intermediaries: [{ name: '验资' }, { basis: '《建设工程质量管理条例》第十一条' }, undefined],
  permit: {
    validityBasis: '《行政许可法》第五十条',
    areaBasis: '《行政许可法》第四十一条',
    quantityBasis: '《行政许可法》第五十七条',
    conditionsBasis: '《行政许可法》第十二条',
    procedureBasis: '行政许可法第三十四条',
  },
};

test('every law that an item cites, and where', () => {
  expect(
    [...citedIn(draft)].map(
      ({ path, articlePath, citation }) =>
        `${pointerOf(path)} ${pointerOf(articlePath)} ${formatCitation(citation)}`,
    ),
  ).toEqual([
    '/legalBasis/0/law /legalBasis/0/article 【行政法规】《社会团体登记管理条例》（2016年修订）（国务院令第250号）第九条第一款',
    '/legalBasis/2/law /legalBasis/2/law 《食品安全法》第三十五条',
    '/legalBasis/3/law /legalBasis/3/article 《教师法》第十一条',
    '/legalBasis/3/law /legalBasis/3/law 《教师资格条例》',
    '/materials/0/basis /materials/0/basis 《教师资格条例》第十五条第一款',
    '/fees/items/0/basis /fees/items/0/basis 财税〔2016〕79号',
    '/fees/items/0/basis /fees/items/0/basis 发改价格规〔2016〕2559号',
    '/specialProcedures/0/basis /specialProcedures/0/basis 《中华人民共和国行政许可法》第四十五条',
    '/intermediaries/1/basis /intermediaries/1/basis 《建设工程质量管理条例》第十一条',
    '/permit/validityBasis /permit/validityBasis 《行政许可法》第五十条',
    '/permit/areaBasis /permit/areaBasis 《行政许可法》第四十一条',
    '/permit/quantityBasis /permit/quantityBasis 《行政许可法》第五十七条',
    '/permit/conditionsBasis /permit/conditionsBasis 《行政许可法》第十二条',
    '/permit/procedureBasis /permit/procedureBasis 《行政许可法》第三十四条',
  ]);
});

it('reads an element once, also where several items share it', () => {
  const { legalBasis } = draft;
  expect(citedIn(draft)[0]).toBe(citedIn({ legalBasis })[0]);
  expect(citedIn({ specialProcedures: '无' })).toEqual([]);
});

it('takes what the fields do not say from the title', () => {
  expect(
    citationsOf({ law: '《食品安全法》（2021年修正）第三十五条', article: '国家实行许可制度' }).map(
      formatCitation,
    ),
  ).toEqual(['《食品安全法》（2021年修正）第三十五条']);
  expect(citationsOf({ article: '第三条' }).map(formatCitation)).toEqual(['第三条']);
});
