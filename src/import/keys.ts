import { type ElementId, keyIds } from '../model/element.ts';
import { titleOf } from '../model/item.ts';
import { nearest } from '../model/nearest.ts';
import { normalise } from '../model/normalise.ts';
import type { Region } from '../model/region.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import type { SeenRow } from './grid.ts';
import { readValue } from './read-value.ts';
import { regionNamed } from './region.ts';
import type { Sources } from './sources.ts';
import type { Column, Table } from './tables.ts';

/** What a row says of the item it is of. */
export interface RowKeys {
  readonly region?: string;
  readonly code?: string;
  readonly variant?: string;
  readonly name?: string;
  /** Whether the row itself says any of it, and not only a cell merged over it. */
  readonly isOwn: boolean;
  /** A key that is there but cannot be read; it has been told. */
  readonly isFaulty: boolean;
}

const keyColumns = [...keyIds, 'implementationCode'] as const;

/** The 12 places of the code in an implementation code: behind 18 of the organ and one of the level. */
const codeWithin = (implementation: string): string | undefined =>
  /^[0-9A-Z]{18}[1-7](\d{9}(?:\d{3}|\d{2}Y))(?:\d{2})?$/u.exec(implementation)?.[1];

export const columnOf = ({ columns }: Table, id: ElementId): Column | undefined =>
  columns.find((column) => column.id === id);

function unknownRegion(word: string, regions: readonly Region[]): Text {
  const meant = nearest(
    word,
    regions.map(({ name }) => name),
  );
  const like = regions[0]?.name ?? '';
  return {
    zh: `regions.yaml 里没有区域「${showBriefly(word)}」${meant === undefined ? '' : `，是不是「${meant}」？`}${meant === undefined ? '；' : ''}请改成登记的名称或代码${meant === undefined ? `，如 ${like}` : ''}，或者先在 regions.yaml 中登记。`,
    en: `regions.yaml has no region "${showBriefly(word)}"${meant === undefined ? ';' : `; did you mean "${meant}"?`} ${meant === undefined ? `write the name or code of one it has, like ${like}` : 'Write the name or code of one it has'}, or add it there first.`,
  };
}

/** Reads the keys of a row, telling of those that cannot be read. */
export function keysOf(
  row: SeenRow,
  table: Table,
  regions: readonly Region[],
  { traitsOf, tell }: Sources,
): RowKeys {
  const found: Partial<Record<(typeof keyColumns)[number], string>> = {};
  let isFaulty = false;
  let isOwn = false;
  for (const id of keyColumns) {
    const column = columnOf(table, id);
    const cell = column === undefined ? undefined : row.at(column.column);
    if (column === undefined || cell === undefined) continue;
    // A region alone begins no item: it is written beside each of its rows.
    if (id !== 'region') isOwn ||= cell.row === row.number;
    // A code of a region may stand as a number: six places lose nothing.
    const isPlainRegion = id === 'region' && cell.kind === 'number' && /^[1-9]\d{5}$/u.test(cell.text);
    const read = readValue(isPlainRegion ? { ...cell, kind: 'text' } : cell, id, traitsOf(id));
    const at = { sheet: table.sheet.name, row: cell.row, column: column.column };
    if (read.kind === 'fault') {
      isFaulty = true;
      if (cell.row === row.number) tell({ rule: read.rule, at, message: read.message });
    } else if (read.kind === 'value') found[id] = String(read.value);
    if (id !== 'region' || found.region === undefined) continue;
    const region = regionNamed(found.region, regions);
    if (region !== undefined) found.region = region.code;
    else {
      isFaulty = true;
      if (cell.row === row.number)
        tell({ rule: 'rows-placed', at, message: unknownRegion(found.region, regions) });
    }
  }
  const { region, variant, name, implementationCode } = found;
  const code = found.code ?? (implementationCode === undefined ? undefined : codeWithin(implementationCode));
  return {
    ...(region !== undefined && { region }),
    ...(code !== undefined && { code }),
    ...(variant !== undefined && { variant }),
    ...(name !== undefined && { name }),
    isOwn,
    isFaulty,
  };
}

export const identity = (region: string, code: string, variant: string | undefined): string =>
  JSON.stringify([region, code, variant === undefined ? '' : normalise(variant)]);

/** Whether a name means the item: its name, or 名称（业务办理项）. */
export const isCalled = (
  name: string,
  item: { readonly name?: unknown; readonly variant?: string | undefined },
): boolean => {
  if (typeof item.name !== 'string') return false;
  const plain = normalise(name);
  return (
    plain === normalise(item.name) || plain === normalise(titleOf({ name: item.name, variant: item.variant }))
  );
};
