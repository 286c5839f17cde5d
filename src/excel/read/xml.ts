import { SaxesParser } from 'saxes';
import { showBriefly } from '../../model/show.ts';
import { damaged, type Refusal, tooLarge, unusual } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: some programs write `x:row` for `row`. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** How much of what takes time a workbook may still hold. */
export interface MarkBudget {
  left: number;
}

export const tooMuch = (): Refusal =>
  tooLarge({ zh: '单元格和其他标记过多', en: 'it has too many cells and other marks' });

const deepest = 64;
const mostAttributes = 256;
/** Without a tag in between; a list of ranges may be long in old files. */
const longestRun = 1_048_576;
const encodings = new Set(['utf-8', 'utf8', 'utf-16', 'us-ascii']);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** One XML part, fed piece by piece; any fault of its form is a Refusal. */
export class XmlReader {
  readonly #parser = new SaxesParser({ position: false, xmlns: false });
  readonly #part: string;
  /** Units since the last tag began. */
  #run = 0;

  constructor(part: string, budget: MarkBudget, on: XmlHandlers) {
    this.#part = showBriefly(part);
    const parser = this.#parser;
    let depth = 0;
    let attributes = 0;
    const spend = (): void => {
      budget.left -= 1;
      if (budget.left < 0) throw tooMuch();
    };
    parser.on('comment', spend);
    parser.on('processinginstruction', spend);
    parser.on('error', () => {
      throw this.broken();
    });
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !encodings.has(encoding.toLowerCase())) throw this.#encoded(encoding);
    });
    parser.on('doctype', () => {
      throw unusual({
        zh: `工作簿内的「${this.#part}」里有 DOCTYPE 声明`,
        en: `"${this.#part}" in the workbook has a DOCTYPE declaration`,
      });
    });
    parser.on('attribute', () => {
      attributes += 1;
      if (attributes > mostAttributes) throw this.#odd();
    });
    parser.on('opentag', (tag) => {
      attributes = 0;
      depth += 1;
      spend();
      if (depth > deepest) throw this.#odd();
      on.open(localName(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag) => {
      depth -= 1;
      on.close(localName(tag.name));
    });
    parser.on('text', on.text);
    parser.on('cdata', on.text);
  }

  write(text: string): void {
    const tag = text.lastIndexOf('<');
    this.#run = tag < 0 ? this.#run + text.length : text.length - tag;
    if (this.#run > longestRun) throw this.#odd();
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
  }

  /** Units read so far; while `open` or `close` is called, up to the end of its tag. */
  get position(): number {
    return this.#parser.position;
  }

  broken(): Refusal {
    return damaged({
      zh: `其中的「${this.#part}」不是完整的 XML`,
      en: `"${this.#part}" in it is not whole XML`,
    });
  }

  #encoded(encoding: string): Refusal {
    const shown = showBriefly(encoding);
    return unusual({
      zh: `工作簿内的「${this.#part}」用的是 ${shown} 编码`,
      en: `"${this.#part}" in the workbook is encoded in ${shown}`,
    });
  }

  #odd(): Refusal {
    return unusual({
      zh: `工作簿内的「${this.#part}」嵌套过深、属性过多或有极长的一段`,
      en: `"${this.#part}" in the workbook is nested too deeply, has too many attributes or an endless run of text`,
    });
  }
}

/** XML is UTF-8, or UTF-16 by its first bytes. */
export function encodingOf([a, b]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function count(text: string, what: string): number {
  let found = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length)) found += 1;
  return found;
}

/** Feeds the bytes of a part as text; bytes that are no text of their encoding end in the fault of `broken`. */
export async function decodeInto(
  chunks: AsyncIterable<Uint8Array>,
  budget: MarkBudget,
  write: (text: string) => void,
  broken: () => Refusal,
): Promise<void> {
  let decoder: Decoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = decoded(decoder, chunk, broken);
    budget.left -= count(text, '&') + count(text, '_x');
    if (budget.left < 0) throw tooMuch();
    write(text);
  }
  if (decoder !== undefined) write(decoded(decoder, undefined, broken));
}

type Decoder = InstanceType<typeof TextDecoder>;

function decoded(decoder: Decoder, chunk: Uint8Array | undefined, broken: () => Refusal): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw broken();
  }
}

/** Reads a whole part. */
export async function readXml(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  budget: MarkBudget,
  on: XmlHandlers,
): Promise<void> {
  const reader = new XmlReader(part, budget, on);
  await decodeInto(
    chunks,
    budget,
    (text) => reader.write(text),
    () => reader.broken(),
  );
  reader.end();
}
