import type { Sheet } from '../model/sheet.ts';

const pointsPerInch = 72;
/** In inches. */
export const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** Landscape, in points; `code` is what Excel calls it. */
export const papers = {
  A4: { code: 9, width: 841.9, height: 595.3 },
  A3: { code: 8, width: 1190.6, height: 841.9 },
} as const;

/** Columns are measured in digits of the default font, Calibri 11, which are 7 pixels wide. */
export const pixelsPerUnit = 7;
const pointsPerPixel = 0.75;

/** How many points of rows fit on one page once the columns are shrunk to its width. */
export function pageHeight({ paper, columns }: Pick<Sheet, 'paper' | 'columns'>): number {
  const { width, height } = papers[paper];
  const printable = width - (margins.left + margins.right) * pointsPerInch;
  const wanted = columns.reduce((sum, column) => sum + column.width, 0) * pixelsPerUnit * pointsPerPixel;
  const percent = Math.min(100, Math.floor((100 * printable) / wanted));
  return ((height - (margins.top + margins.bottom) * pointsPerInch) * 100) / percent;
}
