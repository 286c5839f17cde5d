import { type Item, titleOf } from '../model/item.ts';
import { compareLimits, limitText } from '../model/limit.ts';
import { promiseOf, promiseRatioOf, statutoryOf } from '../model/promise.ts';
import type { Region } from '../model/region.ts';
import type { Cell } from '../model/sheet.ts';
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

/** How much of the statutory limit the promise saves, in percent to one place. */
const savedOf = (ratio: number): number => Math.round((1 - ratio) * 1000) / 10;

const orderText = (order: number | undefined): string => {
  if (order === undefined) return '长短不能直接比较';
  if (order === 0) return '长短相等';
  return order < 0 ? '承诺较短' : '承诺较长';
};

/** Why there is no ratio; nothing where there is one. */
function reasonOf(item: Item): string | undefined {
  if (promiseRatioOf(item) !== undefined) return undefined;
  const [promise, statutory] = [promiseOf(item), statutoryOf(item)];
  if (statutory === undefined) return '没有法定时限，不计算';
  if (statutory === '当场' || promise === undefined) return '法定即为当场，不计算';
  return `单位不同，不计算；${orderText(compareLimits(promise, statutory))}`;
}

function remarkOf(item: Item): string {
  const { promised, note, statutory } = item.timeLimit;
  const unpromised = promised === undefined && statutory !== '无' ? '没有另行承诺，按法定时限' : undefined;
  return [reasonOf(item), unpromised, note].filter((part) => part !== undefined).join('\n');
}

const promisedText = (item: Item): string => {
  const promise = promiseOf(item);
  return promise === undefined ? '' : limitText(promise);
};

const columns: readonly TableColumn<Item>[] = [
  { header: '主管部门', width: 14, align: 'center', merge: true, value: ({ department }) => department },
  { header: '基本编码', width: 15, align: 'center', value: ({ code }) => code },
  { header: '事项名称', width: 38, value: titleOf },
  { header: '办件类型', width: 9, align: 'center', value: ({ caseType }) => caseType },
  {
    header: '法定办结时限',
    width: 17,
    align: 'center',
    value: ({ timeLimit }) => limitText(timeLimit.statutory),
  },
  { header: '承诺办结时限', width: 17, align: 'center', value: promisedText },
  {
    header: '压缩比例（%）',
    width: 14,
    align: 'center',
    value: (item) => {
      const ratio = promiseRatioOf(item);
      return ratio === undefined ? '—' : savedOf(ratio);
    },
  },
  { header: '说明', width: 40, value: remarkOf },
];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const daysText = (days: readonly number[]): string =>
  days.length === 0 ? '—' : `平均${Math.round(mean(days) * 10) / 10}个工作日`;

/** Sums up a region: the mean ratio of all items that have one, the mean days of those counted in 工作日. */
function totalOf(items: readonly Item[]): readonly Cell[] {
  const ratios = items.flatMap((item) => promiseRatioOf(item) ?? []);
  const days = items.flatMap((item) => {
    const [promise, statutory] = [promiseOf(item), statutoryOf(item)];
    if (promise === undefined || typeof statutory !== 'object' || statutory.unit !== '工作日') return [];
    if (promise === '当场') return [{ statutory: statutory.value, promise: 0 }];
    return promise.unit === '工作日' ? [{ statutory: statutory.value, promise: promise.value }] : [];
  });
  return [
    '',
    '合计',
    '',
    `共${items.length}项，其中${ratios.length}项可以计算`,
    '',
    daysText(days.map(({ statutory }) => statutory)),
    daysText(days.map(({ promise }) => promise)),
    ratios.length === 0 ? '—' : savedOf(mean(ratios)),
    days.length === 0 ? '' : `时限按${days.length}项以工作日计的事项平均`,
  ];
}

const sheetOf = (publication: Publication, region: Region) => {
  const items = itemsOf(publication, region).map(({ item }) => item);
  const table = tableOf(columns, items, nothingInUse('事项名称'));
  return {
    ...frameOf(publication, region),
    title: `${region.name}政务服务事项时限压缩表`,
    paper: 'A4' as const,
    columns: table.columns,
    rows: {
      *[Symbol.iterator]() {
        yield* table.rows;
        if (items.length > 0) yield totalOf(items);
      },
    },
    note: '注：压缩比例＝（法定办结时限－承诺办结时限）÷法定办结时限，当场办结的承诺按0计算；合计一行的比例是各事项比例的平均数。没有法定时限、法定即为当场和单位不同的事项照列，不计算比例。',
  };
};

/** What the law allows and what is promised; the layout is this tool's own. */
export const timeLimitsList: List = {
  id: '时限压缩表',
  purpose: {
    zh: '每个事项的法定办结时限、承诺办结时限和压缩比例，每个区域末行有平均数。公布依据：《优化营商环境条例》第三十六条（压减的办理时间应当向社会公开）',
    en: 'the statutory and the promised limit of every item and how much of it is saved, with the means of each region; published under art. 36 of the Regulation on Improving the Business Environment, by which shortened times are made public',
  },
  columns: headersOf(columns),
  workbooks: (publication) => [
    {
      fileName: fileNameOf(publication, '时限压缩表'),
      sheets: regionsOf(publication).map((region) => sheetOf(publication, region)),
    },
  ],
};
