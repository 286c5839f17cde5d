import type { ElementTraits } from '../model/element.ts';
import type { ReadCell } from '../model/read-sheet.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';

const asText: Text = {
  zh: '请把这一列的单元格格式设为「文本」，再重新填写。',
  en: 'set the format of the column to text and fill it in again.',
};

function numberFault({ text, number = 0 }: ReadCell, kind: ElementTraits['kind']): Text {
  const isLost = Math.abs(number) >= 1e15 || /e/iu.test(text);
  const lost: Text =
    kind === 'code' && isLost
      ? {
          zh: '超过 15 位的部分已经变成 0，找不回来了',
          en: 'digits beyond the 15th have become 0 and are lost',
        }
      : { zh: '开头的 0 可能已经丢失', en: 'leading zeros may be lost' };
  return {
    zh: `这是数字（${showBriefly(text)}），不是文字：${lost.zh}。${asText.zh}`,
    en: `this is a number (${showBriefly(text)}), not text: ${lost.en}. So ${asText.en}`,
  };
}

/** Numbers of choices are some system's own; the schema tells what may stand there. */
const mayBeNumbers: ReadonlySet<ElementTraits['kind']> = new Set(['count', 'limit', 'choice', 'choices']);

/** Why the cell does not hold what was written; undefined where it does. */
export function exactFault(cell: ReadCell, kind: ElementTraits['kind']): Text | undefined {
  switch (cell.kind) {
    case 'error':
      return {
        zh: `这是错误值 ${showBriefly(cell.text)}；请改正公式或者直接填写。`,
        en: `this is the error ${showBriefly(cell.text)}; mend the formula or write the value itself.`,
      };
    case 'formula-without-value':
      return {
        zh: '这个公式没有算出结果；请用 Excel 或 WPS 打开，保存以后再导入，或者直接填写。',
        en: 'this formula has no result; open and save the workbook in Excel or WPS and import again, or write the value itself.',
      };
    case 'date':
      return kind === 'date'
        ? undefined
        : {
            zh: `Excel 把这里当成了日期（${showBriefly(cell.text)}），原来写的已经变了。${asText.zh}`,
            en: `Excel took this for a date (${showBriefly(cell.text)}), so it is no longer what was written. So ${asText.en}`,
          };
    case 'number':
      return mayBeNumbers.has(kind) ? undefined : numberFault(cell, kind);
    case 'boolean':
      return kind === 'choice'
        ? undefined
        : {
            zh: `这是逻辑值 ${cell.text}，不是文字。${asText.zh}`,
            en: `this is the truth value ${cell.text}, not text. So ${asText.en}`,
          };
    default:
      return undefined;
  }
}
