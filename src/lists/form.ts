import type { Box, Cell } from '../model/sheet.ts';

/** Columns of the grid that the forms are laid out on; A4 upright holds them at full size. */
export const grid: readonly number[] = Array.from({ length: 20 }, () => 5.1);
const labelSpan = 3;
const valueSpan = 7;

export type Line = readonly Box[];

/** A part of a form: its heading and its lines. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

const label = (value: string, span: number): Box => ({ value, span, role: 'label' });
const value = (cell: Cell, span: number, align: 'left' | 'center' = 'left'): Box => ({
  value: cell,
  span,
  role: 'value',
  align,
});

/** One text across the form. */
export const textLine = (text: string): Line => [value(text, grid.length)];

/** One label with a text beside it. */
export const labelled = (name: string, text: string): Line => [
  label(name, labelSpan),
  value(text, grid.length - labelSpan),
];

/** Labels with their texts, two of each in a line; those without a text are left out. */
export function pairs(
  entries: readonly (readonly [name: string, text: string | undefined])[],
): readonly Line[] {
  const given = entries.flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [[name, text] as const],
  );
  const lines: Line[] = [];
  for (let at = 0; at < given.length; at += 2) {
    const [first, second] = [given[at], given[at + 1]];
    if (first === undefined) continue;
    lines.push(
      second === undefined
        ? labelled(...first)
        : [first, second].flatMap(([name, text]) => [label(name, labelSpan), value(text, valueSpan)]),
    );
  }
  return lines;
}

/** A column of a table within a form. */
export interface FormColumn<Row> {
  readonly header: string;
  readonly span: number;
  readonly align?: 'left' | 'center';
  readonly value: (row: Row, index: number) => Cell;
}

export const tableLines = <Row>(
  columns: readonly FormColumn<Row>[],
  rows: readonly Row[],
): readonly Line[] => [
  columns.map(({ header, span }) => label(header, span)),
  ...rows.map((row, index) =>
    columns.map((column) => value(column.value(row, index), column.span, column.align)),
  ),
];

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 to 九十九. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens - 1]}十`;
  return ten + (numerals[ones - 1] ?? '');
}

/** The sections that have something to say, numbered 一、二、 and so on. */
export const linesOf = (sections: readonly Section[]): readonly Line[] =>
  sections
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ heading, lines }, index) => [
      [{ value: `${numeral(index + 1)}、${heading}`, span: grid.length, role: 'heading' } as const],
      ...lines,
    ]);
