import type { Text } from '../model/text.ts';
import { ExportError } from './export-error.ts';
import { SheetLedger } from './ledger.ts';
import { cellValue } from './read/cell-value.ts';
import { noLimits } from './read/limits.ts';
import { openPackage } from './read/package.ts';
import { Refusal } from './read/refusal.ts';
import { scanWorkbook } from './read/scan-workbook.ts';

/**
 * Reads a workbook back, row by row, and compares it with what was to be written: names of sheets, texts, numbers,
 * merged cells. Throws an ExportError that names the first difference.
 */
export async function verify(path: string, expected: readonly SheetLedger[]): Promise<void> {
  const difference = await differenceIn(path, expected);
  if (difference === undefined) return;
  throw new ExportError({
    zh: `写好的工作簿读回来与应写的内容不同：${difference.zh}。这是程序或磁盘的错误，原有文件没有改动；请再试一次，仍然不行时请报告这个错误。`,
    en: `the finished workbook does not read back as it was to be: ${difference.en}. This is a fault of the program or the disk, and no existing file was changed; try again, and report it if it stays.`,
  });
}

async function differenceIn(path: string, expected: readonly SheetLedger[]): Promise<Text | undefined> {
  let found: readonly SheetLedger[];
  try {
    found = await ledgersOf(path);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { zh: '它读不出来', en: 'it cannot be read' };
  }
  if (found.length !== expected.length) {
    const [wanted, got] = [expected.length, found.length];
    return { zh: `应有 ${wanted} 张工作表，却有 ${got} 张`, en: `it has ${got} sheets instead of ${wanted}` };
  }
  for (const [index, ledger] of found.entries()) {
    const difference = expected[index]?.differenceFrom(ledger);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** What a workbook at a path, or of these bytes, holds. */
export async function ledgersOf(source: string | Uint8Array): Promise<readonly SheetLedger[]> {
  const ledgers: SheetLedger[] = [];
  const book = await openPackage(source, noLimits);
  try {
    await scanWorkbook(book, ({ name }, lookups) => {
      const ledger = new SheetLedger(name);
      ledgers.push(ledger);
      return {
        cell: (row, column, type, style, stored, isFormula) => {
          const value = cellValue(type, style, stored, isFormula, lookups);
          if (value === undefined) return;
          const { kind, text, number } = value;
          if (kind === 'number' && number !== undefined && !isFormula) ledger.cell(row, column, number);
          // Nothing else is ever written; told apart from text, so that it cannot be taken for it.
          else ledger.cell(row, column, kind === 'text' && !isFormula ? text : `${kind}\u0000${text}`);
        },
        merge: ({ top, left, bottom, right }) => ledger.merge(top, left, bottom, right),
      };
    });
  } finally {
    await book.close();
  }
  return ledgers;
}
