import { show } from '../../model/show.ts';
import { cellValue } from './cell-value.ts';
import { refusalOfBytes } from './file-kind.ts';
import type { SheetSink } from './grid.ts';
import { foreignLimits } from './limits.ts';
import { openPackage } from './package.ts';
import { Refusal, tooLarge } from './refusal.ts';
import { scanWorkbook, type Lookups } from './scan-workbook.ts';
import type { Merge, Read, ReadCell, ReadRow, ReadSheet } from '../../model/read-sheet.ts';

/** What an .xlsx or .xlsm file holds (macros are not looked at), or why it is refused. Nothing is guessed or repaired. */
export async function readWorkbook(bytes: Uint8Array): Promise<Read> {
  try {
    return { sheets: await sheetsOf(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.text };
    throw error;
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const refusal = refusalOfBytes(bytes);
  if (refusal !== undefined) throw refusal;
  if (bytes.length > foreignLimits.file) {
    const [size, most] = [bytes.length, foreignLimits.file].map(
      (count) => `${Math.ceil(count / 1_048_576)} MB`,
    );
    throw tooLarge({
      zh: `文件有 ${size}，超过 ${most} 的上限`,
      en: `the file has ${size}; the limit is ${most}`,
    });
  }
  const book = await openPackage(bytes, foreignLimits);
  try {
    const gathered = new Gathered();
    await scanWorkbook(book, ({ name, isHidden }, lookups) => gathered.sheet(name, isHidden, lookups));
    return gathered.sheets;
  } finally {
    await book.close();
  }
}

class Gathered {
  readonly sheets: ReadSheet[] = [];
  #cells = 0;
  #merges = 0;

  sheet(name: string, isHidden: boolean, lookups: Lookups): SheetSink {
    const rows: { number: number; cells: ReadCell[] }[] = [];
    const merges: Merge[] = [];
    this.sheets.push({ name, isHidden, rows: rows satisfies ReadRow[], merges });
    return {
      cell: (row, column, type, style, stored, isFormula) => {
        const value = cellValue(type, style, stored, isFormula, lookups);
        if (value === undefined) return;
        this.#cells += 1;
        if (this.#cells > foreignLimits.cells)
          throw tooMany(name, '有内容的单元格', 'cells with content', foreignLimits.cells);
        const cell = { row, column, isFormula, ...value };
        const last = rows.at(-1);
        if (last?.number === row) last.cells.push(cell);
        else rows.push({ number: row, cells: [cell] });
      },
      merge: (merge) => {
        this.#merges += 1;
        if (this.#merges > foreignLimits.merges)
          throw tooMany(name, '合并区域', 'merges', foreignLimits.merges);
        merges.push(merge);
      },
    };
  }
}

function tooMany(sheet: string, zh: string, en: string, limit: number): Refusal {
  const count = limit.toLocaleString('en');
  return tooLarge({
    zh: `到工作表「${show(sheet)}」为止，${zh}超过 ${count} 个`,
    en: `up to the sheet "${show(sheet)}" there are more than ${count} ${en}`,
  });
}
