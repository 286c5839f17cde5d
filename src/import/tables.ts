import { headings, keyIds, type ElementId, type PartId, partIds } from '../model/element.ts';
import type { LimitUnit } from '../model/limit.ts';
import type { ReadSheet } from '../model/read-sheet.ts';
import type { ColumnId } from './aliases.ts';
import { bestHeader, type Heading, type Mapping } from './header.ts';
import { fold, listOf, unitIn } from './headings.ts';

/** A column whose heading is known. */
export interface Column {
  readonly column: number;
  readonly heading: string;
  readonly id: ColumnId;
  readonly unit?: LimitUnit;
}

/** A sheet with headings that tell of items. */
export interface Table {
  readonly sheet: ReadSheet;
  /** The last row of headings. */
  readonly header: number;
  readonly columns: readonly Column[];
  readonly unknown: readonly { readonly column: number; readonly heading: string }[];
  /** Columns that say the same as one before them. */
  readonly repeated: readonly Column[];
  /** The list whose things the rows are; undefined where they are items. */
  readonly part: PartId | undefined;
  /** The columns by what is to be done with them. */
  readonly uses: Uses;
}

export interface Uses {
  /** Of what an item has once, but for what tells which item it is. */
  readonly elements: readonly (Column & { readonly id: ElementId })[];
  /** Of whole lists in one cell. */
  readonly lists: readonly (Column & { readonly id: PartId })[];
  /** Of things of lists, one a row. */
  readonly things: readonly {
    readonly part: PartId;
    readonly columns: readonly (Column & { readonly id: ElementId })[];
  }[];
  /** Of 四办, one each. */
  readonly ways: readonly Column[];
  /** Folded headings by column. */
  readonly folded: ReadonlyMap<number, string>;
  /** All but those that nothing is kept of. */
  readonly kept: ReadonlySet<number>;
}

const isKey = (id: ColumnId): boolean =>
  (keyIds as readonly string[]).includes(id) || id === 'implementationCode';
const isOfItem = (id: ColumnId): boolean =>
  id !== 'leftOut' && id !== 'printed' && listOf(id) === undefined && !isKey(id);
const isWholeList = (id: ColumnId): boolean => (partIds as readonly string[]).includes(id);
/** A whole list in one cell; of conditions there may be one a row. */
const isText = (id: ColumnId): boolean => isWholeList(id) && id !== 'conditions';

/** Whether all that a heading may mean is of one list, and not the whole of it. */
const isOfThings = ({ meanings }: Heading): boolean => {
  const [first] = meanings;
  const part = first === undefined ? undefined : listOf(first);
  return part !== undefined && meanings.every((id) => listOf(id) === part && !isText(id));
};

/** The list that the columns beside the keys are of, where none of them is of the item itself. */
function partOfSheet(found: readonly Heading[]): PartId | undefined {
  if (found.some(({ meanings }) => meanings.length > 0 && meanings.every(isOfItem))) return undefined;
  const sure = new Set(found.filter(isOfThings).map(({ meanings }) => listOf(meanings[0] ?? 'leftOut')));
  const counts = new Map<PartId, number>();
  for (const part of found.flatMap(({ meanings }) => [...new Set(meanings.map(listOf))])) {
    if (part !== undefined && sure.has(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0];
}

/** Of what a heading may mean, what it means on this sheet; undefined where that is open. */
function meantBy(
  { meanings }: Heading,
  part: PartId | undefined,
  found: readonly Heading[],
): ColumnId | undefined {
  if (part !== undefined) {
    return meanings.find((id) => listOf(id) === part) ?? meanings.find(isKey) ?? meanings[0];
  }
  const ofItem = meanings.find((id) => isOfItem(id) || isKey(id) || isWholeList(id) || id === 'printed');
  if (ofItem !== undefined || meanings.length === 1) return ofItem ?? meanings[0];
  const isThere = (id: ColumnId): boolean =>
    found.some(
      (other) => other.meanings.length === 1 && listOf(other.meanings[0] ?? 'leftOut') === listOf(id),
    );
  return meanings.find(isThere) ?? (meanings.includes('leftOut') ? 'leftOut' : undefined);
}

/** The table on a sheet; undefined where no row looks like headings. */
export function tableOn(sheet: ReadSheet, mapping: Mapping): Table | undefined {
  const best = bestHeader(sheet, mapping);
  if (best === undefined) return undefined;
  const { header, found } = best;
  const part = partOfSheet(found);
  const columns = new Map<string, Column>();
  const repeated: Column[] = [];
  const unknown: { column: number; heading: string }[] = [];
  for (const heading of found) {
    const { column, text } = heading;
    const id = meantBy(heading, part, found);
    if (id === undefined) {
      if (text.trim() !== '') unknown.push({ column, heading: text });
      continue;
    }
    const unit = unitIn(text);
    const known: Column = { column, heading: text, id, ...(unit && { unit }) };
    const isMany = id === 'leftOut' || id === 'printed';
    const first = columns.get(id);
    const key = isMany ? `${id} ${column}` : id;
    if (isMany || first === undefined) columns.set(key, known);
    else if (fold(text) === fold(headings[id as ElementId] ?? '')) {
      columns.set(key, known);
      repeated.push(first);
    } else repeated.push(known);
  }
  const all = named([...columns.values()]);
  return { sheet, header, part, columns: all, unknown, repeated, uses: usesOf(all, part) };
}

/** Whether a column holds a whole list, and not one thing of it: on a sheet of conditions each row is one. */
const holdsList = (id: ColumnId, part: PartId | undefined): boolean =>
  isWholeList(id) && !(id === 'conditions' && part === 'conditions');

function usesOf(columns: readonly Column[], part: PartId | undefined): Uses {
  const isOther = ({ id }: Column): boolean =>
    id === 'leftOut' || id === 'printed' || id.endsWith('.unit') || id.startsWith('fourHandling.');
  const known = columns.filter((column) => !isOther(column)) as Uses['elements'];
  const single = known.filter(({ id }) => !holdsList(id, part));
  return {
    elements: single.filter(
      ({ id }) => listOf(id) === undefined && !['region', 'code', 'variant'].includes(id),
    ),
    lists: known.filter(({ id }) => holdsList(id, part)) as unknown as Uses['lists'],
    things: partIds
      .map((each) => ({ part: each, columns: single.filter(({ id }) => listOf(id) === each) }))
      .filter((each) => each.columns.length > 0),
    ways: columns.filter(({ id }) => id.startsWith('fourHandling.')),
    folded: new Map(columns.map(({ column, heading }) => [column, fold(heading)])),
    kept: new Set(columns.filter(({ id }) => id !== 'leftOut').map(({ column }) => column)),
  };
}

/** Where 业务办理项名称 is all there is, it is the name of the item. */
function named(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ id }) => id === 'name')) return columns;
  return columns.map((column) => {
    const isName = column.id === 'variant' && fold(column.heading).endsWith('名称');
    return isName ? { ...column, id: 'name' as const } : column;
  });
}
