import type { Item } from '../model/item.ts';
import { identifying, regionalList } from './regional-list.ts';
import type { TableColumn } from './table.ts';
import { none, numbered, promiseText } from './wording.ts';

interface Row {
  readonly item: Item;
}

const handled = (way: string): TableColumn<Row> => ({
  header: way,
  width: 7,
  align: 'center',
  value: ({ item }) => (item.fourHandling.includes(way) ? '√' : ''),
});

/** No layout of this list was found that all follow; this one is the tool's own. */
export const fourHandlingList = regionalList<Row>({
  id: '四办清单',
  purpose: {
    zh: '哪些事项马上办、网上办、就近办、一次办，到哪里办。公布依据：《优化营商环境条例》第三十六条，中共中央办公厅、国务院办公厅《关于深入推进审批服务便民化的指导意见》（2018年）',
    en: 'which items are handled at once, online, nearby or in one visit, and where; published under art. 36 of the Regulation on Improving the Business Environment and the 2018 Guidance on Making Approval Services Convenient',
  },
  title: '政务服务四办清单',
  columns: [
    ...identifying,
    ...['马上办', '网上办', '就近办', '一次办'].map(handled),
    { header: '办件类型', width: 9, align: 'center', value: ({ item }) => item.caseType },
    { header: '承诺办结时限', width: 14.5, align: 'center', value: ({ item }) => promiseText(item) },
    { header: '到现场次数', width: 11, align: 'center', value: ({ item }) => item.visits },
    { header: '网上办理深度', width: 13, align: 'center', value: ({ item }) => item.onlineDepth },
    { header: '通办范围', width: 9, align: 'center', value: ({ item }) => item.coverage },
    {
      header: '办理地点',
      width: 34,
      value: ({ item: { offices } }) =>
        offices.length === 0 ? none : numbered(offices.map(({ place, window = '' }) => place + window)),
    },
  ],
  rowsOf: (item) => (item.fourHandling.length === 0 ? [] : [{ item }]),
  nothing: { header: '事项名称', text: '暂无四办事项' },
  note: '注：“√”表示可以这样办。马上办：符合条件的当场办结；网上办：可以在网上申请，不用到现场；就近办：可以就近在镇街、村（社区）办理；一次办：材料齐全的，最多到现场一次。',
});
