import { columnNumber, type Grid, type StoredType } from './grid.ts';
import { plainText } from './rich-text.ts';
import type { MarkBudget } from './xml.ts';

const rowStart = /<row r="([1-9]\d{0,6})"((?: [A-Za-z]\w*(?::[A-Za-z]\w*)?="[\w.: -]*")*)(\/?)>/y;
const twice = /( [\w:]+=).*\1| r=/;
const rowEnd = '</row>';

// What XML cannot hold, and CR, which it reads as LF, end the match.
const text = String.raw`[^<\u0000-\u0008\u000b-\u001f\ufffe\uffff]*`;
const storedForm = `(?: t="(s|str|n|b|e)")?>(?:<v>(${text})</v>)?</c>`;
const inlineForm = ` t="inlineStr"><is>(?:<t>(${text})</t>|<r><t xml:space="preserve">(${text})</t></r>)</is></c>`;
const cellOf = new RegExp(
  `<c r="([A-Z]{1,3})([1-9]\\d{0,6})"(?: s="(\\d{1,6})")?(?:/>|${storedForm}|${inlineForm})`,
  'y',
);

interface PlainCell {
  readonly column: number;
  readonly type: StoredType;
  readonly style: number;
  readonly value: string | undefined;
}

/** Undefined when it is not certain what the cell says. By index: taking arrays apart costs more than the match. */
function plainCell(row: string | undefined, found: RegExpExecArray): PlainCell | undefined {
  if (found[2] !== row) return undefined;
  const inline = found[6] ?? found[7];
  const raw = inline ?? found[5];
  let value = raw?.includes('&') ? withoutEntities(raw) : raw;
  if (value === undefined && raw !== undefined) return undefined;
  let type = found[4] ?? 'n';
  if (inline !== undefined && value !== undefined) {
    type = 'inlineStr';
    value = plainText(value);
  }
  return { column: columnNumber(found[1] ?? ''), type, style: Number(found[3] ?? 0), value };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Undefined when there are other references. */
function withoutEntities(raw: string): string | undefined {
  let isPlain = true;
  const plain = raw.replaceAll(/&(?:amp|lt|gt|quot|apos);|&/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) isPlain = false;
    return character ?? '';
  });
  return isPlain ? plain : undefined;
}

/**
 * Reads the rows at `from` in `xml` as long as they are whole and of the plainest form, several times as fast as the
 * XML reader, and returns where the first other row starts. `xml` has no comments, sections or instructions there.
 */
export function takePlainRows(xml: string, from: number, grid: Grid, budget: MarkBudget): number {
  const cells: PlainCell[] = [];
  for (let start = from; ;) {
    rowStart.lastIndex = start;
    const row = rowStart.exec(xml);
    if (row === null) return start;
    const [, number, attributes = '', isEmpty] = row;
    if (attributes !== '' && twice.test(attributes)) return start;
    let at = rowStart.lastIndex;
    cells.length = 0;
    if (isEmpty === '') {
      for (;;) {
        cellOf.lastIndex = at;
        const found = cellOf.exec(xml);
        if (found === null) break;
        const cell = plainCell(number, found);
        if (cell === undefined) return start;
        cells.push(cell);
        at = cellOf.lastIndex;
      }
      if (!xml.startsWith(rowEnd, at)) return start;
      at += rowEnd.length;
    }
    budget.left -= 1 + 2 * cells.length;
    if (budget.left < 0) return start;
    grid.startRow(number);
    for (const { column, type, style, value } of cells) grid.cellIn(column, type, style, value, false);
    start = at;
  }
}
