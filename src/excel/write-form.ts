import type { AddWorksheetOptions } from 'exceljs';
import type { Box, Form } from '../model/sheet.ts';
import type { Text } from '../model/text.ts';
import { cellName, cellValue, frameText } from './cell-text.ts';
import { lineHeight, lineRow, noteHeight, titleRow, wideRow } from './frame-rows.ts';
import { pageHeight, sum } from './page.ts';
import type { SheetStream, StyledCell } from './sheet-stream.ts';
import { backStyle, headingStyle, labelStyle, noteStyle, valueStyles, type CellStyle } from './styles.ts';
import { fitOf } from './table-rows.ts';
import type { Bounds } from './write-table.ts';

export const formOptions: Partial<AddWorksheetOptions> = { views: [{ showGridLines: false }] };

const lowestLine = 22;

/** A line with its height in points. */
interface Line {
  readonly boxes: readonly Box[];
  readonly height: number;
}

export async function writeForm(form: Form, stream: SheetStream, { sheetName }: Bounds): Promise<void> {
  const { grid, back, note } = form;
  const lines = Array.from(form.lines, (boxes) => ({ boxes, height: lineHeightOf(boxes, form) }));
  const page = pageHeight('A4 upright', grid, form);
  const beside = back === undefined ? [] : [{ value: frameText(form, back.text), style: backStyle }];
  let used = titleRow(stream, form, grid, beside) + lineHeight;
  lineRow(stream, form, grid);
  for (const [index, { boxes, height }] of lines.entries()) {
    if (used + heightTogether(lines, index) > page) {
      stream.breakPage();
      used = 0;
    }
    used += height;
    stream.row(height, styledBoxes(form, stream, boxes, sheetName));
    await stream.turn();
  }
  if (note !== undefined) {
    wideRow(stream, frameText(form, note), noteStyle, noteHeight(note, sum(grid)), grid.length);
  }
  if (back !== undefined) {
    stream.link(1, grid.length, sheetName(back.sheet));
    stream.printOnly(grid.length);
  }
  stream.close();
}

/** Of the widest span each box has. */
function lineHeightOf(boxes: readonly Box[], { grid, name }: Form): number {
  let height = lowestLine;
  let column = 0;
  for (const { value, span } of boxes) {
    height = Math.max(height, fitOf(value, sum(grid.slice(column, column + span))).height);
    column += span;
  }
  if (column !== grid.length)
    throw new Error(`form ${name}: a line spans ${column} of ${grid.length} columns`);
  return Math.ceil(height);
}

const leads = ({ boxes }: Line): boolean => boxes.every(({ role }) => role !== 'value');

/** Of the line and, where it is a heading, of what it heads: a heading is not left alone at the foot of a page. */
function heightTogether(lines: readonly Line[], from: number): number {
  let height = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    height += line.height;
    if (!leads(line)) break;
  }
  return height;
}

function styledBoxes(
  form: Form,
  stream: SheetStream,
  boxes: readonly Box[],
  sheetName: Bounds['sheetName'],
): readonly (StyledCell | undefined)[] {
  const number = stream.rows + 1;
  const cells: (StyledCell | undefined)[] = [];
  for (const box of boxes) {
    const { value, span } = box;
    const column = cells.length;
    const style = styleOf(box, sum(form.grid.slice(column, column + span)));
    const where = (): Text =>
      cellName(
        form,
        number,
        boxes.map((other) => other.value),
      );
    cells.push({ value: cellValue(value, where), style });
    // Borders are drawn cell by cell, also under a merged one.
    for (let more = 1; more < span; more += 1) cells.push({ value: '', style });
    stream.merge(number, column, number, column + span - 1);
    if (typeof value === 'object') stream.link(number, column, sheetName(value.sheet));
  }
  return cells;
}

function styleOf({ value, role, align = 'left' }: Box, width: number): CellStyle {
  if (role === 'heading') return headingStyle;
  if (role === 'label') return labelStyle;
  const styles = valueStyles[align][fitOf(value, width).size];
  return typeof value === 'object' ? styles.link : typeof value === 'number' ? styles.number : styles.text;
}
