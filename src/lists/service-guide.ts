import { limitText } from '../model/limit.ts';
import { titleOf, type Item } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Form, Sheet, Workbook } from '../model/sheet.ts';
import { grid, linesOf } from './form.ts';
import { guideOf } from './guide.ts';
import type { List, Publication } from './list.ts';
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
import { none } from './wording.ts';

interface Row {
  readonly item: Item;
  /** The place of its guide in the workbook. */
  readonly sheet: number;
}

/** Of the index, which stands before the guides. */
const columns: readonly TableColumn<Row>[] = [
  { header: '主管部门', width: 16, align: 'center', merge: true, value: ({ item }) => item.department },
  // The link is on the code: LibreOffice does not wrap links, and cuts long names.
  {
    header: '基本编码',
    width: 15,
    align: 'center',
    value: ({ item, sheet }) => ({ text: item.code, sheet }),
  },
  { header: '事项名称', width: 44, value: ({ item }) => item.name },
  { header: '业务办理项', width: 20, align: 'center', value: ({ item }) => item.variant ?? none },
  { header: '事项类型', width: 12, align: 'center', value: ({ item }) => item.type },
  {
    header: '承诺办结时限',
    width: 16,
    align: 'center',
    value: ({ item: { timeLimit } }) => limitText(timeLimit.promised ?? timeLimit.statutory),
  },
  { header: '到现场次数', width: 11, align: 'center', value: ({ item }) => item.visits },
];

/** 340131003000-新办 */
const sheetNameOf = ({ code, variant }: Item): string =>
  variant === undefined ? code : `${code}-${variant}`;

const guide = (publication: Publication, region: Region, item: Item): Form => ({
  ...frameOf(publication, region),
  name: sheetNameOf(item),
  title: `${titleOf(item)}办事指南`,
  unit: `实施主体：${item.authority.name}`,
  grid,
  // Made when they are written: a region has hundreds of guides.
  lines: { [Symbol.iterator]: () => linesOf(guideOf(item))[Symbol.iterator]() },
  back: { text: '返回目录', sheet: 0 },
});

const index = (publication: Publication, region: Region, items: readonly Item[]): Sheet => ({
  ...frameOf(publication, region),
  name: '目录',
  title: `${region.name}政务服务事项办事指南目录`,
  paper: 'A4',
  ...tableOf(
    columns,
    items.map((item, place) => ({ item, sheet: place + 1 })),
    nothingInUse('事项名称'),
  ),
  note: '注：点击基本编码查看该事项的办事指南。',
});

/** Region names come from the catalogue; a file name takes them only when they are plain. */
const plain = /^[\p{Script=Han}A-Za-z0-9]{1,30}$/u;

function workbook(publication: Publication, region: Region): Workbook {
  const items = itemsOf(publication, region).map(({ item }) => item);
  const { name, code } = region;
  return {
    fileName: fileNameOf(publication, `办事指南-${plain.test(name) ? name : code}`),
    regions: [code],
    sheets: [index(publication, region, items), ...items.map((item) => guide(publication, region, item))],
  };
}

export const serviceGuide: List = {
  id: '办事指南',
  purpose: {
    zh: '每个事项一张，给申请人看：办什么、凭什么、带什么、去哪办、多久办好；每个区域一个工作簿，有目录和链接。公布依据：《行政许可法》第三十条、《优化营商环境条例》第三十五条、第三十六条',
    en: 'a page for each item, for applicants: what, on what ground, what to bring, where, how long; a workbook for each region, with an index and links; published under art. 30 of the Administrative Licensing Law and arts. 35 and 36 of the Regulation on Improving the Business Environment',
  },
  columns: headersOf(columns),
  workbooks: (publication) => regionsOf(publication).map((region) => workbook(publication, region)),
};
