import { pixelsPerUnit } from './page.ts';

/** The tallest row Excel knows, in points. */
export const tallestRow = 409;

const [wide, narrow, space, opening, closing, unseen] = [0, 1, 2, 3, 4, 5] as const;

/**
 * How a Chinese font prints a character, by its code unit: everything beyond Latin-1 is two half-widths wide, Latin
 * letters and digits are one and stay together, and some punctuation clings to what follows or comes before.
 */
const kinds = new Uint8Array(0x1_0000);
kinds.fill(space, 0, 0x100);
kinds.fill(narrow, 0x21, 0x7f);
// The second halves of rare characters.
kinds.fill(unseen, 0xdc00, 0xe000);
for (const character of '（《〈「『【〔［“‘') kinds[character.charCodeAt(0)] = opening;
for (const character of '，。、；：？！）》〉」』】〕］”’…') kinds[character.charCodeAt(0)] = closing;

function linesOfParagraph(text: string, from: number, to: number, capacity: number): number {
  if ((to - from) * 2 <= capacity) return 1;
  let lines = 1;
  let used = 0;
  let at = from;
  while (at < to) {
    // What stays together: a word of Latin letters or digits, or one character, with the punctuation that clings to it.
    let width = 0;
    let kind = kinds[text.charCodeAt(at)];
    while (kind === opening && at < to) {
      width += 2;
      at += 1;
      kind = kinds[text.charCodeAt(at)];
    }
    if (at < to) {
      const inWord = kind === narrow;
      width += kind === wide || kind === closing ? 2 : kind === unseen ? 0 : 1;
      at += 1;
      const more = inWord ? narrow : unseen;
      while (at < to && kinds[text.charCodeAt(at)] === more) {
        width += inWord ? 1 : 0;
        at += 1;
      }
    }
    while (at < to && kinds[text.charCodeAt(at)] === closing) {
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
  let lines = 0;
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    lines += linesOfParagraph(text, from, to, room);
    from = to + 1;
  }
  return lines + linesOfParagraph(text, from, text.length, room);
}

/** The height in points that shows the whole text at a font size in a column of a width in characters. */
export function heightOf(text: string, width: number, size: number): number {
  // At 96 dots an inch a half-width character of size 10 is 6.7 pixels wide; Excel keeps 5 pixels of a column free.
  const capacity = (width * pixelsPerUnit - 5) / ((size * 2) / 3);
  const lines = linesOf(text, capacity);
  // A line more for every dozen: fonts that stand in for 宋体 are wider.
  return (lines + Math.floor(lines / 12)) * size * 1.45 + 6;
}
