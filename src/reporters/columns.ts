import stringWidth from 'string-width';

/** Columns of a text that is nothing but letters, Han characters and their punctuation, each of which stands for itself. */
function plainWidth(text: string): number | undefined {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if ((unit >= 0x20 && unit < 0x7f) || (unit >= 0x2010 && unit <= 0x2027)) width += 1;
    else if (
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      (unit >= 0x3000 && unit <= 0x3029) ||
      (unit >= 0xff01 && unit <= 0xff60)
    )
      width += 2;
    else return undefined;
  }
  return width;
}

/** Columns on a terminal: a Han character takes two. The library, which knows all else, takes a hundred times as long. */
export const widthOf = (text: string): number => plainWidth(text) ?? stringWidth(text);

export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

const characters = new Intl.Segmenter();

/** At most `width` columns, the cut shown by an ellipsis; never inside a character. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  let taken = 0;
  for (const { segment } of characters.segment(text)) {
    taken += widthOf(segment);
    if (taken > width - 2) break;
    cut += segment;
  }
  return `${cut}..`;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const closing = /^[，。、；：！？）》」』〕】,.;:!?)\]}%]/u;
const opening = /[（《「『〔【([{]$/u;

/**
 * Lines of at most `width` columns, those after the first indented by `hanging`; broken between words, a word longer than a
 * line within it, never before a closing mark or after an opening one.
 */
export function wrap(text: string, width: number, hanging = 0): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    const isAttached = last !== undefined && (closing.test(segment) || opening.test(last));
    if (isAttached) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  const indent = ' '.repeat(hanging);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const put = (piece: string, size: number): void => {
    const isBlank = piece.trim() === '';
    if (line !== '' && line !== indent && !isBlank && taken + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = indent;
      taken = hanging;
    }
    if (line === indent && lines.length > 0 && isBlank) return;
    line += piece;
    taken += size;
  };
  for (const piece of pieces) {
    const size = widthOf(piece);
    if (size <= width - hanging) put(piece, size);
    else for (const { segment } of characters.segment(piece)) put(segment, widthOf(segment));
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
