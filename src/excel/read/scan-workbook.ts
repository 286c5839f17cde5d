import { refusalOfPackage } from './file-kind.ts';
import type { SheetSink } from './grid.ts';
import { readBook, type Book } from './book.ts';
import type { Package } from './package.ts';
import { relationshipsOf } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet-xml.ts';
import { readStyles, type NumberStyle } from './styles.ts';
import type { MarkBudget } from './xml.ts';

/** What cells refer to. */
export interface Lookups {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
}

export type SinkFor = (
  sheet: { readonly name: string; readonly isHidden: boolean },
  lookups: Lookups,
) => SheetSink;

/** Walks through all sheets in their order, holding no more than a row of them. */
export async function scanWorkbook(book: Package, sinkFor: SinkFor): Promise<void> {
  const budget: MarkBudget = { left: book.limits.marks };
  const top = await relationshipsOf(book, '', budget);
  const part = top.find(({ type }) => type === 'officeDocument')?.target;
  // Word documents have such a part, too; a binary workbook has one that is not XML.
  if (part === undefined || !part.startsWith('xl/') || part.endsWith('.bin')) throw refusalOfPackage(book);
  const { sheets, ...rest } = await readBook(book, part, budget);
  const lookups = await lookupsOf(book, rest, budget);
  for (const sheet of sheets) await readSheet(book, sheet, budget, sinkFor(sheet, lookups));
}

async function lookupsOf(
  book: Package,
  { sharedStrings, styles, is1904 }: Omit<Book, 'sheets'>,
  budget: MarkBudget,
): Promise<Lookups> {
  return {
    strings: sharedStrings === undefined ? [] : await readSharedStrings(book, sharedStrings, budget),
    styles: styles === undefined ? [] : await readStyles(book, styles, budget),
    is1904,
  };
}
