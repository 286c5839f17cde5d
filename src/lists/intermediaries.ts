import { limitText } from '../model/limit.ts';
import { type Intermediary, type Item, titleOf } from '../model/item.ts';
import { regionalList } from './regional-list.ts';

interface Row {
  readonly item: Item;
  readonly service: Intermediary;
}

/** The columns up to 中介服务实施机构 are those of a published list of a county (汉滨区, 2020), with the code added. */
export const intermediariesList = regionalList<Row>({
  id: '中介服务清单',
  purpose: {
    zh: '办理审批必须先接受的中介服务和它的依据；清单之外不得要求。公布依据：《优化营商环境条例》第四十三条',
    en: 'services of others that an approval depends on, and their basis; none outside the list may be required; published under art. 43 of the Regulation on Improving the Business Environment',
  },
  title: '行政审批中介服务清单',
  columns: [
    { header: '实施部门', width: 16, align: 'center', merge: true, value: ({ item }) => item.authority.name },
    { header: '基本编码', width: 15, align: 'center', merge: true, value: ({ item }) => item.code },
    { header: '涉及政务服务事项名称', width: 26, merge: true, value: ({ item }) => titleOf(item) },
    { header: '中介服务事项名称', width: 26, value: ({ service }) => service.name },
    { header: '设定依据', width: 36, value: ({ service }) => service.basis ?? '' },
    { header: '中介服务实施机构', width: 22, align: 'center', value: ({ service }) => service.agency ?? '' },
    {
      header: '收费性质和服务时限',
      width: 20,
      align: 'center',
      value: ({ service: { feeNature, limit } }) =>
        [feeNature, limit && limitText(limit)].filter((part) => part !== undefined).join('\n'),
    },
  ],
  rowsOf: (item) => (item.intermediaries ?? []).map((service) => ({ item, service })),
  nothing: { header: '涉及政务服务事项名称', text: '暂无中介服务事项' },
  note: '注：中介服务机构由申请人自主选择，任何单位不得指定；收费性质和服务时限没有写明的，以中介服务机构向社会公开的为准。',
});
