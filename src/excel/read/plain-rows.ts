import type { Grid } from './grid.ts';
import { takeCell, takeUsualCell, unsuited, type PlainCell } from './plain-cell.ts';
import { plainText } from './rich-text.ts';
import type { Utf8 } from './utf8.ts';
import type { MarkBudget } from './xml.ts';

const rowStart = /<row r="([1-9]\d{0,6})"((?: [A-Za-z]\w*(?::[A-Za-z]\w*)?="[\w.: -]*")*)(\/?)>/y;
const twice = /( [\w:]+=).*\1| r=/;
const rowEnd = '</row>';
const anyUnsuited = new RegExp(`[${unsuited}]`, 'g');

/** Where the first character is that no plain cell holds. */
export function limitIn(xml: Utf8, from: number): number {
  anyUnsuited.lastIndex = from;
  return anyUnsuited.exec(xml)?.index ?? xml.length;
}

/**
 * Reads the rows at `from` in `xml` as long as they are whole and of the plainest form, several times as fast as the
 * XML reader, and returns where the first other row starts. `xml` has no comments, sections or instructions there, and
 * no U+FFFE or U+FFFF; `limit` is what `limitIn` finds from there on.
 */
export function takePlainRows(
  xml: Utf8,
  from: number,
  grid: Grid,
  budget: MarkBudget,
  limit = limitIn(xml, from),
): number {
  const cells: PlainCell[] = [];
  for (let start = from; ;) {
    rowStart.lastIndex = start;
    const row = rowStart.exec(xml);
    if (row === null) return start;
    const [, number = '', attributes = '', isEmpty] = row;
    if (attributes !== '' && twice.test(attributes)) return start;
    let at = rowStart.lastIndex;
    let count = 0;
    while (isEmpty === '' && !xml.startsWith(rowEnd, at)) {
      const cell = (cells[count] ??= { column: 0, type: 'n', style: 0, value: undefined });
      const usual = takeUsualCell(xml, at, number, cell, limit);
      at = usual < 0 ? takeCell(xml, at, number, cell) : usual;
      if (at < 0) return start;
      count += 1;
    }
    if (isEmpty === '') at += rowEnd.length;
    budget.left -= 1 + 2 * count;
    if (budget.left < 0) return start;
    grid.startRow(number);
    for (let index = 0; index < count; index += 1) {
      const cell = cells[index];
      if (cell === undefined) continue;
      const value = cell.value === undefined ? undefined : grid.valueOf(cell.value);
      const isInline = cell.type === 'inlineStr' && value !== undefined;
      grid.cellIn(cell.column, cell.type, cell.style, isInline ? plainText(value) : value, false);
    }
    start = at;
  }
}
