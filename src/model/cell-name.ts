/** 2 → `B`; 27 → `AA`. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode('A'.charCodeAt(0) + rest);
  return column > 26 ? columnName((column - 1 - rest) / 26) + letter : letter;
}

/** A cell of a workbook; rows and columns from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `D7`. */
export const cellName = ({ row, column }: Pick<CellPlace, 'row' | 'column'>): string =>
  `${columnName(column)}${row}`;
