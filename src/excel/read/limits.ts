const mebibyte = 1_048_576;

/** Beyond these a workbook is refused before its memory or time is spent. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Entries of the ZIP file. */
  readonly entries: number;
  /** Bytes of one part, unpacked. */
  readonly part: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly total: number;
  /** XML elements of all parts that are read. */
  readonly elements: number;
  /** Cells with content. */
  readonly cells: number;
  readonly merges: number;
}

/** For files from outside: some ten times what the largest lists of a city need. */
export const foreignLimits: Limits = {
  file: 64 * mebibyte,
  entries: 4_000,
  part: 64 * mebibyte,
  total: 256 * mebibyte,
  elements: 4_000_000,
  cells: 1_000_000,
  merges: 200_000,
};

/** For files this program has written itself a moment ago. */
export const noLimits: Limits = {
  file: Infinity,
  entries: Infinity,
  part: Infinity,
  total: Infinity,
  elements: Infinity,
  cells: Infinity,
  merges: Infinity,
};

/** What Excel itself can hold. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;
