import type { Text } from '../../model/text.ts';
import { readBook } from '../read/book.ts';
import { foreignLimits } from '../read/limits.ts';
import { openPackage, type Package } from '../read/package.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import { damaged, Refusal } from '../read/refusal.ts';
import { relationshipsOf } from '../read/relationships.ts';
import type { MarkBudget } from '../read/xml.ts';
import { ledgersOf } from '../verify.ts';
import { notesOf, type CellMark, type CellNote } from './cell-notes.ts';
import { markSheet } from './mark-sheet.ts';
import { MarkStyles } from './mark-styles.ts';
import { formOf, Parts } from './parts.ts';

/**
 * A copy of somebody's workbook (.xlsx or .xlsm) in which the cells have a fill by severity and a comment with the
 * texts. Everything else stays as it is, and marks from an earlier time are gone. The same marks on the same bytes give
 * the same bytes. `fault` is whole sentences for the user: the workbook is not read. Throws a RangeError for a mark on
 * no sheet of the workbook or beyond what Excel has.
 */
export async function markWorkbook(
  bytes: Uint8Array,
  marks: readonly CellMark[],
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: Text }> {
  const read = await readWorkbook(bytes);
  if ('fault' in read) return read;
  const notes = notesOf(read.sheets, marks);
  try {
    const book = await openPackage(bytes, foreignLimits);
    const copy = await markPackage(book, bytes, notes).finally(() => book.close());
    await expectSame(bytes, copy);
    return { bytes: copy };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.text };
    throw error;
  }
}

async function markPackage(
  book: Package,
  bytes: Uint8Array,
  notes: ReadonlyMap<string, readonly CellNote[]>,
): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const budget: MarkBudget = { left: foreignLimits.marks };
  const parts = new Parts(book, await JSZip.loadAsync(bytes).catch(throwDamaged), budget);
  const top = await relationshipsOf(book, '', budget);
  const workbook = top.find(({ type }) => type === 'officeDocument')?.target ?? '';
  const { sheets, styles: known } = await readBook(book, workbook, budget);
  const stylesPart = known ?? (await addStyles(parts, workbook));
  const styles = new MarkStyles(
    stylesPart,
    await parts.xml(stylesPart),
    budget,
    await isOfLibreOffice(parts),
  );
  for (const { name, part } of sheets) {
    const related = await relationshipsOf(book, part, budget);
    await markSheet(parts, { part, related }, notes.get(name) ?? [], styles, budget);
  }
  parts.setXml(stylesPart, styles.text());
  return await parts.pack();
}

/** JSZip and yauzl do not refuse the same. */
function throwDamaged(): never {
  throw damaged({ zh: '文件结构不完整', en: 'its structure is incomplete' });
}

async function isOfLibreOffice(parts: Parts): Promise<boolean> {
  const part = 'docProps/app.xml';
  return parts.has(part) && (await parts.xml(part)).includes('LibreOffice');
}

/** Excel does without only as long as no cell has a style. */
async function addStyles(parts: Parts, workbook: string): Promise<string> {
  const { main, relations } = formOf(await parts.xml(workbook));
  const part = 'xl/styles.xml';
  await parts.relate(workbook, part, `${relations}/styles`);
  await parts.declare(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  parts.setXml(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs></styleSheet>`,
  );
  return part;
}

/** Not a fault of the workbook: it has been read before. */
async function expectSame(bytes: Uint8Array, copy: Uint8Array): Promise<void> {
  const [before, after] = [await ledgersOf(bytes), await ledgersOf(copy).catch(() => [])];
  const [difference] = before.flatMap((ledger, index) => {
    const found = after[index];
    return found === undefined ? ['a sheet is missing'] : (ledger.differenceFrom(found)?.en ?? []);
  });
  if (difference !== undefined) throw new Error(`the marked copy holds something else: ${difference}`);
}
