import { limitText } from '../model/limit.ts';
import { titleOf, type Item, type Material } from '../model/item.ts';
import type { List } from './list.ts';
import {
  fileNameOf,
  frameOf,
  headersOf,
  itemsOf,
  nothingInUse,
  regionsOf,
  tableOf,
  type TableColumn,
} from './table.ts';

interface Row {
  readonly item: Item;
  readonly material?: Material;
}

const rowsOf = (item: Item): readonly Row[] =>
  item.materials.length === 0 ? [{ item }] : item.materials.map((material) => ({ item, material }));

function noteText({ basis, note, deferral }: Material): string {
  const parts = [note, deferral?.method && `补正方式：${deferral.method}`, basis && `依据：${basis}`];
  return parts.filter((part) => part !== undefined).join('\n');
}

const deadlineText = ({ deferral }: Material): string =>
  deferral?.deadline === undefined ? '' : limitText(deferral.deadline);

const columns: readonly TableColumn<Row>[] = [
  { header: '基本编码', width: 15, align: 'center', merge: true, value: ({ item }) => item.code },
  { header: '事项名称', width: 22, merge: true, value: ({ item }) => titleOf(item) },
  { header: '材料名称', width: 32, value: ({ material }) => material?.name ?? '无需提交材料' },
  { header: '必要性', width: 9, align: 'center', value: ({ material }) => material?.necessity ?? '' },
  { header: '材料类型', width: 11, align: 'center', value: ({ material }) => material?.type ?? '' },
  { header: '材料形式', width: 12, align: 'center', value: ({ material }) => material?.form ?? '' },
  { header: '份数', width: 6, align: 'center', value: ({ material }) => material?.copies ?? '' },
  { header: '来源渠道', width: 13, align: 'center', value: ({ material }) => material?.source ?? '' },
  { header: '出具单位', width: 14, align: 'center', value: ({ material }) => material?.issuer ?? '' },
  { header: '免交方式', width: 10, align: 'center', value: ({ material }) => material?.exemption ?? '' },
  {
    header: '容缺补正期限',
    width: 10,
    align: 'center',
    value: ({ material }) => (material === undefined ? '' : deadlineText(material)),
  },
  { header: '备注', width: 28, value: ({ material }) => (material === undefined ? '' : noteText(material)) },
];

export const materialsList: List = {
  id: '申请材料清单',
  purpose: {
    zh: '每个事项要申请人提交的全部材料。公布依据：《行政许可法》第三十条、《优化营商环境条例》第三十五条',
    en: 'everything an applicant has to submit, item by item; published under art. 30 of the Administrative Licensing Law and art. 35 of the Regulation on Improving the Business Environment',
  },
  columns: headersOf(columns),
  isByDepartment: true,
  workbooks: (publication) => [
    {
      fileName: fileNameOf(publication, '申请材料清单'),
      sheets: regionsOf(publication).map((region) => ({
        ...frameOf(publication, region),
        title: `${region.name}政务服务事项申请材料清单`,
        paper: 'A4',
        ...tableOf(
          columns,
          itemsOf(publication, region).flatMap(({ item }) => rowsOf(item)),
          nothingInUse('事项名称'),
        ),
        note: '注：除本清单所列材料外，不得要求申请人提交其他材料；标明免交方式的，可以按该方式免于提交。',
      })),
    },
  ],
};
