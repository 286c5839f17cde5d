import { columnName } from '../../model/cell-name.ts';
import { columnNumber } from '../read/grid.ts';
import type { MarkBudget } from '../read/xml.ts';
import type { CellNote } from './cell-notes.ts';
import {
  changed,
  childOf,
  childrenOf,
  elementsOf,
  elementText,
  placed,
  prefixOf,
  type Edit,
  type Element,
} from './elements.ts';
import type { MarkStyles } from './mark-styles.ts';

type ByColumn = Map<number, CellNote>;

function byRow(notes: readonly CellNote[]): Map<number, ByColumn> {
  const rows = new Map<number, ByColumn>();
  for (const note of notes) {
    const row = rows.get(note.row) ?? new Map<number, CellNote>();
    rows.set(note.row, row.set(note.column, note));
  }
  return rows;
}

const styleOf = ({ attributes }: Pick<Element, 'attributes'>): number => Number(attributes['s'] ?? 0);

/** The elements of a sheet, of its cells only those in rows with notes and those that are marked already. */
export function sheetElements(
  part: string,
  xml: string,
  budget: MarkBudget,
  notes: readonly CellNote[],
  styles: MarkStyles,
): Element {
  const rows = new Set(notes.map(({ row }) => row));
  let row = 0;
  return elementsOf(part, xml, budget, (element, parent) => {
    if (parent?.name === 'sheetData') row = Number(element.attributes['r'] ?? row + 1);
    if (parent?.name === 'row') return rows.has(row) || styles.isMarked(styleOf(element));
    return parent?.name !== 'c';
  });
}

/** Elements with their numbers; those the file does not number are counted. */
export function* numbered(elements: readonly Element[], numberOf: (reference: string) => number) {
  let number = 0;
  for (const element of elements) {
    const { r: reference } = element.attributes;
    number = reference === undefined ? number + 1 : numberOf(reference);
    yield [number, element] as const;
  }
}

const beforeData = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols'];

/** Gives marked cells their fill, and cells that are no longer marked the one they had before. */
export function cellEdits(
  xml: string,
  worksheet: Element,
  notes: readonly CellNote[],
  styles: MarkStyles,
): readonly Edit[] {
  const prefix = prefixOf(xml, worksheet);
  const columnStyle = columnStyles(worksheet);
  const waiting = byRow(notes);
  const edits: Edit[] = [];

  const newCells = (row: Element | undefined, cells: ByColumn, before = Infinity): string => {
    let text = '';
    for (const [column, note] of cells) {
      if (column >= before) break;
      const base = row?.attributes['s'] === undefined ? columnStyle(column) : styleOf(row);
      const style = styles.marked(base, note.severity);
      text += elementText(`${prefix}c`, { r: `${columnName(column)}${note.row}`, s: `${style}` });
      cells.delete(column);
    }
    return text;
  };
  const newRows = (before = Infinity): string => {
    let text = '';
    for (const [row, cells] of waiting) {
      if (row >= before) break;
      text += elementText(`${prefix}row`, { r: `${row}` }, newCells(undefined, cells));
      waiting.delete(row);
    }
    return text;
  };
  const editRow = (row: Element, cells: ByColumn): void => {
    const own: Edit[] = [];
    let isLonger = false;
    for (const [column, cell] of numbered(childrenOf(row, 'c'), columnOf)) {
      const added = newCells(row, cells, column);
      isLonger ||= added !== '';
      own.push({ from: cell.start, to: cell.start, text: added });
      const note = cells.get(column);
      cells.delete(column);
      const style = styleOf(cell);
      if (note !== undefined)
        own.push(...changed(xml, cell, { s: `${styles.marked(style, note.severity)}` }));
      else if (styles.isMarked(style)) own.push(...changed(xml, cell, { s: `${styles.unmarked(style)}` }));
    }
    const added = newCells(row, cells);
    // The span of columns, which a row may name to save time, would no longer be true.
    if (isLonger || added !== '') edits.push(...changed(xml, row, { spans: undefined }, added));
    edits.push(...own);
  };

  const data = childOf(worksheet, 'sheetData');
  for (const [number, row] of numbered(childrenOf(data, 'row'), Number)) {
    edits.push({ from: row.start, to: row.start, text: newRows(number) });
    const cells = waiting.get(number) ?? new Map<number, CellNote>();
    waiting.delete(number);
    if (cells.size > 0 || row.children.length > 0) editRow(row, cells);
  }
  const added = newRows();
  if (added === '') return edits;
  if (data !== undefined) return [...edits, ...changed(xml, data, {}, added)];
  const text = elementText(`${prefix}sheetData`, {}, added);
  return placed(xml, worksheet, text, (name) => !beforeData.includes(name));
}

const columnOf = (reference: string): number => columnNumber(reference.replace(/\d+$/, ''));

function columnStyles(worksheet: Element): (column: number) => number {
  const columns = childrenOf(childOf(worksheet, 'cols'), 'col').map(({ attributes }) => ({
    min: Number(attributes['min']),
    max: Number(attributes['max']),
    style: Number(attributes['style'] ?? 0),
  }));
  return (column) => columns.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
}
