/** A cell that leads to another sheet of its workbook. */
export interface Link {
  readonly text: string;
  /** The place of that sheet in the workbook, from 0. */
  readonly sheet: number;
}

/** Codes are strings and stay text; numbers are only what one may add up. */
export type Cell = string | number | Link;

/** What is printed around the content of every sheet. */
export interface Frame {
  readonly name: string;
  readonly title: string;
  /** 填报单位 on the left. */
  readonly unit: string;
  /** 截止日期 on the right. */
  readonly asOf: string;
  /** Printed below the content. */
  readonly note?: string;
  /** Printed large and grey on every page and beside the title, e.g. 草稿. */
  readonly mark?: string;
}

export interface Column {
  readonly header: string;
  /** In half-width characters, as spreadsheets count. */
  readonly width: number;
  readonly align?: 'left' | 'center';
  /** Merge runs of equal cells downwards (also only within equal cells of merged columns to its left). */
  readonly merge?: boolean;
}

/** One table as it will be printed, in landscape: title, unit and date line, header, rows, note. */
export interface Sheet extends Frame {
  readonly paper: 'A4' | 'A3';
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** A part of a line of a form. */
export interface Box {
  readonly value: Cell;
  /** How many columns of the grid it takes. */
  readonly span: number;
  readonly role: 'heading' | 'label' | 'value';
  readonly align?: 'left' | 'center';
}

/** One form as it will be printed, on A4 upright: title, unit and date line, lines of boxes, note. */
export interface Form extends Frame {
  /** Widths of the columns that the boxes span, in half-width characters. */
  readonly grid: readonly number[];
  /** The boxes of a line span the whole grid together. */
  readonly lines: Iterable<readonly Box[]>;
  /** Stands beside the page and is not printed. */
  readonly back?: Link;
}

/** One file of an export. */
export interface Workbook {
  readonly fileName: string;
  /** Codes of the regions whose items it holds; absent: of all. */
  readonly regions?: readonly string[];
  /** Whatever is exported, it has no sheets by department. */
  readonly isUndivided?: true;
  readonly sheets: readonly (Sheet | Form)[];
}

export const isForm = (sheet: Sheet | Form): sheet is Form => 'grid' in sheet;

const isLink = (cell: Cell): cell is Link => typeof cell === 'object' && cell !== null;

/** What a cell shows. */
export const shown = (cell: Cell): string | number => (isLink(cell) ? cell.text : cell);
