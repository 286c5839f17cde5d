import { byCodeUnits } from '../model/text.ts';
import type { Region } from '../model/region.ts';
import { holdsRegion } from '../model/scope.ts';
import type { Cell, Column, Sheet } from '../model/sheet.ts';
import type { PublishedItem, Publication } from './list.ts';

/** A column and what it shows of a record. */
export interface TableColumn<Row> extends Column {
  readonly value: (row: Row) => Cell;
}

const draftMark = '草稿';
/** Before the name of who fills in a sheet. */
export const unitLabel = '填报单位：';
const serial: Column = { header: '序号', width: 5, align: 'center' };

export const headersOf = (columns: readonly Column[]): readonly string[] =>
  [serial, ...columns].map(({ header }) => header);

/** What to say where there are no records. */
interface Placeholder {
  readonly header: string;
  readonly text: string;
}

/** Columns and rows, numbered from 1; without records, one row that says so. */
export function tableOf<Row>(
  columns: readonly TableColumn<Row>[],
  records: readonly Row[],
  placeholder: Placeholder,
): Pick<Sheet, 'columns' | 'rows'> {
  const all: readonly Column[] = [serial, ...columns];
  if (records.length > 0) return { columns: all, rows: numbered(columns, records) };
  const row = all.map(({ header }) => (header === placeholder.header ? placeholder.text : ''));
  return { columns: all, rows: [row] };
}

function numbered<Row>(
  columns: readonly TableColumn<Row>[],
  records: readonly Row[],
): Iterable<readonly Cell[]> {
  return {
    *[Symbol.iterator]() {
      for (const [index, record] of records.entries()) {
        yield [index + 1, ...columns.map(({ value }) => value(record))];
      }
    },
  };
}

/** A draft has a name of its own, so that it neither overwrites what is published nor is taken for it. */
export const fileNameOf = ({ draft }: Pick<Publication, 'draft'>, name: string): string =>
  `${name}${draft ? `（${draftMark}）` : ''}.xlsx`;

/** The parts that are the same on every sheet of a region. */
export function frameOf(
  { today, draft }: Pick<Publication, 'today' | 'draft'>,
  { name }: Region,
): Pick<Sheet, 'name' | 'unit' | 'asOf' | 'mark'> {
  const [year, month, day] = today.split('-').map(Number);
  return {
    name,
    unit: `${unitLabel}${name}`,
    asOf: `截止日期：${year}年${month}月${day}日`,
    ...(draft ? { mark: draftMark } : {}),
  };
}

/** The city, then its counties and zones, each once; of a part of them those in it. */
export function regionsOf({ city, regions, scope = {} }: Publication): readonly Region[] {
  return [city, ...regions.filter(({ code }) => code !== city.code)].filter(({ code }) =>
    holdsRegion(scope, code),
  );
}

/** The counties and zones, for what is told of them alone; before there are any, the city, as a workbook has a sheet. */
export function countiesOf(publication: Publication): readonly Region[] {
  const { city, scope } = publication;
  const regions = regionsOf(publication);
  const counties = regions.filter(({ code }) => code !== city.code);
  return counties.length > 0 || scope?.regions !== undefined ? counties : regions;
}

/** Items of a region by department, in the order of their first codes, then by code and file, which numbers the variants. */
export function itemsOf({ items }: Publication, { code }: Region): readonly PublishedItem[] {
  const sorted = items
    .filter(({ region }) => region.code === code)
    .toSorted((a, b) => byCodeUnits(a.item.code, b.item.code) || byCodeUnits(a.entry.file, b.entry.file));
  const departments = new Map<string, PublishedItem[]>();
  for (const published of sorted) {
    const { department } = published.item;
    const known = departments.get(department);
    if (known === undefined) departments.set(department, [published]);
    else known.push(published);
  }
  return [...departments.values()].flat();
}

export const nothingInUse = (header: string): Placeholder => ({ header, text: '暂无在用事项' });
