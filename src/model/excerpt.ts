/** So many units of a line are kept on either side of a column. */
const reach = 100;

/**
 * The line as shown with a finding at `column` (from 1): whole when short, else cut on both sides with … in place
 * of the unit at the cut, never inside a surrogate pair. The column then stands at index `markIn(column)`.
 */
export function excerptOf(line: string, column: number): string {
  const from = Math.max(0, column - 1 - reach);
  const to = Math.min(line.length, column - 1 + reach);
  let text = line.slice(from, to);
  if (from > 0) text = /^[\uD800-\uDBFF]/.test(text) ? `……${text.slice(2)}` : `…${text.slice(1)}`;
  if (from > 0) text = text.replace(/^…[\uDC00-\uDFFF]/, '……');
  if (to < line.length) text = `${/[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text}…`;
  return text;
}

/** Index in the excerpt of the unit at `column` of the line. */
export const markIn = (column: number): number => Math.min(column - 1, reach);
