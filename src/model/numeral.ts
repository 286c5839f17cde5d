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

/** Reads 一千二百六十, 一百〇五, 一十 and, digit by digit, 一二六〇; undefined for anything else. */
export function parseNumeral(text: string): number | undefined {
  const numeral = text.replaceAll('〇', '零');
  if (/^[零一二三四五六七八九]+$/.test(numeral)) {
    return Number(Array.from(numeral, (digit) => digits.indexOf(digit)).join(''));
  }
  const parts = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.?)十)?零?(.)?$/.exec(numeral);
  if (parts === null) return undefined;
  const [, thousands, hundreds, tens, ones] = parts;
  const places = [thousands, hundreds, tens === '' ? '一' : tens, ones].map((digit) =>
    digit === undefined ? 0 : digits.indexOf(digit),
  );
  return places.includes(-1) || numeral === ''
    ? undefined
    : places.reduce((sum, digit) => sum * 10 + digit, 0);
}
