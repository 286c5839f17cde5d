import type { Style } from 'exceljs';
import type { Column } from '../model/sheet.ts';

/** A style is made once and shared by its cells: exceljs spends most of its time on styles it has not met before. */
export type CellStyle = Partial<Style>;

const songti = { name: '宋体', charset: 134 } as const;
const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const text = '@';

export const titleStyle: CellStyle = {
  font: { ...songti, size: 18, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  numFmt: text,
};

export const lineStyle = (horizontal: 'left' | 'right'): CellStyle => ({
  font: { ...songti, size: 11 },
  alignment: { horizontal, vertical: 'middle' },
  numFmt: text,
});

export const headerStyle: CellStyle = {
  font: { ...songti, size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border,
  numFmt: text,
};

export const noteStyle: CellStyle = {
  font: { ...songti, size: 10 },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
  numFmt: text,
};

/** Sizes a cell may be set in: the first unless its text would be taller than a row can be. */
export const bodySizes = [10, 8, 6] as const;
export type BodySize = (typeof bodySizes)[number];

export interface BodyStyles {
  readonly text: CellStyle;
  readonly number: CellStyle;
}

const bodyStyle = ({ align = 'left' }: Column, size: BodySize): BodyStyles => {
  const shared: CellStyle = {
    font: { ...songti, size },
    alignment: { horizontal: align, vertical: 'middle', wrapText: true },
    border,
  };
  return { text: { ...shared, numFmt: text }, number: { ...shared, numFmt: 'General' } };
};

export const bodyStyles = (column: Column): Readonly<Record<BodySize, BodyStyles>> => ({
  10: bodyStyle(column, 10),
  8: bodyStyle(column, 8),
  6: bodyStyle(column, 6),
});
