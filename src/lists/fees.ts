import type { Fee, Item } from '../model/item.ts';
import { identifying, regionalList } from './regional-list.ts';
import { bracketed } from './wording.ts';

interface Row {
  readonly item: Item;
  /** Absent where the item is charged for and does not say what. */
  readonly fee?: Fee;
}

const enterprises = new Set(['企业法人', '非法人企业', '营利法人']);

const rowsOf = (item: Item): readonly Row[] => {
  const { charged, items = [] } = item.fees;
  if (charged === '否') return [];
  return items.length === 0 ? [{ item }] : items.map((fee) => ({ item, fee }));
};

/**
 * The columns of the 涉企收费清单 that counties publish (项目, 标准, 依据, 执收单位), after what identifies the item; 减免情形
 * and 是否面向企业 are this tool's own, so that one list holds the fees of all applicants and those of enterprises can be
 * filtered.
 */
export const feesList = regionalList<Row>({
  id: '收费清单',
  purpose: {
    zh: '哪些事项收费、收什么、按什么标准、凭什么收；标明是否面向企业。公布依据：《行政许可法》第五十九条、《优化营商环境条例》第二十五条',
    en: 'which items are charged for, what, how much and on what ground, marked whether enterprises apply for them; published under art. 59 of the Administrative Licensing Law and art. 25 of the Regulation on Improving the Business Environment',
  },
  title: '政务服务事项收费清单',
  columns: [
    ...identifying,
    { header: '收费项目', width: 18, value: ({ fee }) => fee?.name ?? '（未写明）' },
    { header: '收费标准', width: 14, value: ({ fee }) => fee?.standard ?? '' },
    { header: '收费依据', width: 32, value: ({ fee }) => fee?.basis ?? '' },
    { header: '减免情形', width: 34, value: ({ fee }) => fee?.reduction ?? '' },
    {
      header: '执收单位',
      width: 16,
      value: ({ item: { authority } }) =>
        authority.name + bracketed(authority.delegator && `委托部门：${authority.delegator}`),
    },
    {
      header: '是否面向企业',
      width: 8,
      align: 'center',
      value: ({ item }) => (item.serviceObjects.some((each) => enterprises.has(each)) ? '是' : '否'),
    },
  ],
  rowsOf,
  nothing: { header: '事项名称', text: '暂无收费事项' },
  note: '注：本表所及范围内，没有列入的事项不收费；服务对象含企业法人、非法人企业、营利法人的，标为面向企业。',
});
