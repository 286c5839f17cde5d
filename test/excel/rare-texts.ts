/**
 * Texts that writers and readers of workbooks have been seen to damage: rare characters of personal and place names,
 * emoji, combined characters, what looks like an escape or a formula, blanks at the ends, line breaks.
 */
const rare: readonly string[] = [
  '𠮷',
  '𬬭',
  '𣲗',
  '㐂',
  '〇',
  '龘',
  '﨑',
  '🏛️',
  '👨‍👩‍👧',
  'é',
  'ế',
  '가',
  'ｱﾞ',
  '١',
  '_x0041_',
  '_X000D_',
  '_x005F_',
  '__x0041_x0042_',
  '_x00',
  'x0041_',
  '=1+1',
  '+86',
  '-1',
  '@SUM(A1)',
  '\t=1',
  "'0340101",
  '0340101',
  '12E4',
  '1/2',
  'TRUE',
  '#N/A',
  '一\n二',
  '\n',
  '行末\n',
  ' 前',
  '后 ',
  '　全角　',
  'a  b',
  '<&>"\'',
  ']]>',
  '&#65;',
  '&amp;',
  '\u00a0',
  '\u2028',
];

/** Different for each number, with what is rare in it at every distance from the begin. */
export function rareText(number: number): string {
  const pick = rare[number % rare.length] ?? '';
  const before = 'aé名'.repeat(7).slice(0, Math.floor(number / rare.length) % 21);
  // At the begin as often as anywhere else: that is where blanks and signs of formulas count.
  return number % 3 === 0 ? `${pick}${before}${number}` : `${before}${pick}${number % 2 === 0 ? number : ''}`;
}

/** 4-byte characters, shifted by 0 to 3 bytes: every border of every buffer they cross falls on each of their bytes. */
export const shifted = [0, 1, 2, 3].map((shift) => 'a'.repeat(shift) + '𠮷'.repeat(16_000));

export const rareRows = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => rareText(row * columns + column)),
  );
