import type { Adoption } from '../model/adoption.ts';
import { titleOf } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Standing } from '../model/report.ts';
import type { Sheet } from '../model/sheet.ts';
import type { List, Publication } from './list.ts';
import {
  countiesOf,
  fileNameOf,
  frameOf,
  headersOf,
  nothingInUse,
  tableOf,
  type TableColumn,
} from './table.ts';

interface Row extends Adoption {
  /** By which a version is in use or not. */
  readonly today: string;
}

/** How a county holds the item. */
function holdingText({ standing, local, standard, reason }: Adoption): string {
  switch (standing.kind) {
    case 'not-held':
      return reason === undefined ? '无需承接' : '不承接';
    case 'missing':
      return '未承接';
    case 'split':
      return '颗粒度不同';
    case 'unread':
      return '文件不完整';
    default:
      if (local?.adopts === undefined) return '自行编制';
      return local.adopts < standard.version ? '认领旧版' : '认领';
  }
}

const stateText = ({ local, today }: Row): string => {
  if (local === undefined) return '';
  const { status, effectiveOn, cancelledOn } = local;
  if (status !== '在用') return status;
  if (cancelledOn !== undefined && cancelledOn <= today) return '取消';
  return effectiveOn !== undefined && effectiveOn > today ? `${effectiveOn}起生效` : status;
};

function agreementText(standing: Standing): string {
  switch (standing.kind) {
    case 'equal':
    case 'adopted':
      return '一致';
    case 'different': {
      const { breaching, better, waived, other } = standing;
      const counts = [
        ['违反政策', breaching],
        ['更优', better],
        ['豁免', waived],
        ['其他不同', other],
      ] as const;
      return counts
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${name}${count}处`)
        .join('、');
    }
    default:
      return '';
  }
}

const columns: readonly TableColumn<Row>[] = [
  {
    header: '主管部门',
    width: 14,
    align: 'center',
    merge: true,
    value: ({ standard }) => standard.department,
  },
  { header: '基本编码', width: 15, align: 'center', value: ({ standard }) => standard.code },
  { header: '事项名称', width: 38, value: ({ standard }) => titleOf(standard) },
  { header: '事项类型', width: 14, align: 'center', value: ({ standard }) => standard.type },
  { header: '市级标准版本', width: 8, align: 'center', value: ({ standard }) => standard.version },
  { header: '承接情况', width: 12, align: 'center', value: holdingText },
  { header: '认领版本', width: 8, align: 'center', value: ({ local }) => local?.adopts ?? '' },
  { header: '状态', width: 12, align: 'center', value: stateText },
  { header: '与市级标准', width: 18, value: ({ standing }) => agreementText(standing) },
  { header: '不承接的理由', width: 30, value: ({ reason }) => reason ?? '' },
];

/** One cell of the table of all counties. */
const cellText = (row: Row | undefined): string => {
  if (row === undefined) return '';
  const state = stateText(row);
  return state === '' || state === '在用' ? holdingText(row) : `${holdingText(row)}\n${state}`;
};

const legend =
  '认领：采用市级标准的现行版本；认领旧版：市级标准已有新版；自行编制：有完整的本地版本；无需承接：行使层级不含县级及以下；不承接：写明了理由；未承接：没有文件也没有理由；颗粒度不同：业务办理项分法与市级标准不同；文件不完整：缺要素，无法比较。';

/** By standard, in the order of departments as the other lists have it. */
function byStandard(rows: readonly Row[]): readonly (readonly Row[])[] {
  const departments = new Map<string, Map<Row['standard'], Row[]>>();
  for (const row of rows) {
    const { standard } = row;
    const standards = departments.get(standard.department) ?? new Map<Row['standard'], Row[]>();
    departments.set(standard.department, standards);
    standards.set(standard, [...(standards.get(standard) ?? []), row]);
  }
  return [...departments.values()].flatMap((standards) => [...standards.values()]);
}

/** What the columns of the counties share on a page, in half-width characters. */
const room = { A4: 72, A3: 132 } as const;

function overview(publication: Publication, groups: readonly (readonly Row[])[]): Sheet {
  const counties = countiesOf(publication);
  const paper = counties.length > 6 ? 'A3' : 'A4';
  const width = Math.min(28, Math.max(11, Math.floor(room[paper] / counties.length)));
  const identifying = columns.slice(0, 3).map((column): TableColumn<readonly Row[]> => ({
    ...column,
    value: ([first]) => (first === undefined ? '' : column.value(first)),
  }));
  return {
    ...frameOf(publication, publication.city),
    name: '总表',
    title: `${publication.city.name}政务服务事项认领情况表`,
    paper,
    ...tableOf(
      [
        ...identifying,
        ...counties.map(({ code, name }): TableColumn<readonly Row[]> => ({
          header: name,
          width,
          align: 'center',
          value: (rows) => cellText(rows.find(({ region }) => region.code === code)),
        })),
      ],
      groups,
      nothingInUse('事项名称'),
    ),
    note: `注：${legend}`,
  };
}

const sheetOf = (publication: Publication, region: Region, groups: readonly (readonly Row[])[]): Sheet => ({
  ...frameOf(publication, region),
  title: `${region.name}政务服务事项认领情况表`,
  paper: 'A4',
  ...tableOf(
    columns,
    groups.flatMap((rows) => rows.filter((row) => row.region.code === region.code)),
    nothingInUse('事项名称'),
  ),
  note: `注：市级标准在用的事项逐项列出。${legend}`,
});

/** All counties side by side, then a sheet a county; the layout is this tool's own. */
export const adoptionsList: List = {
  id: '认领情况表',
  purpose: {
    zh: '市级标准的每个事项，各县（市、区）认领没有、认领的哪一版、不承接是为什么；先是各县对照的总表，再一县一张。依据：《优化营商环境条例》第三十五条关于同一事项无差别受理、同标准办理的要求；逐级认领是各地标准化工作的做法，没有统一的表式',
    en: 'for every item of the city standard whether each county has adopted it, which version, and why not; first all counties side by side, then a sheet each. Rests on art. 35 of the Regulation on Improving the Business Environment (same item, same standard); adoption level by level is how cities go about it, no layout is prescribed',
  },
  columns: headersOf(columns),
  workbooks: (publication) => {
    const { today, adoptions } = publication;
    const counties = countiesOf(publication);
    const groups = byStandard(adoptions.map((adoption) => ({ ...adoption, today })));
    return [
      {
        fileName: fileNameOf(publication, '认领情况表'),
        regions: counties.map(({ code }) => code),
        sheets: [
          ...(counties.length > 1 ? [overview(publication, groups)] : []),
          ...counties.map((region) => sheetOf(publication, region, groups)),
        ],
      },
    ];
  },
};
