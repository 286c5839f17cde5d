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

/** Not quite the colours that Excel offers: what a clerk has coloured is not taken for a mark. */
const colours: Readonly<Record<Severity, string>> = {
  error: 'FFFFC8CF',
  warning: 'FFFFEC9E',
  note: 'FFCFE5F8',
};
const ours: ReadonlySet<string | undefined> = new Set(Object.values(colours));

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

const nothing: Attributes = { indexed: '64' };
const isNothing = ({ indexed, rgb, theme }: Attributes): boolean =>
  indexed === nothing['indexed'] || (indexed ?? rgb ?? theme) === undefined;

const afterFills = ['borders', 'cellStyleXfs', 'cellXfs'];
const afterStyles = ['cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** The styles of a workbook's cells, with one more for each kind of cell that is marked or no longer is. */
export class MarkStyles {
  /** Whether cells may have marks from an earlier time. */
  readonly hadMarks: boolean;
  readonly #xml: string;
  readonly #root: Element;
  readonly #prefix: string;
  readonly #fills: Fill[];
  readonly #styles: CellStyle[];
  readonly #numbers = new Map<string, number>();
  readonly #addedFills: string[] = [];
  readonly #addedStyles: string[] = [];

  constructor(part: string, xml: string, budget: MarkBudget) {
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
    this.hadMarks = this.#fills.some(isMark);
    // Excel takes the first two for none and grey dots, whatever is written there.
    while (this.#fills.length < 2)
      this.#addFill({ shown: undefined, kept: nothing }, this.#fills.length === 0 ? 'none' : 'gray125');
    this.#styles = this.#childrenOf('cellXfs', 'xf').map(({ attributes, startTagEnd, endTagStart }) => ({
      attributes,
      inner: xml.slice(startTagEnd, endTagStart),
    }));
    if (this.#styles.length === 0) this.#addStyle({ attributes: {}, inner: '' });
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
    const kept = (isMark(fill) ? fill?.kept : fill?.shown) ?? nothing;
    return this.#withFill(style, this.#fillNumber({ shown: { rgb: colours[severity] }, kept }));
  }

  /** The number of the same style with the fill that it had before it was marked. */
  unmarked(style: number): number {
    const kept = this.#fillOf(style)?.kept ?? nothing;
    return this.#withFill(style, isNothing(kept) ? 0 : this.#fillNumber({ shown: kept, kept: nothing }));
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
    const text = textOf(fill);
    const known = this.#fills.findIndex((one) => textOf(one) === text);
    return known < 0 ? this.#addFill(fill, 'solid') : known;
  }

  #addFill(fill: Fill, pattern: string): number {
    const p = this.#prefix;
    const colour =
      fill.shown === undefined
        ? ''
        : elementText(`${p}fgColor`, fill.shown) + elementText(`${p}bgColor`, fill.kept);
    const inner = elementText(`${p}patternFill`, { patternType: pattern }, colour);
    this.#addedFills.push(elementText(`${p}fill`, {}, inner));
    return this.#fills.push(fill) - 1;
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

const isMark = (fill: Fill | undefined): boolean => ours.has(fill?.shown?.['rgb']?.toUpperCase());

const textOf = ({ shown, kept }: Fill): string => JSON.stringify([shown, kept]);
