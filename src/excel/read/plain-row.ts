import { lastColumn, longestText } from './limits.ts';
import type { Grid, StoredType } from './grid.ts';
import { plainText } from './rich-text.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

const cellStart = bytesOf('<c r="');
const styleStart = bytesOf(' s="');
const valueStart = bytesOf('<v>');
const valueEnd = bytesOf('</v></c>');
const cellEnd = bytesOf('</c>');
const inline = bytesOf(' t="inlineStr"');
/** By their numbers; the last has a form of its own. */
const typeNames: readonly StoredType[] = ['str', 's', 'n', 'b', 'e', 'inlineStr'];
const attributes = typeNames.slice(0, -1).map((type) => bytesOf(` t="${type}"`));
const [ofNumber, ofInline] = [typeNames.indexOf('n'), typeNames.indexOf('inlineStr')];
const none = -1;
const inlineForms = [
  [bytesOf('<is><t>'), bytesOf('</t></is></c>')],
  [bytesOf('<is><r><t xml:space="preserve">'), bytesOf('</t></r></is></c>')],
] as const;

const [letterA, letterZ, digit0, digit9] = [0x41, 0x5a, 0x30, 0x39];
const [quote, space, slash, opening, closing] = [0x22, 0x20, 0x2f, 0x3c, 0x3e];
const [ampersand, bracket, underscore, tab, lineFeed] = [0x26, 0x5d, 0x5f, 0x09, 0x0a];

/** Bytes of a text that need not be looked at: one look at this costs less than comparing. */
const isOrdinary = new Uint8Array(256).fill(1, space);
isOrdinary[tab] = isOrdinary[lineFeed] = 1;
for (const byte of [opening, closing, ampersand, underscore, 0xef]) isOrdinary[byte] = 0;

function isAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

/** Of each cell: column, number of its type, style, and where its value stands, below 0 where there is none. */
const fields = 5;

/** The cells of one row, as numbers side by side: an object for each would cost more than reading it. */
export class PlainRow {
  #count = 0;
  readonly #cells = new Int32Array(fields * lastColumn);
  /** Values that stand in the file in another form, by the place of their cell. */
  readonly #texts = new Map<number, string>();
  #isVerbatim = true;

  get count(): number {
    return this.#count;
  }

  start(): void {
    this.#count = 0;
    if (this.#texts.size > 0) this.#texts.clear();
  }

  /** Takes the cell at `at`, and returns what is behind it; -1 when it is not certain what it says. */
  take(bytes: Buffer, at: number, row: Uint8Array): number {
    if (!isAt(bytes, at, cellStart)) return -1;
    let index = at + cellStart.length;
    let column = 0;
    for (let byte = bytes[index] ?? 0; byte >= letterA && byte <= letterZ; byte = bytes[index] ?? 0) {
      column = column * 26 + byte - letterA + 1;
      index += 1;
    }
    // Three letters at most.
    if (column === 0 || column > 18_278 || !isAt(bytes, index, row)) return -1;
    index += row.length;
    if (bytes[index] !== quote) return -1;
    index += 1;
    let style = 0;
    if (isAt(bytes, index, styleStart)) {
      const from = index + styleStart.length;
      index = from;
      for (let byte = bytes[index] ?? 0; byte >= digit0 && byte <= digit9; byte = bytes[index] ?? 0) {
        style = style * 10 + byte - digit0;
        index += 1;
      }
      if (index === from || index > from + 6 || bytes[index] !== quote) return -1;
      index += 1;
    }
    if (this.#count === lastColumn) return -1;
    const place = this.#count * fields;
    this.#cells[place] = column;
    this.#cells[place + 2] = style;
    if (bytes[index] === closing) return this.#takeStored(bytes, index + 1, ofNumber);
    if (bytes[index] === slash)
      return bytes[index + 1] === closing ? this.#add(ofNumber, none, none, index + 2) : -1;
    if (bytes[index] !== space) return -1;
    for (let type = 0; type < attributes.length; type += 1) {
      const attribute = attributes[type] ?? cellStart;
      if (!isAt(bytes, index, attribute)) continue;
      index += attribute.length;
      return bytes[index] === closing ? this.#takeStored(bytes, index + 1, type) : -1;
    }
    index += inline.length;
    if (!isAt(bytes, index - inline.length, inline) || bytes[index] !== closing) return -1;
    for (const [before, after] of inlineForms) {
      if (isAt(bytes, index + 1, before))
        return this.#takeValue(bytes, index + 1 + before.length, after, ofInline);
    }
    return -1;
  }

  #takeStored(bytes: Buffer, at: number, type: number): number {
    if (isAt(bytes, at, valueStart)) return this.#takeValue(bytes, at + valueStart.length, valueEnd, type);
    return isAt(bytes, at, cellEnd) ? this.#add(type, -1, -1, at + cellEnd.length) : -1;
  }

  #takeValue(bytes: Buffer, from: number, after: Uint8Array, type: number): number {
    const to = this.#endOf(bytes, from);
    if (to < 0 || !isAt(bytes, to, after)) return -1;
    if (this.#isVerbatim && to - from <= longestText) return this.#add(type, from, to, to + after.length);
    const text = withoutEntities(bytes.toString('utf8', from, to));
    if (text === undefined) return -1;
    this.#texts.set(this.#count, type === ofInline ? plainText(text) : text);
    return this.#add(type, from, to, to + after.length);
  }

  /** Where the text ends; -1 where it holds what XML cannot hold, or CR, which it reads as LF. */
  #endOf(bytes: Uint8Array, from: number): number {
    this.#isVerbatim = true;
    for (let index = from; index < bytes.length; index += 1) {
      const byte = bytes[index] ?? 0;
      if (isOrdinary[byte] === 1) continue;
      if (byte === opening) return index;
      if (byte < space) return -1;
      if (byte === ampersand || byte === underscore) this.#isVerbatim = false;
      // The end of a section, and U+FFFE and U+FFFF.
      if (byte === closing && bytes[index - 1] === bracket && bytes[index - 2] === bracket) return -1;
      if (byte === 0xef && bytes[index + 1] === 0xbf && (bytes[index + 2] ?? 0) >= 0xbe) return -1;
    }
    return -1;
  }

  #add(type: number, from: number, to: number, end: number): number {
    const place = this.#count * fields;
    this.#cells[place + 1] = type;
    this.#cells[place + 3] = from;
    this.#cells[place + 4] = to;
    this.#count += 1;
    return end;
  }

  /** Hands on all cells. */
  give(bytes: Buffer, grid: Grid): void {
    for (let cell = 0; cell < this.#count; cell += 1) {
      const place = cell * fields;
      const column = this.#cells[place] ?? 0;
      const type = typeNames[this.#cells[place + 1] ?? 0] ?? 'n';
      const style = this.#cells[place + 2] ?? 0;
      const from = this.#cells[place + 3] ?? none;
      const text = this.#texts.size === 0 ? undefined : this.#texts.get(cell);
      if (from === none || text !== undefined) grid.cellIn(column, type, style, text, false);
      else grid.cellOfBytes(column, type, style, bytes, from, this.#cells[place + 4] ?? 0);
    }
  }
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
