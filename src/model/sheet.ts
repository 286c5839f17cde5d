/** Codes are strings and stay text; numbers are only what one may add up. */
export type Cell = string | number;

export interface Column {
  readonly header: string;
  /** In half-width characters, as spreadsheets count. */
  readonly width: number;
  readonly align?: 'left' | 'center';
  /** Merge runs of equal cells downwards (also only within equal cells of merged columns to its left). */
  readonly merge?: boolean;
}

/** One table as it will be printed: title, unit and date line, header, rows, note. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  /** 填报单位 on the left. */
  readonly unit: string;
  /** 截止日期 on the right. */
  readonly asOf: string;
  readonly paper: 'A4' | 'A3';
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]>;
  /** Printed below the rows. */
  readonly note?: string;
  /** Printed at the top of every page, e.g. 草稿. */
  readonly mark?: string;
}

/** One file of an export. */
export interface Workbook {
  readonly fileName: string;
  /** Codes of the regions whose items it holds; absent: of all. */
  readonly regions?: readonly string[];
  readonly sheets: readonly Sheet[];
}
