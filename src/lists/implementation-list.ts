import type { Item } from '../model/item.ts';
import { elementSheets } from './element-tables.ts';
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
import {
  bracketed,
  feesText,
  legalBasisText,
  materialsText,
  none,
  numbered,
  officesText,
  processText,
  specialProceduresText,
  timeLimitText,
} from './wording.ts';

const levelsText = ({ levels, authority }: Item): string =>
  [levels.join('、'), authority.powerSource].filter((part) => part !== undefined).join('\n');

const authorityText = ({ name, nature, delegator }: Item['authority']): string =>
  name + bracketed(nature, delegator && `委托部门：${delegator}`);

const resultText = ({ name, type, validity }: Item['result']): string =>
  type === none ? none : name + bracketed(type) + (validity === undefined ? '' : `\n有效期：${validity}`);

const onlineText = (item: Item): string =>
  [
    `网办深度：${item.onlineDepth}`,
    `通办范围：${item.coverage}`,
    `预约办理：${item.appointment}`,
    `物流快递：${item.express}`,
    `网上支付：${item.onlinePayment}`,
  ].join('\n');

const visitsText = ({ visits, visitReason }: Item): string =>
  visitReason === undefined ? `${visits}次` : `${visits}次\n${visitReason}`;

/** Elements that are read together share a column: one for each would be too small to read even on A3. */
const columns: readonly TableColumn<Item>[] = [
  { header: '基本编码', width: 14.5, align: 'center', value: ({ code }) => code },
  { header: '事项名称', width: 14, value: ({ name }) => name },
  { header: '业务办理项', width: 8, align: 'center', value: ({ variant }) => variant ?? none },
  { header: '事项类型', width: 6.5, align: 'center', value: ({ type }) => type },
  { header: '设定依据', width: 26, value: ({ legalBasis }) => legalBasisText(legalBasis) },
  { header: '行使层级及权力来源', width: 9, align: 'center', value: levelsText },
  {
    header: '实施主体及性质',
    width: 11,
    align: 'center',
    value: ({ authority }) => authorityText(authority),
  },
  { header: '办件类型', width: 7, align: 'center', value: ({ caseType }) => caseType },
  { header: '办结时限', width: 12, value: ({ timeLimit }) => timeLimitText(timeLimit) },
  { header: '到现场次数及必须现场办理原因', width: 10, align: 'center', value: visitsText },
  { header: '服务对象', width: 9, align: 'center', value: ({ serviceObjects }) => serviceObjects.join('、') },
  { header: '受理条件', width: 28, value: ({ conditions }) => numbered(conditions) },
  { header: '数量限制', width: 6.5, align: 'center', value: ({ quantityLimit }) => quantityLimit },
  { header: '申请材料', width: 28, value: ({ materials }) => materialsText(materials) },
  { header: '办理形式', width: 9, align: 'center', value: ({ channels }) => channels.join('、') },
  { header: '办理流程', width: 14, value: ({ process }) => processText(process) },
  {
    header: '特别程序',
    width: 10,
    value: ({ specialProcedures }) => specialProceduresText(specialProcedures),
  },
  { header: '办理地点和时间', width: 20, value: ({ offices }) => officesText(offices) },
  { header: '办理结果', width: 11, align: 'center', value: ({ result }) => resultText(result) },
  { header: '网办、通办和便民服务', width: 19, value: onlineText },
  { header: '收费项目、标准及依据', width: 18, value: ({ fees }) => feesText(fees) },
  {
    header: '咨询和监督',
    width: 14,
    value: ({ contact }) => `咨询：\n${contact.enquiry}\n监督：\n${contact.complaint}`,
  },
];

/** What `import` takes: the list as printed joins elements that are read together. */
const elementsName = '实施清单要素表';

export const implementationList: List = {
  id: '实施清单',
  purpose: {
    zh: '各级实施机关办理每个事项的条件、材料、时限、流程和地点。公布依据：《行政许可法》第三十条、《优化营商环境条例》第三十五条、第三十六条',
    en: 'conditions, materials, limits, process and place of every item in every region; published under art. 30 of the Administrative Licensing Law and arts. 35 and 36 of the Regulation on Improving the Business Environment',
  },
  columns: headersOf(columns),
  isByDepartment: true,
  workbooks: (publication) => [
    {
      fileName: fileNameOf(publication, '实施清单'),
      sheets: regionsOf(publication).map((region) => {
        const items = itemsOf(publication, region).map(({ item }) => item);
        return {
          ...frameOf(publication, region),
          title: `${region.name}政务服务事项实施清单`,
          paper: 'A3',
          ...tableOf(columns, items, nothingInUse('事项名称')),
          note: '注：没有另行承诺的，承诺办结时限与法定办结时限相同；不计入办结时限的特别程序，所需时间另行书面告知申请人。',
        };
      }),
    },
    {
      fileName: fileNameOf(publication, elementsName),
      isUndivided: true,
      sheets: elementSheets(publication),
    },
  ],
};
