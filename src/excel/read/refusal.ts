import type { Text } from '../../model/text.ts';

/** Why a workbook is not read; `text` is whole sentences for the user. */
export class Refusal extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'Refusal';
    this.text = text;
  }
}

/** `what` is a clause without a full stop, as in the next two. */
export const damaged = (what: Text): Refusal =>
  new Refusal({
    zh: `工作簿已损坏：${what.zh}。没有读取任何内容；请用 Excel 或 WPS 打开它另存一份，打不开时请重新取得这个文件。`,
    en: `The workbook is damaged: ${what.en}. Nothing was read; open it in Excel or WPS and save a copy, or get the file again if it does not open.`,
  });

export const unusual = (what: Text): Refusal =>
  new Refusal({
    zh: `${what.zh}，正常保存的工作簿不会这样，文件可能被人动过手脚。没有读取任何内容；请核实文件来源，再用 Excel 或 WPS 另存一份。`,
    en: `${what.en}, which no workbook saved in the normal way does; it may have been tampered with. Nothing was read; make sure where the file comes from, then save a copy in Excel or WPS.`,
  });

export const tooLarge = (what: Text): Refusal =>
  new Refusal({
    zh: `工作簿太大：${what.zh}。没有读取任何内容；请删去不用的行、列和工作表（包括只有格式的空白行列），或分成几个文件。`,
    en: `The workbook is too large: ${what.en}. Nothing was read; delete rows, columns and sheets that are not used (also blank ones with formats only), or split it into several files.`,
  });

/** `kind` names what the file is, or is undefined when nobody knows. */
export const otherKind = (kind: Text | undefined, remedy: Text = saveAs): Refusal =>
  new Refusal(
    kind === undefined
      ? {
          zh: `这不是 Excel 工作簿，看不出是什么文件。${remedy.zh}`,
          en: `This is not an Excel workbook, and it cannot be told what it is. ${remedy.en}`,
        }
      : {
          zh: `这不是 .xlsx 工作簿，而是${kind.zh}。${remedy.zh}`,
          en: `This is not an .xlsx workbook but ${kind.en}. ${remedy.en}`,
        },
  );

export const saveAs: Text = {
  zh: '请用 Excel 或 WPS 打开，另存为「Excel 工作簿 (*.xlsx)」后再试。',
  en: 'Open it in Excel or WPS, save it as "Excel Workbook (*.xlsx)" and try again.',
};
