import type { Text } from '../model/text.ts';
import { ExportError } from './export-error.ts';

const longestCell = 32_767;

// What XML 1.0 cannot hold, and DEL, which exceljs drops without a word.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/u;
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text as it must be handed to exceljs so that Excel shows it unchanged; `where` names the cell when it cannot be. */
export function cellText(text: string, where: () => Text): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const bad = unwritable.exec(lines);
  if (bad !== null) {
    throw refusal(where, {
      zh: `含有不能写入表格的字符 ${codePoint(bad[0])}，请删除`,
      en: `holds ${codePoint(bad[0])}, which a sheet cannot store; delete it`,
    });
  }
  if (lines.length > longestCell) {
    throw refusal(where, {
      zh: `有 ${lines.length} 个字符，Excel 单元格最多 ${longestCell} 个`,
      en: `has ${lines.length} characters; a cell of Excel holds ${longestCell}`,
    });
  }
  return lines.includes('_x') || lines.includes('_X') ? lines.replaceAll(escapeLike, '_x005F_') : lines;
}

/** For types only the compiler has seen: a formula object or NaN must not reach a public list. */
export function cellValue(value: unknown, where: () => Text): string | number {
  if (typeof value === 'string') return cellText(value, where);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw refusal(where, {
    zh: '的值既不是文字也不是有限的数',
    en: 'is neither text nor a finite number',
  });
}

function refusal(where: () => Text, what: Text): ExportError {
  const { zh, en } = where();
  return new ExportError({ zh: `${zh}${what.zh}。`, en: `${en} ${what.en}.` });
}
