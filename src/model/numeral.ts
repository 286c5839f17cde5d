const digits = '零一二三四五六七八九';
const units: readonly (readonly [name: string, value: number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
  ['', 1],
];

/** As statutes write it: 十, 一百零五, 一千二百六十; from 0 to 9999. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no numeral for ${value}`);
  if (value === 0) return '零';
  const written = units
    .map(([name, unit]) => {
      const digit = Math.floor(value / unit) % 10;
      return digit === 0 ? '零' : digits.charAt(digit) + name;
    })
    .join('');
  return written
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}

/** Reads 一千二百六十, 一百〇五, 百零五, 一十 and, digit by digit, 一二六〇; undefined for anything else. */
export function parseNumeral(text: string): number | undefined {
  const numeral = text.replace(/[〇○]/g, '零');
  if (/^[零一二三四五六七八九]+$/.test(numeral)) {
    return Number(Array.from(numeral, (digit) => digits.indexOf(digit)).join(''));
  }
  // A leading 一 may be left out: 十五, 百零五.
  const parts = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.?)十)?零?(.)?$/.exec(numeral.replace(/^(?=[百千])/, '一'));
  if (parts === null) return undefined;
  const [, thousands, hundreds, tens, ones] = parts;
  const places = [thousands, hundreds, tens === '' ? '一' : tens, ones].map((digit) =>
    digit === undefined ? 0 : digits.indexOf(digit),
  );
  return places.includes(-1) || numeral === ''
    ? undefined
    : places.reduce((sum, digit) => sum * 10 + digit, 0);
}

/** １２ → 12; nothing else changes. */
export const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** A number in Chinese numerals or in Arabic ones of either width; undefined for anything else. */
export const readNumber = (text: string): number | undefined =>
  /^[0-9０-９]+$/.test(text) ? Number(plainDigits(text)) : parseNumeral(text);

/** For use in regular expressions: a number that `readNumber` may read, bounded so that hostile text costs little. */
export const numberPattern = '(?:[零〇○一二三四五六七八九十百千]{1,12}|[0-9０-９]{1,5})';
