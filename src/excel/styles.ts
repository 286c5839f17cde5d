import type { Fill, Font, Style } from 'exceljs';
import type { Column } from '../model/sheet.ts';

/** A style is made once and shared by its cells: exceljs spends most of its time on styles it has not met before. */
export type CellStyle = Partial<Style>;

/**
 * Where a font is missing, charset 134 (GB 2312) and family 3, which these fonts have on Windows, lead Excel, WPS and
 * LibreOffice to another Chinese one.
 */
const chinese = (name: string): Partial<Font> => ({ name, family: 3, charset: 134 });
const songti = chinese('宋体');
const heiti = chinese('黑体');
const fangsong = chinese('仿宋');

const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const grey = (shade: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${shade.repeat(3)}` },
});
const text = '@';
const blue = { color: { argb: 'FF0563C1' }, underline: true } as const;

export const titleStyle: CellStyle = {
  font: { ...heiti, size: 18 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  numFmt: text,
};

export const lineStyle = (horizontal: 'left' | 'right'): CellStyle => ({
  font: { ...fangsong, size: 11 },
  alignment: { horizontal, vertical: 'middle' },
  numFmt: text,
});

export const headerStyle: CellStyle = {
  font: { ...heiti, size: 10 },
  fill: grey('D9'),
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border,
  numFmt: text,
};

export const noteStyle: CellStyle = {
  font: { ...fangsong, size: 10 },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
  numFmt: text,
};

/** Of a link that stands beside a form, in no box. */
export const backStyle: CellStyle = { font: { ...songti, size: 10, ...blue }, numFmt: text };

/** Sizes a cell may be set in: the first unless its text would be taller than a row can be. */
export const bodySizes = [10, 8, 6] as const;
export type BodySize = (typeof bodySizes)[number];

export interface BodyStyles {
  readonly text: CellStyle;
  readonly number: CellStyle;
  readonly link: CellStyle;
}

const bodyStyle = (horizontal: 'left' | 'center', size: BodySize): BodyStyles => {
  const font = { ...songti, size };
  const shared: CellStyle = {
    font,
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    border,
  };
  return {
    text: { ...shared, numFmt: text },
    number: { ...shared, numFmt: 'General' },
    link: { ...shared, font: { ...font, ...blue }, numFmt: text },
  };
};

export type StylesBySize = Readonly<Record<BodySize, BodyStyles>>;

export const bodyStyles = ({ align = 'left' }: Pick<Column, 'align'>): StylesBySize => ({
  10: bodyStyle(align, 10),
  8: bodyStyle(align, 8),
  6: bodyStyle(align, 6),
});

/** Of a line of a form that names what follows. */
export const headingStyle: CellStyle = {
  ...headerStyle,
  font: { ...heiti, size: 11 },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};

/** Of a box of a form that names the boxes beside or below it. */
export const labelStyle: CellStyle = { ...headerStyle, fill: grey('F2') };

/** Of the other boxes of a form. */
export const valueStyles = { left: bodyStyles({ align: 'left' }), center: bodyStyles({ align: 'center' }) };
