import type { Text } from '../model/text.ts';
import { showBriefly } from '../model/show.ts';

const lowFactor = 0x9e3779b1;
const highFactor = 0x85ebca77;

const placeOf = (column: number, isNumber: boolean): number => 2 * column + (isNumber ? 1 : 0);

/** The six bits of a byte that goes on with a character. */
const continued = (bytes: Uint8Array, index: number): number => (bytes[index] ?? 0) & 0x3f;

/** What a sheet is to hold, or was found to hold, in a few bytes a row. */
export class SheetLedger {
  readonly name: string;
  readonly #rows: number[] = [];
  readonly #merges = new Set<string>();
  #row = 0;
  #low = 0;
  #high = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Rows and columns count from 1; rows come from top to bottom, cells from left to right. */
  cell(row: number, column: number, value: string | number): void {
    if (value === '') return;
    this.#enter(row);
    const text = typeof value === 'number' ? `${value}` : value;
    // One changed unit in a row always changes the sum, several leave it as it was once in 2⁵³ times; a cryptographic
    // sum of the joined texts takes three times as long. The length tells where the cell ends.
    let low = Math.imul(this.#low ^ placeOf(column, typeof value === 'number'), lowFactor);
    let high = this.#high;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      low = Math.imul(low ^ unit, lowFactor);
      high = Math.imul(high ^ unit, highFactor);
    }
    this.#low = low;
    this.#high = Math.imul(high ^ text.length, highFactor);
  }

  /** The same for what is read in UTF-8, of numbers their figures; decoding it first would take longer than the sum. */
  cellOfUtf8(
    row: number,
    column: number,
    isNumber: boolean,
    bytes: Uint8Array,
    from: number,
    to: number,
  ): void {
    if (from === to) return;
    this.#enter(row);
    let low = Math.imul(this.#low ^ placeOf(column, isNumber), lowFactor);
    let high = this.#high;
    let length = 0;
    for (let index = from; index < to; length += 1) {
      let unit = bytes[index] ?? 0;
      if (unit < 0x80) {
        index += 1;
      } else if (unit < 0xe0) {
        unit = ((unit & 0x1f) << 6) | continued(bytes, index + 1);
        index += 2;
      } else if (unit < 0xf0) {
        unit = ((unit & 0xf) << 12) | (continued(bytes, index + 1) << 6) | continued(bytes, index + 2);
        index += 3;
      } else {
        const upper = ((unit & 7) << 18) | (continued(bytes, index + 1) << 12);
        const point = upper | (continued(bytes, index + 2) << 6) | continued(bytes, index + 3);
        const first = 0xd800 + ((point - 0x1_0000) >> 10);
        low = Math.imul(low ^ first, lowFactor);
        high = Math.imul(high ^ first, highFactor);
        unit = 0xdc00 + (point & 0x3ff);
        index += 4;
        length += 1;
      }
      low = Math.imul(low ^ unit, lowFactor);
      high = Math.imul(high ^ unit, highFactor);
    }
    this.#low = low;
    this.#high = Math.imul(high ^ length, highFactor);
  }

  /** Both ends included. */
  merge(top: number, left: number, bottom: number, right: number): void {
    this.#merges.add(`${top},${left}:${bottom},${right}`);
  }

  /** The first place where the two are not the same. */
  differenceFrom(found: SheetLedger): Text | undefined {
    this.#close();
    found.#close();
    const sheet: Text = { zh: `工作表「${showBriefly(this.name)}」`, en: `sheet ${showBriefly(this.name)}` };
    if (this.name !== found.name) {
      const name = showBriefly(found.name);
      return { zh: `${sheet.zh}变成了「${name}」`, en: `${sheet.en} has become ${name}` };
    }
    const last = Math.max(this.#rows.length, found.#rows.length);
    for (let row = 0; row < last; row += 1) {
      if (this.#rows[row] !== found.#rows[row]) {
        return { zh: `${sheet.zh}第 ${row} 行`, en: `${sheet.en}, row ${row}` };
      }
    }
    const areSame =
      this.#merges.size === found.#merges.size &&
      [...this.#merges].every((merge) => found.#merges.has(merge));
    return areSame ? undefined : { zh: `${sheet.zh}的合并区域`, en: `${sheet.en}, merged cells` };
  }

  #enter(row: number): void {
    if (row === this.#row) return;
    this.#close();
    this.#row = row;
  }

  /** Takes the row to the sums; 53 bits are a number without loss. */
  #close(): void {
    if (this.#row > 0) this.#rows[this.#row] = (this.#high >>> 11) * 2 ** 32 + (this.#low >>> 0);
    this.#row = 0;
    this.#low = 0;
    this.#high = 0;
  }
}
