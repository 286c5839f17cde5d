import stringWidth from 'string-width';

/** Columns on a terminal: a Han character takes two. */
export const widthOf = (text: string): number => stringWidth(text);

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
