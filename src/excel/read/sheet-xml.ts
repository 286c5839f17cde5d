import { show } from '../../model/show.ts';
import { Grid, type SheetSink } from './grid.ts';
import type { Package } from './package.ts';
import { takePlainRows } from './plain-rows.ts';
import { damaged, type Refusal } from './refusal.ts';
import { RichText } from './rich-text.ts';
import { utf8Into } from './utf8.ts';
import { XmlReader, type Attributes, type MarkBudget, type XmlHandlers } from './xml.ts';

/** Depths in a sheet: worksheet 1, sheetData and mergeCells 2, row and mergeCell 3, cell 4, value 5. */
class SheetElements implements XmlHandlers {
  readonly #sheet: string;
  readonly #grid: Grid;
  readonly #inline = new RichText('is');
  #depth = 0;
  #section = '';
  #at: string | undefined;
  #type = 'n';
  #style = 0;
  #value: string | undefined;
  #isFormula = false;
  #isValue = false;
  /** Whether a row has just ended and nothing has come after it. */
  isBetweenRows = false;

  constructor(sheet: string, grid: Grid) {
    this.#sheet = sheet;
    this.#grid = grid;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    this.#depth += 1;
    this.isBetweenRows = false;
    if (this.#depth === 1 && name !== 'worksheet') {
      const sheet = show(this.#sheet);
      throw damaged({ zh: `「${sheet}」的内容不是工作表`, en: `the content of "${sheet}" is no worksheet` });
    }
    if (this.#depth === 2) this.#section = name;
    else if (this.#section === 'sheetData') this.#openInData(name, attributes);
    else if (this.#section === 'mergeCells' && this.#depth === 3 && name === 'mergeCell') {
      this.#grid.merge(attributes['ref'] ?? '');
    }
  };

  #openInData(name: string, attributes: Attributes): void {
    if (this.#depth === 3 && name === 'row') {
      this.#grid.startRow(attributes['r']);
    } else if (this.#depth === 4 && name === 'c') {
      const { r: at, t: type = 'n', s: style = '0' } = attributes;
      this.#at = at;
      this.#type = type;
      this.#style = Number(style);
      this.#value = undefined;
      this.#isFormula = false;
    } else if (this.#depth === 5 && name === 'v') {
      this.#isValue = true;
      this.#value ??= '';
    } else if (this.#depth === 5 && name === 'f') {
      this.#isFormula = true;
    } else if (this.#depth >= 5) {
      this.#inline.open(name);
    }
  }

  readonly text = (text: string): void => {
    if (this.#isValue) this.#value += text;
    else this.#inline.add(text);
  };

  readonly close = (name: string): void => {
    if (this.#section === 'sheetData') this.#closeInData(name);
    this.#depth -= 1;
  };

  #closeInData(name: string): void {
    if (this.#depth === 3) {
      this.isBetweenRows = name === 'row';
    } else if (this.#depth === 4 && name === 'c') {
      this.#grid.cell(this.#at, this.#type, this.#style, this.#value, this.#isFormula);
    } else if (this.#depth === 5 && name === 'v') {
      this.#isValue = false;
    } else if (this.#depth >= 5) {
      const text = this.#inline.close(name);
      if (text !== undefined) this.#value = text;
    }
  }
}

const rowEnd = '</row>';
const longestHeld = 262_144;
/** Comments, sections and instructions, in which a row would not be a row. */
const special = /<[!?](?!xml )/;
const nothing = Buffer.alloc(0);

const isContinued = (byte = 0): boolean => (byte & 0xc0) === 0x80;

/** Hands plain rows to the quick reader and everything else, in between as well, to the XML reader. */
class SheetText {
  readonly #grid: Grid;
  readonly #budget: MarkBudget;
  readonly #elements: SheetElements;
  readonly #xml: XmlReader;
  #held: Buffer = nothing;
  /** Once anything special has come, all that follows is for the XML reader. */
  #isPlain = true;

  constructor(name: string, part: string, budget: MarkBudget, sink: SheetSink) {
    this.#grid = new Grid(name, sink);
    this.#budget = budget;
    this.#elements = new SheetElements(name, this.#grid);
    this.#xml = new XmlReader(part, budget, this.#elements);
  }

  readonly write = (piece: Buffer): void => {
    const seen = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece]);
    this.#held = nothing;
    let at = 0;
    while (this.#isPlain) {
      if (this.#elements.isBetweenRows) at = takePlainRows(seen, at, this.#grid, this.#budget);
      const end = seen.indexOf(rowEnd, at) + rowEnd.length;
      if (end < rowEnd.length) break;
      this.#parse(seen.subarray(at, end));
      at = end;
    }
    if (this.#isPlain && seen.length - at <= longestHeld) {
      this.#held = seen.subarray(at);
      return;
    }
    // Too long to wait for the end of the row; what could be the first half of that end is still held.
    let kept = this.#isPlain ? seen.length - rowEnd.length + 1 : seen.length;
    while (isContinued(seen[kept])) kept -= 1;
    this.#elements.isBetweenRows = false;
    this.#parse(seen.subarray(at, kept));
    this.#held = seen.subarray(kept);
  };

  end(): void {
    this.#xml.write(this.#held.toString());
    this.#xml.end();
  }

  readonly broken = (): Refusal => this.#xml.broken();

  #parse(piece: Buffer): void {
    const text = piece.toString();
    this.#isPlain &&= !special.test(text);
    this.#xml.write(text);
  }
}

/** Reads one sheet; `name` is what the user calls it. */
export async function readSheet(
  book: Package,
  { name, part }: { readonly name: string; readonly part: string },
  budget: MarkBudget,
  sink: SheetSink,
): Promise<void> {
  const text = new SheetText(name, part, budget, sink);
  await utf8Into(book.read(part), budget, text.write, text.broken);
  text.end();
}
