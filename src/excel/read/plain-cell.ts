import { columnNumber, type StoredType } from './grid.ts';
import type { Utf8 } from './utf8.ts';

/** Written over for each cell: a million of them would cost more than reading them. */
export interface PlainCell {
  column: number;
  type: StoredType;
  style: number;
  value: Utf8 | undefined;
}

/** What XML cannot hold (U+FFFE and U+FFFF apart), and CR, which it reads as LF. */
export const unsuited = String.raw`\u0000-\u0008\u000b-\u001f`;

const text = `[^<${unsuited}]*`;
const storedForm = `(?: t="(s|str|n|b|e)")?>(?:<v>(${text})</v>)?</c>`;
const inlineForm = ` t="inlineStr"><is>(?:<t>(${text})</t>|<r><t xml:space="preserve">(${text})</t></r>)</is></c>`;
const cellOf = new RegExp(
  `<c r="([A-Z]{1,3})([1-9]\\d{0,6})"(?: s="(\\d{1,6})")?(?:/>|${storedForm}|${inlineForm})`,
  'y',
);

/** Takes a cell of any plain form; the returned index is that behind it, or -1 when it is not certain what it says. */
export function takeCell(xml: Utf8, at: number, row: string, cell: PlainCell): number {
  cellOf.lastIndex = at;
  const found = cellOf.exec(xml);
  if (found?.[2] !== row) return -1;
  const inline = found[6] ?? found[7];
  const raw = inline ?? found[5];
  const value = raw?.includes('&') ? withoutEntities(raw) : raw;
  if (value === undefined && raw !== undefined) return -1;
  cell.column = columnNumber(found[1] ?? '');
  cell.type = inline === undefined ? (found[4] ?? 'n') : 'inlineStr';
  cell.style = Number(found[3] ?? 0);
  cell.value = value;
  return cellOf.lastIndex;
}

const start = '<c r="';
const end = '</v></c>';
const [letterA, letterZ, digit0, digit9, quote] = [0x41, 0x5a, 0x30, 0x39, 0x22];
const openings: readonly (readonly [opening: string, type: StoredType])[] = [
  [' t="str"><v>', 'str'],
  ['><v>', 'n'],
  [' t="s"><v>', 's'],
];

/** As `takeCell`, for the forms of nearly all cells, in a third of the time; up to `limit` nothing is unsuited. */
export function takeUsualCell(xml: Utf8, at: number, row: string, cell: PlainCell, limit: number): number {
  if (!xml.startsWith(start, at)) return -1;
  let index = at + start.length;
  let column = 0;
  for (let code = xml.charCodeAt(index); code >= letterA && code <= letterZ; code = xml.charCodeAt(index)) {
    column = column * 26 + code - letterA + 1;
    index += 1;
  }
  // Three letters at most.
  if (column === 0 || column > 18_278 || !xml.startsWith(row, index)) return -1;
  index += row.length;
  if (xml.charCodeAt(index) !== quote) return -1;
  index += 1;
  let style = 0;
  if (xml.startsWith(' s="', index)) {
    const from = index + 4;
    index = from;
    for (let code = xml.charCodeAt(index); code >= digit0 && code <= digit9; code = xml.charCodeAt(index)) {
      style = style * 10 + code - digit0;
      index += 1;
    }
    if (index === from || index > from + 6 || xml.charCodeAt(index) !== quote) return -1;
    index += 1;
  }
  for (const [opening, type] of openings) {
    if (!xml.startsWith(opening, index)) continue;
    const from = index + opening.length;
    const to = xml.indexOf('<', from);
    if (to < 0 || to > limit || !xml.startsWith(end, to)) return -1;
    const value = xml.slice(from, to);
    if (value.includes('&')) return -1;
    cell.column = column;
    cell.type = type;
    cell.style = style;
    cell.value = value;
    return to + end.length;
  }
  return -1;
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
