import type { Attributes, MarkBudget } from '../read/xml.ts';
import type { Severity } from './cell-notes.ts';
import {
  changed,
  childOf,
  childrenOf,
  edited,
  elementsOf,
  elementText,
  placed,
  prefixOf,
  type Element,
} from './elements.ts';
import { isMarkColour, keptColour, markColour, nothing, uncoveredColour } from './mark-colours.ts';

interface Fill {
  /** The attributes of the colour of a solid fill. */
  readonly shown: Attributes | undefined;
  /** Its second colour, which a solid fill does not show: a mark keeps there what it has covered. */
  readonly kept: Attributes;
}

interface CellStyle {
  readonly attributes: Attributes;
  /** The elements within. */
  readonly inner: string;
}

const afterFills = ['borders', 'cellStyleXfs', 'cellXfs'];
const afterStyles = ['cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** The styles of a workbook's cells, with one more for each kind of cell that is marked or no longer is. */
export class MarkStyles {
  /** Whether cells may have marks from an earlier time. */
  readonly hadMarks: boolean;
  readonly #xml: string;
  readonly #root: Element;
  readonly #prefix: string;
  readonly #isOfLibreOffice: boolean;
  /** The colours of the fonts. */
  readonly #letters: readonly (Attributes | undefined)[];
  readonly #fills: Fill[];
  readonly #styles: CellStyle[];
  readonly #numbers = new Map<string, number>();
  readonly #fillNumbers = new Map<string, number>();
  readonly #addedFills: string[] = [];
  readonly #addedStyles: string[] = [];

  constructor(part: string, xml: string, budget: MarkBudget, isOfLibreOffice: boolean) {
    this.#isOfLibreOffice = isOfLibreOffice;
    this.#xml = xml;
    this.#root = elementsOf(part, xml, budget);
    this.#prefix = prefixOf(xml, this.#root);
    this.#fills = this.#childrenOf('fills', 'fill').map((fill) => {
      const pattern = childOf(fill, 'patternFill');
      const isSolid = pattern?.attributes['patternType'] === 'solid';
      return {
        shown: isSolid ? (childOf(pattern, 'fgColor')?.attributes ?? nothing) : undefined,
        kept: childOf(pattern, 'bgColor')?.attributes ?? nothing,
      };
    });
    this.#letters = this.#childrenOf('fonts', 'font').map((font) => childOf(font, 'color')?.attributes);
    this.hadMarks = this.#fills.some(isMark);
    // Excel takes the first two for none and grey dots, whatever is written there.
    while (this.#fills.length < 2)
      this.#addFill({ shown: undefined, kept: nothing }, this.#fills.length === 0 ? 'none' : 'gray125');
    this.#styles = this.#childrenOf('cellXfs', 'xf').map(({ attributes, startTagEnd, endTagStart }) => ({
      attributes,
      inner: xml.slice(startTagEnd, endTagStart),
    }));
    if (this.#styles.length === 0) this.#addStyle({ attributes: {}, inner: '' });
    for (const [number, fill] of this.#fills.entries()) {
      if (!this.#fillNumbers.has(textOf(fill))) this.#fillNumbers.set(textOf(fill), number);
    }
    for (const [number, style] of this.#styles.entries()) {
      const text = this.#styleText(style);
      if (!this.#numbers.has(text)) this.#numbers.set(text, number);
    }
  }

  isMarked(style: number): boolean {
    return isMark(this.#fillOf(style));
  }

  /** The number of the same style with the fill of a mark. */
  marked(style: number, severity: Severity): number {
    const fill = this.#fillOf(style);
    const kept = (isMark(fill) ? fill?.kept : keptColour(fill?.shown ?? nothing)) ?? nothing;
    const shown = markColour(severity, this.#letters[Number(this.#style(style).attributes['fontId'] ?? 0)]);
    return this.#withFill(style, this.#fillNumber({ shown, kept }));
  }

  /** The number of the same style with the fill that it had before it was marked. */
  unmarked(style: number): number {
    const shown = uncoveredColour(this.#fillOf(style)?.kept ?? nothing, this.#isOfLibreOffice);
    return this.#withFill(style, shown === undefined ? 0 : this.#fillNumber({ shown, kept: nothing }));
  }

  /** The text of the part. */
  text(): string {
    return edited(this.#xml, [
      ...this.#addition('fills', this.#addedFills, this.#fills.length, [...afterFills, ...afterStyles]),
      ...this.#addition('cellXfs', this.#addedStyles, this.#styles.length, afterStyles),
    ]);
  }

  #addition(name: string, added: readonly string[], count: number, later: readonly string[]) {
    if (added.length === 0) return [];
    const list = childOf(this.#root, name);
    if (list !== undefined) return changed(this.#xml, list, { count: `${count}` }, added.join(''));
    const text = elementText(this.#prefix + name, { count: `${count}` }, added.join(''));
    return placed(this.#xml, this.#root, text, (one) => later.includes(one));
  }

  #childrenOf(list: string, name: string): readonly Element[] {
    return childrenOf(childOf(this.#root, list), name);
  }

  /** Cells without a style, or with one that is not there, have the first. */
  #style(number: number): CellStyle {
    return this.#styles[number] ?? this.#styles[0] ?? { attributes: {}, inner: '' };
  }

  #fillOf(style: number): Fill | undefined {
    return this.#fills[Number(this.#style(style).attributes['fillId'] ?? 0)];
  }

  #fillNumber(fill: Fill): number {
    return this.#fillNumbers.get(textOf(fill)) ?? this.#addFill(fill, 'solid');
  }

  #addFill(fill: Fill, pattern: string): number {
    const p = this.#prefix;
    const colour =
      fill.shown === undefined
        ? ''
        : elementText(`${p}fgColor`, fill.shown) + elementText(`${p}bgColor`, fill.kept);
    const inner = elementText(`${p}patternFill`, { patternType: pattern }, colour);
    this.#addedFills.push(elementText(`${p}fill`, {}, inner));
    const number = this.#fills.push(fill) - 1;
    this.#fillNumbers.set(textOf(fill), number);
    return number;
  }

  #withFill(number: number, fill: number): number {
    const { attributes, inner } = this.#style(number);
    const style = { attributes: { ...attributes, fillId: `${fill}`, applyFill: '1' }, inner };
    return this.#numbers.get(this.#styleText(style)) ?? this.#addStyle(style);
  }

  #addStyle(style: CellStyle): number {
    const text = this.#styleText(style);
    this.#addedStyles.push(text);
    const number = this.#styles.push(style) - 1;
    this.#numbers.set(text, number);
    return number;
  }

  #styleText({ attributes, inner }: CellStyle): string {
    return elementText(`${this.#prefix}xf`, attributes, inner);
  }
}

const isMark = (fill: Fill | undefined): boolean => isMarkColour(fill?.shown);

const textOf = ({ shown, kept }: Fill): string => JSON.stringify([shown, kept]);
