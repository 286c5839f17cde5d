import { limitText } from '../model/limit.ts';
import type { Item, Material } from '../model/item.ts';
import { identifying, regionalList } from './regional-list.ts';
import { numbered } from './wording.ts';

interface Row {
  readonly item: Item;
  readonly material: Material;
}

const isDeferrable = ({ necessity }: Material): boolean => necessity === '容缺后补';

/** What must be there for the office to accept the application at all. */
const requiredText = ({ item: { materials } }: Row): string =>
  numbered(materials.filter(({ necessity }) => necessity === '必要').map(({ name }) => name));

/** No national layout of this list was found; those of several places name 主审要件, 可容缺材料 and 补正时限. */
export const deferralsList = regionalList<Row>({
  id: '容缺受理清单',
  purpose: {
    zh: '哪些材料可以先受理、后补交，补交的期限和方式。公布依据：《优化营商环境条例》第三十六条（补正一次性告知），《国务院关于加快推进政务服务标准化规范化便利化的指导意见》（国发〔2022〕5号）',
    en: 'which materials may be handed in later, until when and how; published under art. 36 of the Regulation on Improving the Business Environment (what is to be supplied is told once) and Guofa [2022] 5',
  },
  title: '政务服务容缺受理清单',
  columns: [
    ...identifying,
    { header: '主审要件', width: 40, merge: true, value: requiredText },
    { header: '可容缺材料', width: 30, value: ({ material }) => material.name },
    {
      header: '补正期限',
      width: 14.5,
      align: 'center',
      value: ({ material: { deferral } }) =>
        deferral?.deadline === undefined ? '' : limitText(deferral.deadline),
    },
    { header: '补正方式', width: 24, value: ({ material }) => material.deferral?.method ?? '' },
  ],
  rowsOf: (item) => item.materials.filter(isDeferrable).map((material) => ({ item, material })),
  nothing: { header: '事项名称', text: '暂无容缺受理事项' },
  note: '注：主审要件齐全、符合要求，只缺可容缺材料的，申请人书面承诺按期补正后先予受理；补正期限从受理之日起算。是否采用由申请人自愿选择。',
});
