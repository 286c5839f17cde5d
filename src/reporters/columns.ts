import stringWidth from 'string-width';

/** Columns on a terminal: a Han character takes two. */
export const widthOf = (text: string): number => stringWidth(text);

export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** At most `width` columns, the cut shown by an ellipsis; never inside a character. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(cut) + widthOf(segment) > width - 2) break;
    cut += segment;
  }
  return `${cut}..`;
}
