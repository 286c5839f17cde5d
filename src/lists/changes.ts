import type { Difference, Verdict } from '../model/difference.ts';
import { fields } from '../model/field.ts';
import type { ChangeKind, Follower, Gazette, ItemChange } from '../model/gazette.ts';
import type { Region } from '../model/region.ts';
import type { Workbook } from '../model/sheet.ts';
import { frameOf, tableOf, type TableColumn } from './table.ts';
import { bracketed } from './wording.ts';

interface Row {
  readonly item: ItemChange;
  /** Absent on the row that tells of the item as a whole. */
  readonly difference?: Difference;
}

const kinds: Readonly<Record<ChangeKind, string>> = { added: '新增', cancelled: '取消', changed: '变更' };

const verdicts: Readonly<Record<Verdict, string>> = {
  better: '更有利',
  worse: '更不利',
  incomparable: '有变化',
  wording: '写法不同',
};

const whole: Readonly<Record<ChangeKind, string>> = {
  added: '（新增事项）',
  cancelled: '（取消事项）',
  changed: '（版本）',
};

const none = '（无）';

const fieldText = ({ field, subject, from, to }: Difference): string =>
  fields[field].title.zh + bracketed(subject === (from ?? to) ? undefined : subject);

const beforeText = ({ item, difference }: Row): string => {
  if (difference !== undefined) return difference.from ?? none;
  if (item.kind === 'added') return none;
  return item.kind === 'cancelled' ? item.summary.zh : `第${item.fromVersion}版`;
};

const afterText = ({ item, difference }: Row): string => {
  if (difference !== undefined) return difference.to ?? none;
  if (item.kind === 'cancelled') return none;
  return item.kind === 'added' ? item.summary.zh : `第${item.toVersion}版`;
};

const effectText = ({ item, difference }: Row): string => {
  if (difference !== undefined) return verdicts[difference.verdict];
  return item.kind === 'changed' ? item.summary.zh : kinds[item.kind];
};

const follow: Readonly<Record<Follower['todo']['kind'], string>> = {
  adopt: '待认领',
  cancel: '待取消',
  readopt: '待核对新版',
  update: '仍是旧版内容',
};

/** 颍州、颍东（待核对新版） */
function followersText({ followers }: ItemChange): string {
  const byTodo = new Map<string, string[]>();
  for (const { name, todo } of followers) {
    const words = follow[todo.kind];
    byTodo.set(words, [...(byTodo.get(words) ?? []), name]);
  }
  return byTodo.size === 0
    ? '无'
    : [...byTodo].map(([words, names]) => names.join('、') + bracketed(words)).join('\n');
}

const columns: readonly TableColumn<Row>[] = [
  { header: '基本编码', width: 15, align: 'center', merge: true, value: ({ item }) => item.code },
  { header: '事项名称', width: 22, merge: true, value: ({ item }) => item.title },
  { header: '变更类型', width: 9, align: 'center', merge: true, value: ({ item }) => kinds[item.kind] },
  {
    header: '要素',
    width: 18,
    value: ({ item, difference }) => (difference === undefined ? whole[item.kind] : fieldText(difference)),
  },
  { header: '变更前', width: 32, value: beforeText },
  { header: '变更后', width: 32, value: afterText },
  { header: '对申请人', width: 18, value: effectText },
  { header: '需跟进的县', width: 18, merge: true, value: ({ item }) => followersText(item) },
];

const rowsOf = (item: ItemChange): readonly Row[] => [
  { item },
  ...item.differences.map((difference) => ({ item, difference })),
];

/** The 对照表 of a gazette: what each item was and what it is now. */
export function changesWorkbook(gazette: Gazette, city: Region, today: string, fileName: string): Workbook {
  const isWhole = gazette.incomparable.length === 0;
  return {
    fileName,
    sheets: [
      {
        ...frameOf({ today, draft: !isWhole }, city),
        title: `${city.name}政务服务事项变更对照表`,
        paper: 'A4',
        ...tableOf(columns, gazette.items.flatMap(rowsOf), { header: '事项名称', text: '没有变化' }),
        note: `注：比较的是 ${gazette.from} 和 ${gazette.to.zh}；“更有利”“更不利”是对申请人而言。${isWhole ? '' : '有文件读不全，没有比较，本表不完整。'}`,
      },
    ],
  };
}
