import type { Frame } from '../model/sheet.ts';

const pointsPerInch = 72;
const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** In inches. A mark needs room above the page: LibreOffice cuts a header that is higher than its margin. */
export const marginsOf = ({ mark }: Pick<Frame, 'mark'>): typeof margins =>
  mark === undefined ? margins : { ...margins, top: markedTop };

/** Excel prints no watermarks; large grey letters at the top of every page come near. */
export const markFormat = '&C&"黑体,常规"&36&KBFBFBF';
const markedTop = 1.05;

/** As it lies on the desk, in points; `code` is what Excel calls it. */
export const papers = {
  A4: { code: 9, orientation: 'landscape', width: 841.9, height: 595.3 },
  A3: { code: 8, orientation: 'landscape', width: 1190.6, height: 841.9 },
  'A4 upright': { code: 9, orientation: 'portrait', width: 595.3, height: 841.9 },
} as const;
export type Paper = keyof typeof papers;

/** Columns are measured in digits of the default font, Calibri 11, which are 7 pixels wide. */
export const pixelsPerUnit = 7;
const pointsPerPixel = 0.75;

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** How many points of rows fit on one page once columns of these widths are shrunk to its width. */
export function pageHeight(paper: Paper, widths: readonly number[], frame: Pick<Frame, 'mark'>): number {
  const { width, height } = papers[paper];
  const { left, right, top, bottom } = marginsOf(frame);
  const printable = width - (left + right) * pointsPerInch;
  const wanted = sum(widths) * pixelsPerUnit * pointsPerPixel;
  const percent = Math.min(100, Math.floor((100 * printable) / wanted));
  return ((height - (top + bottom) * pointsPerInch) * 100) / percent;
}
