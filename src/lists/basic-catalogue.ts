import type { Item } from '../model/item.ts';
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
import { legalBasisText, none } from './wording.ts';

const columns: readonly TableColumn<Item>[] = [
  { header: '主管部门', width: 14, align: 'center', merge: true, value: ({ department }) => department },
  { header: '基本编码', width: 15, align: 'center', value: ({ code }) => code },
  { header: '事项名称', width: 26, value: ({ name }) => name },
  { header: '业务办理项', width: 13, align: 'center', value: ({ variant }) => variant ?? none },
  { header: '事项类型', width: 10, align: 'center', value: ({ type }) => type },
  { header: '设定依据', width: 50, value: ({ legalBasis }) => legalBasisText(legalBasis) },
  { header: '行使层级', width: 11, align: 'center', value: ({ levels }) => levels.join('、') },
  {
    header: '服务对象',
    width: 14,
    align: 'center',
    value: ({ serviceObjects }) => serviceObjects.join('、'),
  },
  { header: '版本', width: 6, align: 'center', value: ({ version }) => version },
];

export const basicCatalogue: List = {
  id: '基本目录',
  purpose: {
    zh: '全市统一的事项目录，是各县（市、区）认领的标准。公布依据：《优化营商环境条例》第三十五条、《国务院关于在线政务服务的若干规定》（国务院令第716号）',
    en: 'the items all counties adopt, as the city sets them; published under art. 35 of the Regulation on Improving the Business Environment and State Council Order 716',
  },
  columns: headersOf(columns),
  workbooks: (publication) => {
    const { city } = publication;
    const items = itemsOf(publication, city).map(({ item }) => item);
    return [
      {
        fileName: fileNameOf(publication, '基本目录'),
        regions: [city.code],
        // Of the city alone, also where only counties are asked for.
        sheets: regionsOf(publication)
          .filter(({ code }) => code === city.code)
          .map((region) => ({
            ...frameOf(publication, region),
            title: `${region.name}政务服务事项基本目录`,
            paper: 'A4',
            ...tableOf(columns, items, nothingInUse('事项名称')),
            note: '注：本目录为全市统一标准，各县（市、区）不得变更事项名称、编码、类型和设定依据。',
          })),
      },
    ];
  },
};
