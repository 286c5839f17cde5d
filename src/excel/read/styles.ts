import { mostStyles } from './limits.ts';
import { builtInFormat, isDateFormat } from './number-format.ts';
import type { Package } from './package.ts';
import { tooLarge, type Refusal } from './refusal.ts';
import { readXml, type MarkBudget } from './xml.ts';

/** What a style says of the numbers in its cells. */
export interface NumberStyle {
  readonly format: string;
  readonly isDate: boolean;
}

/** By the number that cells name. */
export async function readStyles(
  book: Package,
  part: string,
  budget: MarkBudget,
): Promise<readonly NumberStyle[]> {
  const custom = new Map<number, string>();
  const used: number[] = [];
  let section = '';
  await readXml(part, book.read(part), budget, {
    open: (name, { numFmtId: id = '0', formatCode: code }) => {
      // Formats of conditional formatting have numbers of their own, and so have the named styles.
      if (name === 'numFmts' || name === 'cellXfs') section = name;
      else if (name === 'numFmt' && section === 'numFmts' && code !== undefined) custom.set(Number(id), code);
      else if (name === 'xf' && section === 'cellXfs' && used.push(Number(id)) > mostStyles)
        throw tooManyStyles();
    },
    close: (name) => {
      if (name === section) section = '';
    },
    text: () => undefined,
  });
  return used.map((id) => {
    const format = custom.get(id) ?? builtInFormat(id);
    return { format, isDate: isDateFormat(format) };
  });
}

function tooManyStyles(): Refusal {
  const count = mostStyles.toLocaleString('en');
  return tooLarge({ zh: `单元格格式超过 ${count} 种`, en: `it has more than ${count} formats of cells` });
}
