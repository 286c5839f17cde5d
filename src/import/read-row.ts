import { cellName, type CellPlace } from '../model/cell-name.ts';
import { headings, type PartId, stepsOf } from '../model/element.ts';
import type { LimitUnit } from '../model/limit.ts';
import { show, showBriefly } from '../model/show.ts';
import { isBlank, numberedIn, tidy } from './text.ts';
import type { SeenRow } from './grid.ts';
import type { ItemDraft } from './item.ts';
import { readThings } from './read-things.ts';
import { readValue, type ValueRead } from './read-value.ts';
import type { Sources } from './sources.ts';
import type { Column, Table, Uses } from './tables.ts';

const units: readonly string[] = ['工作日', '自然日', '小时', '月', '年'];

/** What a row says of the unit of a limit: in a column beside it, or in its heading. */
function unitOf(row: SeenRow, { id, unit }: Column, { columns }: Table): LimitUnit | undefined {
  const beside = columns.find((column) => column.id === `${id}.unit`);
  const written = beside === undefined ? undefined : row.at(beside.column)?.text;
  const word = tidy(written ?? '').replace(/^个/u, '');
  return units.includes(word) ? (word as LimitUnit) : unit;
}

function differing(heading: string, here: CellPlace, there: CellPlace) {
  const sheet = there.sheet === here.sheet ? '' : `[${show(there.sheet)}] `;
  const other = sheet + cellName(there);
  return {
    zh: `同一事项的「${showBriefly(heading)}」，这里和 ${other} 写的不一样；请改成一致，或者只写一处。`,
    en: `of the same item, 「${showBriefly(heading)}」 is not the same here and in ${other}; make them agree, or say it once.`,
  };
}

/** Takes what the columns of a row say of the item itself into its draft; a further row of an item adds to its lists. */
export function takeItem(
  draft: ItemDraft,
  row: SeenRow,
  table: Table,
  isFurther: boolean,
  sources: Sources,
): void {
  const { traitsOf, laws } = sources;
  const placed = (column: Column): CellPlace =>
    placeOf(table, row.at(column.column)?.row ?? row.number, column);
  for (const column of table.uses.elements) {
    const { id } = column;
    const cell = row.at(column.column);
    // A cell merged over the rows of an item is read once.
    if (isFurther && cell?.row !== row.number) continue;
    const value = readValue(cell, id, traitsOf(id), unitOf(row, column, table));
    if (value.kind !== 'blank') take(draft, stepsOf(id), value, placed(column), column, sources);
  }
  for (const column of table.uses.lists) {
    const cell = row.at(column.column);
    if (isFurther && cell?.row !== row.number) continue;
    takeList(draft, column.id, readThings(cell, column.id, laws), placed(column), column, isFurther, sources);
  }
  takeWays(draft, row, table, sources);
}

const placeOf = ({ sheet }: Table, row: number, { column }: Column): CellPlace => ({
  sheet: sheet.name,
  row,
  column,
});

function take(
  draft: ItemDraft,
  path: readonly string[],
  read: ValueRead,
  at: CellPlace,
  { heading }: Column,
  { tell }: Sources,
): void {
  if (read.kind === 'blank') return;
  if (read.kind === 'fault') {
    draft.fault(path, at);
    tell({ rule: read.rule, at, message: read.message });
    return;
  }
  const value = read.kind === 'value' ? read.value : path.join('.') === 'fourHandling' ? [] : null;
  if (draft.set(path, value, at)) return;
  tell({ rule: 'rows-placed', at, message: differing(heading, at, draft.placeOf(path)) });
  draft.fault(path, at);
}

function takeList(
  draft: ItemDraft,
  id: PartId,
  read: ReturnType<typeof readThings>,
  at: CellPlace,
  { heading }: Column,
  isFurther: boolean,
  { tell, quoting }: Sources,
): void {
  if (read.kind === 'blank') return;
  if (read.kind === 'fault') {
    draft.fault(id.split('.'), at);
    tell({ rule: read.rule, at, message: read.message });
    return;
  }
  if (read.kind === 'things' && read.isQuoting === true) quoting(at);
  const value = read.kind === 'things' ? read.things : noneOf(id);
  if (id === 'fees.items') {
    if (read.kind === 'none') draft.set(['fees', 'charged'], '否', at);
    return;
  }
  if (isFurther && Array.isArray(value)) {
    const list = draft.listAt(id.split('.'), at);
    for (const thing of value) {
      draft.place([...id.split('.'), list?.length ?? 0], at);
      list?.push(thing);
    }
    return;
  }
  if (draft.set(id.split('.'), Array.isArray(value) ? [...(value as unknown[])] : value, at)) {
    if (Array.isArray(value)) for (const index of value.keys()) draft.place([...id.split('.'), index], at);
    return;
  }
  tell({ rule: 'rows-placed', at, message: differing(heading, at, draft.placeOf(id.split('.'))) });
  draft.fault(id.split('.'), at);
}

/** How an item says that a list has nothing in it. */
export const noneOf = (id: PartId): unknown =>
  id === 'specialProcedures'
    ? '无'
    : id === 'intermediaries' || id === 'faq' || id === 'fees.items'
      ? null
      : [];

/** Four columns with yes or no, of 四办. */
function takeWays(draft: ItemDraft, row: SeenRow, table: Table, sources: Sources): void {
  const columns = table.uses.ways;
  const [first] = columns;
  if (first === undefined) return;
  const ways: string[] = [];
  let isAnswered = false;
  for (const column of columns) {
    const cell = row.at(column.column);
    const at = placeOf(table, row.number, column);
    const read = readValue(cell, 'commitment', { kind: 'choice', choices: ['是', '否'] });
    const way = column.id.slice('fourHandling.'.length);
    if (read.kind === 'blank') continue;
    const value = read.kind === 'value' ? read.value : undefined;
    if (read.kind === 'fault' || (value !== '是' && value !== '否' && value !== way)) {
      const message = {
        zh: `「${showBriefly(column.heading)}」请写 是 或 否。`,
        en: `write 是 or 否 under 「${showBriefly(column.heading)}」.`,
      };
      draft.fault(['fourHandling'], at);
      sources.tell({ rule: 'values-clear', at, message: read.kind === 'fault' ? read.message : message });
      continue;
    }
    isAnswered = true;
    if (value !== '否') ways.push(way);
  }
  if (isAnswered) draft.set(['fourHandling'], ways, placeOf(table, row.number, first));
}

/** Takes the things of lists that a row tells of: one of each list that has content of its own in this row. */
export function takeThings(draft: ItemDraft, row: SeenRow, table: Table, sources: Sources): void {
  for (const { part, columns } of table.uses.things) {
    const isTold = columns.some(({ column }) => {
      const cell = row.at(column);
      return cell?.row === row.number && (cell.kind !== 'text' || !isBlank(tidy(cell.text)));
    });
    if (isTold) takeThing(draft, part, columns, row, table, sources);
  }
}

function takeThing(
  draft: ItemDraft,
  part: PartId,
  columns: Uses['elements'],
  row: SeenRow,
  table: Table,
  sources: Sources,
): void {
  const path = part.split('.');
  const [first] = columns;
  if (first === undefined) return;
  const at = placeOf(table, row.number, first);
  const reads = columns.map((column) => {
    const { id } = column;
    return {
      column,
      id,
      read: readValue(row.at(column.column), id, sources.traitsOf(id), unitOf(row, column, table)),
    };
  });
  const told = reads.filter(({ read }) => read.kind !== 'blank');
  // A row that only says 无 says that the list is empty.
  if (told.length === 1 && told[0]?.read.kind === 'none') {
    draft.set(path, noneOf(part), at);
    return;
  }
  const list = draft.listAt(path, at);
  if (list === undefined) {
    const message = differing(headings[first.id], at, draft.placeOf(path));
    sources.tell({ rule: 'rows-placed', at, message });
    draft.fault(path, at);
    return;
  }
  const index = list.length;
  const thing: Record<string, unknown> = {};
  let plain: unknown;
  draft.place([...path, index], at);
  for (const { column, id, read } of told) {
    const steps = stepsOf(id);
    const where = placeOf(table, row.at(column.column)?.row ?? row.number, column);
    const inside = [...path, index, ...steps];
    if (read.kind === 'fault') {
      draft.fault(inside, where);
      sources.tell({ rule: read.rule, at: where, message: read.message });
      continue;
    }
    draft.place(inside, where);
    const value = read.kind === 'value' ? read.value : null;
    if (steps.length === 0) plain = value;
    else {
      let holder = thing;
      for (const step of steps.slice(0, -1)) holder = (holder[step] ??= {}) as Record<string, unknown>;
      holder[steps.at(-1) ?? ''] = value;
    }
  }
  if (typeof plain === 'string') list.push(...numberedIn(plain));
  else list.push(thing);
}
