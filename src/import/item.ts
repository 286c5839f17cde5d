import type { CellPlace } from '../model/cell-name.ts';
import { type ElementId, partOf } from '../model/element.ts';
import type { Path } from '../model/finding.ts';
import type { Table } from './tables.ts';

/** A row of a table that tells of an item. */
export interface PlacedRow {
  readonly table: Table;
  readonly row: number;
}

/** What a workbook says of one item in one region, and where it says so. */
export interface ImportedItem {
  readonly region: string;
  readonly code: string;
  readonly variant?: string;
  /** Told of on the sheets of lists only, as of an item that is there already. */
  readonly isOfLists: boolean;
  /** The cell that names the item. */
  readonly at: CellPlace;
  /** The first heading of its table. */
  readonly header: CellPlace;
  /** As in a file, with what the workbook is silent on left out; null where it says that there is none. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a value or the nearest one above it stands; of what is missing the cell where it should, or that of the item. */
  readonly locate: (path: Path) => CellPlace;
  /** Whether the workbook has a column for what stands at a path, which may lack a value. */
  readonly hasColumn: (path: Path) => boolean;
  /** Whether a cell that could not be read keeps a path from having its value. */
  readonly isFaulty: (path: Path) => boolean;
  readonly hasFaults: boolean;
}

/** Elements have no / in their names. */
const textOf = (path: Path): string => path.join('/');

/** One text for a path that thousands of items have. */
const paths = new Map<string, string>();
function keptTextOf(path: Path): string {
  const text = textOf(path);
  const kept = paths.get(text);
  if (kept !== undefined) return kept;
  paths.set(text, text);
  return text;
}

const withoutIndexes = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');

/** Gathers what several rows and sheets say of one item. */
export class ItemDraft {
  readonly region: string;
  readonly code: string;
  readonly variant: string | undefined;
  readonly at: CellPlace;
  readonly values: Record<string, unknown> = {};
  readonly rows: PlacedRow[] = [];
  isOfLists = true;
  #cells = new Map<string, CellPlace>();
  #faults = new Set<string>();

  constructor(region: string, code: string, variant: string | undefined, at: CellPlace) {
    this.region = region;
    this.code = code;
    this.variant = variant;
    this.at = at;
    this.values = { code, ...(variant === undefined ? {} : { variant }), region };
    this.#cells.set('code', at);
  }

  /** Sets what an item has once; false where the workbook says something else elsewhere. */
  set(path: readonly string[], value: unknown, at: CellPlace): boolean {
    const text = keptTextOf(path);
    let holder = this.values;
    for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as Record<string, unknown>;
    const last = path.at(-1) ?? '';
    if (this.#cells.has(text) && last in holder)
      return JSON.stringify(holder[last]) === JSON.stringify(value);
    holder[last] = value;
    this.#cells.set(text, at);
    return true;
  }

  /** The list at a path, made where there is none; undefined where the workbook says that there is none. */
  listAt(path: readonly string[], at: CellPlace): unknown[] | undefined {
    let holder = this.values;
    for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as Record<string, unknown>;
    const last = path.at(-1) ?? '';
    const list = (holder[last] ??= []);
    if (!this.#cells.has(textOf(path))) this.place(path, at);
    return Array.isArray(list) ? (list as unknown[]) : undefined;
  }

  /** Where the workbook first says what stands at a path. */
  placeOf(path: Path): CellPlace {
    return this.#cells.get(textOf(path)) ?? this.at;
  }

  place(path: Path, at: CellPlace): void {
    this.#cells.set(keptTextOf(path), at);
  }

  fault(path: Path, at: CellPlace): void {
    this.#faults.add(keptTextOf(path));
    this.place(path, at);
  }

  done(): ImportedItem {
    const { region, code, variant, at, values, isOfLists, rows } = this;
    const columnOf = (path: Path): CellPlace | undefined => {
      const id = withoutIndexes(path);
      const isInThing = path.some((step) => typeof step === 'number');
      for (const { table, row } of rows) {
        const column = table.columns.find((each) => each.id === id || each.id.startsWith(`${id}.`));
        if (column !== undefined) return { sheet: table.sheet.name, row, column: column.column };
        const list = isInThing
          ? undefined
          : table.columns.find((each) => each.id === partOf(id as ElementId));
        if (list !== undefined) return { sheet: table.sheet.name, row, column: list.column };
      }
      return undefined;
    };
    const [first] = rows;
    const header = {
      sheet: at.sheet,
      row: first?.table.header ?? at.row,
      column: first?.table.columns[0]?.column ?? 1,
    };
    return {
      region,
      code,
      ...(variant === undefined ? {} : { variant }),
      isOfLists,
      at,
      header,
      values,
      locate: (path) => {
        for (let length = path.length; length > 0; length -= 1) {
          const found = this.#cells.get(textOf(path.slice(0, length)));
          if (found !== undefined) return found;
          if (length === path.length) {
            const column = path.some((step) => typeof step === 'number') ? undefined : columnOf(path);
            if (column !== undefined) return column;
          }
        }
        return at;
      },
      hasColumn: (path) => columnOf(path) !== undefined,
      isFaulty: (path) => {
        const text = textOf(path);
        return [...this.#faults].some(
          (each) => each === text || each.startsWith(`${text}/`) || text.startsWith(`${each}/`),
        );
      },
      hasFaults: this.#faults.size > 0,
    };
  }
}
