import { pixelsPerUnit } from './page.ts';

/** The tallest row Excel knows, in points. */
export const tallestRow = 409;

const codes = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));
const opening = codes('（《〈「『【〔［“‘');
const closing = codes('，。、；：？！）》〉」』】〕］”’…');

/** In half-width characters, as a Chinese font prints them: everything beyond Latin-1 is two wide. */
const widthOf = (code: number): number => (code < 0x100 ? 1 : code >= 0xdc00 && code <= 0xdfff ? 0 : 2);
const inWord = (code: number): boolean => code > 0x20 && code < 0x7f;

function linesOfParagraph(text: string, capacity: number): number {
  if (text.length * 2 <= capacity) return 1;
  let lines = 1;
  let used = 0;
  let at = 0;
  while (at < text.length) {
    // What stays together: a word of Latin letters or digits, or one character, with the punctuation that clings to it.
    let width = 0;
    while (at < text.length && opening.has(text.charCodeAt(at))) {
      width += 2;
      at += 1;
    }
    if (at < text.length && inWord(text.charCodeAt(at))) {
      while (at < text.length && inWord(text.charCodeAt(at))) {
        width += 1;
        at += 1;
      }
    } else if (at < text.length) {
      width += widthOf(text.charCodeAt(at));
      at += 1;
      while (at < text.length && widthOf(text.charCodeAt(at)) === 0) at += 1;
    }
    while (at < text.length && closing.has(text.charCodeAt(at))) {
      width += 2;
      at += 1;
    }
    if (used + width <= capacity) {
      used += width;
    } else if (width <= capacity) {
      lines += 1;
      used = width;
    } else {
      const more = Math.ceil((used + width) / capacity) - 1;
      lines += more;
      used += width - more * capacity;
    }
  }
  return lines;
}

/** How many lines the text takes when wrapped in a column that holds `capacity` half-width characters. */
export function linesOf(text: string, capacity: number): number {
  const room = Math.max(2, Math.floor(capacity));
  if (!text.includes('\n')) return linesOfParagraph(text, room);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += linesOfParagraph(paragraph, room);
  return lines;
}

/** The height in points that shows the whole text at a font size in a column of a width in characters. */
export function heightOf(text: string, width: number, size: number): number {
  // At 96 dots an inch a half-width character of size 10 is 6.7 pixels wide; Excel keeps 5 pixels of a column free.
  const capacity = (width * pixelsPerUnit - 5) / ((size * 2) / 3);
  const lines = linesOf(text, capacity);
  // A line more for every dozen: fonts that stand in for 宋体 are wider.
  return (lines + Math.floor(lines / 12)) * size * 1.45 + 6;
}
