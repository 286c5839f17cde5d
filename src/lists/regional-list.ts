import { type Item, titleOf } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Text } from '../model/text.ts';
import type { List, Publication } from './list.ts';
import { fileNameOf, frameOf, headersOf, itemsOf, regionsOf, tableOf, type TableColumn } from './table.ts';

interface Layout<Row> {
  readonly id: string;
  readonly purpose: Text;
  /** What follows the name of the region; holds the id. */
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  /** The rows of one item; [] where it is not of this list. */
  readonly rowsOf: (item: Item) => readonly Row[];
  /** What is said, and under which header, in a region that has none. */
  readonly nothing: { readonly header: string; readonly text: string };
  readonly note: string;
}

/** A list with a table of its own for every region, the city first, of those items that it is about. */
export function regionalList<Row>({ id, purpose, title, columns, rowsOf, nothing, note }: Layout<Row>): List {
  const sheetOf = (publication: Publication, region: Region) => ({
    ...frameOf(publication, region),
    title: `${region.name}${title}`,
    paper: 'A4' as const,
    ...tableOf(
      columns,
      itemsOf(publication, region).flatMap(({ item }) => rowsOf(item)),
      nothing,
    ),
    note,
  });
  return {
    id,
    purpose,
    columns: headersOf(columns),
    workbooks: (publication) => [
      {
        fileName: fileNameOf(publication, id),
        sheets: regionsOf(publication).map((region) => sheetOf(publication, region)),
      },
    ],
  };
}

/** The columns by which a reader finds the item. */
export const identifying: readonly TableColumn<{ readonly item: Item }>[] = [
  { header: '主管部门', width: 12, align: 'center', merge: true, value: ({ item }) => item.department },
  { header: '基本编码', width: 15, align: 'center', merge: true, value: ({ item }) => item.code },
  { header: '事项名称', width: 27, merge: true, value: ({ item }) => titleOf(item) },
];
