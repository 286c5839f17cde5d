import { longestText } from './limits.ts';
import { tooLarge } from './refusal.ts';

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore of a text that looks so itself. */
const escape = /_x([0-9a-f]{4})_/gi;

const unescaped = (text: string): string =>
  text.includes('_')
    ? text.replaceAll(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const withLf = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);

function notTooLong(text: string): string {
  if (text.length <= longestText) return text;
  const most = longestText.toLocaleString('en');
  throw tooLarge({
    zh: `有一个单元格的文字超过 ${most} 个字`,
    en: `the text of a cell has more than ${most} characters`,
  });
}

/** A stored text as Excel shows it, with lines ended by LF. */
export const plainText = (stored: string): string => withLf(unescaped(notTooLong(stored)));

/**
 * Gathers the text within an element (`si`, `is`): of all its runs, whatever their fonts, without the reading aids
 * (`rPh`) that East Asian versions of Excel keep beside a text.
 */
export class RichText {
  readonly #element: string;
  #isInside = false;
  #isAid = false;
  #run: string | undefined;
  #text = '';

  constructor(element: string) {
    this.#element = element;
  }

  open(name: string): void {
    if (name === this.#element) {
      this.#isInside = true;
      this.#text = '';
    } else if (name === 'rPh') {
      this.#isAid = true;
    } else if (name === 't' && this.#isInside && !this.#isAid) {
      this.#run = '';
    }
  }

  add(text: string): void {
    if (this.#run !== undefined) this.#run += text;
  }

  /** The whole text when the element ends. */
  close(name: string): string | undefined {
    if (name === 't' && this.#run !== undefined) {
      this.#text = notTooLong(this.#text + unescaped(notTooLong(this.#run)));
      this.#run = undefined;
    } else if (name === 'rPh') {
      this.#isAid = false;
    } else if (name === this.#element) {
      this.#isInside = false;
      return withLf(this.#text);
    }
    return undefined;
  }
}
