import { munkres } from 'munkres';

/**
 * Which row goes with which column so that the whole is worth most. A worth of 0 or less keeps the two apart; whole
 * numbers are added without error. With equal worths the earlier rows and columns win no promise: order them first.
 */
export function assign(
  rows: number,
  columns: number,
  worth: (row: number, column: number) => number,
): readonly (readonly [row: number, column: number])[] {
  if (rows === 0 || columns === 0) return [];
  const worths = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_each, column) => Math.max(0, worth(row, column))),
  );
  if (rows === 1 && columns === 1) return worths[0]?.[0] === 0 ? [] : [[0, 0]];
  // The library looks for the least cost.
  const costs = worths.map((row) => row.map((each) => -each));
  return munkres(costs).filter(([row, column]) => (worths[row]?.[column] ?? 0) > 0);
}
