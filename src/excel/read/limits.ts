const mebibyte = 1_048_576;

/** Beyond these a workbook is refused before its memory or time is spent. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Entries of the ZIP file. */
  readonly entries: number;
  /** Bytes of all parts that are read, unpacked. Texts are pieces of these, and keep them in memory. */
  readonly total: number;
  /** XML elements, references, comments and escapes of all parts that are read: each takes time. */
  readonly marks: number;
  /** Cells with content, and the texts that are kept for them. */
  readonly cells: number;
  readonly merges: number;
}

/** For files from outside: ten times what the lists of a city need, and read within two seconds and 300 MB. */
export const foreignLimits: Limits = {
  file: 64 * mebibyte,
  entries: 4_000,
  total: 64 * mebibyte,
  marks: 2_000_000,
  cells: 500_000,
  merges: 200_000,
};

/** For files this program has written itself a moment ago. */
export const noLimits: Limits = {
  file: Infinity,
  entries: Infinity,
  total: Infinity,
  marks: Infinity,
  cells: Infinity,
  merges: Infinity,
};

/** UTF-16 units of one text; Excel itself stops at 32,767. */
export const longestText = 100_000;

/** What Excel itself can hold. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;
/** It stops at 65,490 formats of cells. */
export const mostStyles = 65_536;
