/** Whatever is invisible, moves the cursor or turns the direction of text. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\u{115F}\u{1160}\u{3164}\u{FFA0}]/gu;

const escaped = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;

/** Text from a file, a path or an argument, safe to print: no control, invisible or direction characters, no CI command. */
export const show = (text: string): string => text.replace(unsafe, escaped).replaceAll('##[', '##\\u{5B}'); // GitHub obeys ##[…] anywhere in a line

/** As show, cut to about `limit` units, for quoting inside a sentence. */
export function showBriefly(text: string, limit = 40): string {
  if (text.length <= limit) return show(text);
  const cut = text.slice(0, limit);
  return `${show(/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut)}…`;
}

/** U+200B. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
