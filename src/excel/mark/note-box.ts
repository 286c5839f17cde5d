import { pixelsPerUnit } from '../page.ts';
import { lastColumn, lastRow } from '../read/limits.ts';
import { heightOf } from '../row-height.ts';
import { childOf, childrenOf, type Element } from './elements.ts';
import { numbered } from './mark-cells.ts';

/** Columns or rows, from 0. */
export interface Axis {
  /** In pixels. */
  readonly sizeOf: (index: number) => number;
  readonly last: number;
}

/** Where in a sheet: the index of a column or row from 0, and pixels within it. */
export type Point = readonly [index: number, pixels: number];

const pixelsPerPoint = 4 / 3;
/** Excel's own, in characters and points. */
const defaults = { width: 8.43, height: 15 };
const mostSteps = 1_000;

const number = (text: string | undefined, other: number): number => {
  const value = Number(text ?? NaN);
  return Number.isFinite(value) && value > 0 ? value : other;
};

/** How wide and high columns and rows are. */
export function axesOf(worksheet: Element): { readonly columns: Axis; readonly rows: Axis } {
  const format = childOf(worksheet, 'sheetFormatPr')?.attributes ?? {};
  const width = number(format['defaultColWidth'], defaults.width);
  const height = number(format['defaultRowHeight'], defaults.height);
  const columns = childrenOf(childOf(worksheet, 'cols'), 'col').map(({ attributes }) => ({
    min: Number(attributes['min']) - 1,
    max: Number(attributes['max']) - 1,
    width: isHidden(attributes['hidden']) ? 0 : number(attributes['width'], width),
  }));
  const heights = new Map<number, number>();
  for (const [row, { attributes }] of numbered(childrenOf(childOf(worksheet, 'sheetData'), 'row'), Number)) {
    const { ht, hidden } = attributes;
    if (isHidden(hidden)) heights.set(row - 1, 0);
    else if (ht !== undefined) heights.set(row - 1, number(ht, height));
  }
  return {
    columns: {
      sizeOf: (index) =>
        Math.round(
          (columns.find(({ min, max }) => min <= index && index <= max)?.width ?? width) * pixelsPerUnit + 5,
        ),
      last: lastColumn - 1,
    },
    rows: {
      sizeOf: (index) => Math.round((heights.get(index) ?? height) * pixelsPerPoint),
      last: lastRow - 1,
    },
  };
}

const isHidden = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The point that lies so many pixels after another one, or at the end of the sheet. */
export function pointAfter({ sizeOf, last }: Axis, [index, offset]: Point, pixels: number): Point {
  let at = index;
  let left = offset + pixels;
  for (let step = 0; step < mostSteps && at < last && left >= sizeOf(at); step += 1) {
    left -= sizeOf(at);
    at += 1;
  }
  return [at, Math.min(left, Math.max(0, sizeOf(at) - 1))];
}

/** In characters; the wider one for texts that would be a tower in the other. */
const widths = [40, 72] as const;
const tallestNarrow = 240;
const fontSize = 9;

/** In pixels, so that the text can be seen whole. */
export function boxSize(text: string): { readonly width: number; readonly height: number } {
  const [narrow, wide] = widths;
  const width = heightOf(text, narrow, fontSize) <= tallestNarrow ? narrow : wide;
  return {
    width: width * pixelsPerUnit + 10,
    height: Math.round((heightOf(text, width, fontSize) + 8) * pixelsPerPoint),
  };
}
