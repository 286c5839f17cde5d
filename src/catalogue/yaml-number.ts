import type { Text } from '../model/text.ts';
import { show } from '../model/show.ts';

/** Whether a number reads back exactly as it is written: 12, 0.5, -3; not 007, 1.50, 1e3, 0x1F or more than 2^53. */
export const isPlainNumber = (source: string, value: number): boolean =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) &&
  String(value) === source &&
  (source.includes('.') || Number.isSafeInteger(value));

/** Why `source`, which YAML reads as the number `value`, is refused. */
export function oddNumber(source: string, value: number): Text {
  const written = show(source);
  if (!Number.isFinite(value)) {
    const [zh, en] = Number.isNaN(value) ? ['“不是数字”', 'not a number'] : ['无穷大', 'infinity'];
    return {
      zh: `${written} 没有加引号，会被读成${zh}；是编码或文字就写成 "${written}"，是数量就写实际的数`,
      en: `${written} has no quotes and would be read as ${en}; write "${written}" if it is a code or a text, or the real number if it is a quantity`,
    };
  }
  const read = String(value);
  const isUsable = isPlainNumber(read, value);
  return {
    zh: `${written} 没有加引号，会被读成数字 ${read}；是编码就写成 "${written}"${isUsable ? `，是数量就写成 ${read}` : ''}`,
    en: `${written} has no quotes and would be read as the number ${read}; write "${written}" if it is a code${isUsable ? `, ${read} if it is a quantity` : ''}`,
  };
}
