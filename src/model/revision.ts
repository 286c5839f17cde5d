import { formatNumeral, readNumber } from './numeral.ts';

/** What a mark behind a title says: （2019年修正）, （2018年第二次修订）. 修正 amends, 修订 replaces the whole text. */
export interface Revision {
  readonly year: number;
  readonly kind: '修正' | '修订';
  /** 第二次 → 2. */
  readonly times?: number;
}

const day =
  '((?:19|20|１９|２０)[0-9０-９]{2}|[一二][零〇○一二三四五六七八九]{3})\\s?年?(?:\\s?[0-9０-９]{1,2}\\s?月\\s?[0-9０-９]{1,2}\\s?日)?';
const revised = new RegExp(
  `${day}[^（）()，,；;]{0,40}?(?:第([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})次)?(修正|修订)`,
  'gu',
);

/** The last revision that a mark tells of, 2009年修订，2018年修正 being two; undefined when it tells of none. */
export function parseRevision(text: string): Revision | undefined {
  if (text.length > 200) return undefined;
  const [, written = '', nth, kind] = [...text.matchAll(revised)].at(-1) ?? [];
  if (kind !== '修正' && kind !== '修订') return undefined;
  const year = readNumber(written);
  const times = nth === undefined ? undefined : readNumber(nth);
  if (year === undefined) return undefined;
  return { year, kind, ...(times === undefined ? {} : { times }) };
}

/** 2019年修正, 2018年第二次修订. */
export const formatRevision = ({ year, kind, times }: Revision): string =>
  `${year}年${times === undefined ? '' : `第${formatNumeral(times)}次`}${kind}`;
