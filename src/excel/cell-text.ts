import type { Cell, Frame } from '../model/sheet.ts';
import type { Text } from '../model/text.ts';
import { codePointName, show, showBriefly } from '../model/show.ts';
import { ExportError } from './export-error.ts';

const longestCell = 32_767;
const mostLineFeeds = 253;

// What XML 1.0 cannot hold, and DEL, which exceljs drops without a word.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/u;

function moreLineFeeds(text: string, than: number): boolean {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count > than;
}

/** The text with line ends as Excel has them; `where` names the cell when Excel could not hold it. */
export function cellText(text: string, where: () => Text): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const bad = unwritable.exec(lines);
  if (bad !== null) {
    throw refusal(where, {
      zh: `含有不能写入表格的字符 ${codePointName(bad[0])}，请删除`,
      en: `holds ${codePointName(bad[0])}, which a sheet cannot store; delete it`,
    });
  }
  if (lines.length > longestCell) {
    throw refusal(where, {
      zh: `有 ${lines.length} 个字符，Excel 单元格最多 ${longestCell} 个，请精简`,
      en: `has ${lines.length} characters; a cell of Excel holds ${longestCell}: shorten it`,
    });
  }
  if (lines.length > mostLineFeeds && moreLineFeeds(lines, mostLineFeeds)) {
    throw refusal(where, {
      zh: `超过 ${mostLineFeeds + 1} 行，Excel 单元格放不下，请合并或精简`,
      en: `has more than ${mostLineFeeds + 1} lines, which a cell of Excel cannot hold: join or shorten them`,
    });
  }
  return lines;
}

/** For types only the compiler has seen: a formula object or NaN must not reach a public list. */
export function cellValue(value: unknown, where: () => Text): string | number {
  if (typeof value === 'string') return cellText(value, where);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (isLink(value)) return cellText(value.text, where);
  throw refusal(where, {
    zh: '的值既不是文字也不是有限的数',
    en: 'is neither text nor a finite number',
  });
}

const isLink = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'sheet' in value &&
  Number.isInteger(value.sheet);

const longestPart = 40;

/** What tells a row apart: its first short texts, which name department, code and item. */
function rowName(cells: readonly Cell[]): string {
  const parts = cells.filter(
    (cell): cell is string =>
      typeof cell === 'string' &&
      cell !== '' &&
      cell.length <= longestPart &&
      !cell.includes('\n') &&
      !unwritable.test(cell),
  );
  return parts.slice(0, 3).map(show).join(' ');
}

/** 工作表「太和县」第 5 行（市场监管部门 000131023000 食品经营许可）「设定依据」 */
export function cellName({ name }: Frame, row: number, cells: readonly Cell[], header?: string): Text {
  const [sheet, who] = [show(name), rowName(cells)];
  return {
    zh: `工作表「${sheet}」第 ${row} 行${who === '' ? '' : `（${who}）`}${header === undefined ? '' : `「${show(header)}」`}`,
    en: `sheet ${sheet}, row ${row}${who === '' ? '' : ` (${who})`}${header === undefined ? '' : `, ${show(header)}`}:`,
  };
}

/** A text of the frame or the header. */
export const frameText = ({ name }: Frame, text: string): string =>
  cellText(text, () => ({
    zh: `工作表「${show(name)}」的「${showBriefly(text, 20)}」`,
    en: `sheet ${show(name)}, ${showBriefly(text, 20)}:`,
  }));

function refusal(where: () => Text, what: Text): ExportError {
  const { zh, en } = where();
  return new ExportError({ zh: `${zh}${what.zh}。`, en: `${en} ${what.en}.` });
}
