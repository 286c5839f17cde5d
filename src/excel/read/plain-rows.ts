import type { Grid } from './grid.ts';
import { PlainRow } from './plain-row.ts';
import type { MarkBudget } from './xml.ts';

const rowStart = /^<row r="([1-9]\d{0,6})"((?: [A-Za-z]\w*(?::[A-Za-z]\w*)?="[\w.: -]*")*)(\/?)>$/;
const twice = /( [\w:]+=).*\1| r=/;
const rowEnd = Buffer.from('</row>');
const closing = 0x3e;
/** Longer start tags are not plain. */
const longestTag = 1_024;

/** Full and empty again within each row. */
const cells = new PlainRow();

/**
 * Reads the rows at `from` in a sheet's XML as long as they are whole and of the plainest form, several times as fast as
 * the XML reader, and returns where the first other row starts. `xml` has no comments, sections or instructions there.
 */
export function takePlainRows(xml: Buffer, from: number, grid: Grid, budget: MarkBudget): number {
  for (let start = from; ;) {
    const tagEnd = xml.subarray(start, start + longestTag).indexOf(closing) + 1;
    const row = rowStart.exec(xml.toString('latin1', start, start + tagEnd));
    if (row === null) return start;
    const [, number = '', attributes = '', isEmpty] = row;
    if (attributes !== '' && twice.test(attributes)) return start;
    const digits = Buffer.from(number);
    let at = start + tagEnd;
    cells.start();
    if (isEmpty === '') {
      while (!isRowEnd(xml, at)) {
        at = cells.take(xml, at, digits);
        if (at < 0) return start;
      }
      at += rowEnd.length;
    }
    budget.left -= 1 + 2 * cells.count;
    if (budget.left < 0) return start;
    grid.startRow(number);
    cells.give(xml, grid);
    start = at;
  }
}

/** `</r`; a cell starts with another letter, and nothing else can come here than what starts or ends. */
const isRowEnd = (xml: Buffer, at: number): boolean =>
  xml[at + 1] === 0x2f && rowEnd.every((byte, index) => xml[at + index] === byte);
