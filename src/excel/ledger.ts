import type { Text } from '../model/text.ts';
import { showBriefly } from '../model/show.ts';

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
    if (row !== this.#row) {
      this.#close();
      this.#row = row;
    }
    const text = typeof value === 'number' ? `${value}` : value;
    // One changed unit in a row always changes the sum, several leave it as it was once in 2⁵³ times; a cryptographic
    // sum of the joined texts takes three times as long. The length tells where the next cell begins.
    let low = Math.imul(this.#low ^ (2 * column + (typeof value === 'number' ? 1 : 0)), 0x9e3779b1);
    let high = Math.imul(this.#high ^ text.length, 0x85ebca77);
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      low = Math.imul(low ^ unit, 0x9e3779b1);
      high = Math.imul(high ^ unit, 0x85ebca77);
    }
    this.#low = low;
    this.#high = high;
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

  /** Takes the row to the sums; 53 bits are a number without loss. */
  #close(): void {
    if (this.#row > 0) this.#rows[this.#row] = (this.#high >>> 11) * 2 ** 32 + (this.#low >>> 0);
    this.#row = 0;
    this.#low = 0;
    this.#high = 0;
  }
}
