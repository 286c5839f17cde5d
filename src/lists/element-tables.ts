import {
  type ElementId,
  elementIds,
  headings,
  keyIds,
  partIds,
  partNames,
  partOf,
  type PartId,
  stepsOf,
} from '../model/element.ts';
import { valueAt } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import { type Limit, limitText } from '../model/limit.ts';
import type { Region } from '../model/region.ts';
import type { Cell, Sheet } from '../model/sheet.ts';
import { unpublished } from '../model/unpublished.ts';
import { narrow, widths } from './element-widths.ts';
import type { Publication, PublishedItem } from './list.ts';
import { frameOf, itemsOf, regionsOf, tableOf, type TableColumn } from './table.ts';
import { none } from './wording.ts';

/** One thing of a list of an item, or the item itself. */
interface Row {
  readonly item: Item;
  readonly region: Region;
  /** Absent on the sheets of the items themselves. */
  readonly thing?: unknown;
}

const isMapping = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A value as a cell has it, and as `import` reads it: several words joined by 、, a limit with its unit. */
function cellOf(value: unknown): Cell {
  if (value === undefined) return '';
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.length === 0 ? none : value.join('、');
  return isMapping(value) ? limitText(value as Limit) : String(value);
}

const valueOf = (id: ElementId, { item, region, thing }: Row): unknown => {
  if (id === 'region') return region.name;
  if (partOf(id) === undefined) return valueAt(item, stepsOf(id));
  return isMapping(thing) ? valueAt(thing, stepsOf(id)) : undefined;
};

/** The element that tells what a thing is; of an item that has none of them it says 无. */
const naming: Readonly<Partial<Record<PartId, ElementId>>> = {
  legalBasis: 'legalBasis.law',
  offices: 'offices.place',
  faq: 'faq.question',
};
const namingOf = (part: PartId): string => naming[part] ?? (part === 'conditions' ? part : `${part}.name`);

const columnFor = (id: ElementId, part?: PartId): TableColumn<Row> => ({
  header: headings[id],
  width: widths[id] ?? narrow[id] ?? 9,
  ...((keyIds as readonly string[]).includes(id) || widths[id] === undefined
    ? { align: 'center' as const }
    : {}),
  value: (row) => {
    if (row.thing === none)
      return partOf(id) === undefined
        ? cellOf(valueOf(id, row))
        : id === namingOf(part ?? 'materials')
          ? none
          : '';
    return id === part && typeof row.thing === 'string' ? row.thing : cellOf(valueOf(id, row));
  },
});

/** What stands on a sheet that has nothing to tell, and is no row to `import`. */
const nothing = { header: headings.name, text: '暂无' };

const hidden: ReadonlySet<string> = new Set(unpublished.map((key) => `permit.${key}`));
const ofItem = elementIds.filter(
  (id) => partOf(id) === undefined && !hidden.has(id) && !(keyIds as readonly string[]).includes(id),
);
/** Two sheets, so that each can be read on a page: who may do what, and how it is done. */
const split = ofItem.indexOf('timeLimit.statutory');

interface Layout {
  readonly name: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rowsOf: (published: PublishedItem) => readonly Row[];
}

const itemLayout = (name: string, ids: readonly ElementId[]): Layout => ({
  name,
  columns: [...keyIds, ...ids].map((id) => columnFor(id)),
  rowsOf: ({ item, region }) => [{ item, region }],
});

const partLayout = (part: PartId): Layout => ({
  name: partNames[part],
  columns: [...keyIds, ...elementIds.filter((id) => partOf(id) === part)].map((id) => columnFor(id, part)),
  rowsOf: ({ item, region }) => {
    const things = valueAt(item, part.split('.'));
    if (!Array.isArray(things)) return things === none ? [{ item, region, thing: none }] : [];
    return things.length === 0
      ? [{ item, region, thing: none }]
      : things.map((thing: unknown) => ({ item, region, thing }));
  },
});

const layouts: readonly Layout[] = [
  itemLayout('基本要素', ofItem.slice(0, split)),
  itemLayout('办理要素', ofItem.slice(split)),
  ...partIds.map(partLayout),
];

/** Sheets with a column for every published element and a row for every item, or thing of its lists: what `import` takes. */
export function elementSheets(publication: Publication): readonly Sheet[] {
  const items = regionsOf(publication).flatMap((region) => itemsOf(publication, region));
  return layouts.map(({ name, columns, rowsOf }) => ({
    ...frameOf(publication, publication.city),
    name,
    title: `${publication.city.name}政务服务事项实施清单要素表（${name}）`,
    paper: 'A3' as const,
    ...tableOf(columns, items.flatMap(rowsOf), nothing),
    note: '注：本表一栏一个要素，可以修改、填写后导入目录；空着的表示没有填写，没有的写“无”。',
  }));
}
