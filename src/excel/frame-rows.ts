import type { Frame } from '../model/sheet.ts';
import { frameText } from './cell-text.ts';
import { sum } from './page.ts';
import { heightOf, tallestRow } from './row-height.ts';
import type { SheetStream, StyledCell } from './sheet-stream.ts';
import { lineStyle, titleStyle, type CellStyle } from './styles.ts';

/** Of the line with unit and date, in points. */
export const lineHeight = 22;
const titleSize = 18;

const headline = ({ title, mark }: Frame): string => (mark === undefined ? title : `${title}（${mark}）`);

/** One text across all columns; `height` in points. */
export function wideRow(
  stream: SheetStream,
  value: string,
  style: CellStyle,
  height: number,
  columns: number,
  beside: readonly StyledCell[] = [],
): void {
  const cells: (StyledCell | undefined)[] = [{ value, style }];
  for (const [index, cell] of beside.entries()) cells[columns + index] = cell;
  stream.row(Math.min(tallestRow, Math.ceil(height)), cells);
  stream.merge(stream.rows, 0, stream.rows, columns - 1);
}

/** Returns its height in points. */
export function titleRow(
  stream: SheetStream,
  frame: Frame,
  widths: readonly number[],
  beside: readonly StyledCell[] = [],
): number {
  const title = headline(frame);
  const height = Math.max(36, heightOf(title, sum(widths), titleSize) + 6);
  wideRow(stream, frameText(frame, title), titleStyle, height, widths.length, beside);
  return height;
}

/** The unit over the left half of the table and the date over the right half. */
export function lineRow(stream: SheetStream, frame: Frame, widths: readonly number[]): void {
  const half = sum(widths) / 2;
  let right = 0;
  for (let left = 0; right < widths.length - 1 && left < half; right += 1) left += widths[right] ?? 0;
  const unit = frameText(frame, frame.unit);
  const asOf = frameText(frame, frame.asOf);
  const cells: (StyledCell | undefined)[] = [];
  if (right === 0) {
    cells.push({ value: `${unit}　${asOf}`, style: lineStyle('left') });
  } else {
    cells[0] = { value: unit, style: lineStyle('left') };
    cells[right] = { value: asOf, style: lineStyle('right') };
  }
  stream.row(lineHeight, cells);
  if (right === 0) return;
  stream.merge(stream.rows, 0, stream.rows, right - 1);
  stream.merge(stream.rows, right, stream.rows, widths.length - 1);
}

/** In points, for a table or form of that width in characters. */
export const noteHeight = (note: string, width: number): number => heightOf(note, width, 10) + 6;
