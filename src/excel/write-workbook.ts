import { createWriteStream } from 'node:fs';
import type { AddWorksheetOptions, stream } from 'exceljs';
import { isForm, type Form, type Sheet, type Workbook } from '../model/sheet.ts';
import { frameText } from './cell-text.ts';
import type { SheetLedger } from './ledger.ts';
import { sheetNamer } from './names.ts';
import { marginsOf, markFormat, papers, type Paper } from './page.ts';
import { SheetStream } from './sheet-stream.ts';
import { formOptions, writeForm } from './write-form.ts';
import { tableOptions, writeTable, type Bounds } from './write-table.ts';

type Writer = stream.xlsx.WorkbookWriter;

export interface Counts {
  readonly sheets: number;
  /** Rows of the tables, without titles, headers and notes. */
  readonly rows: number;
}

/** And what is to be read back from the file. */
export interface Composed extends Counts {
  readonly ledgers: readonly SheetLedger[];
}

const anyDay = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes to a path at which there is no file yet; what a failure leaves there is for the caller to remove. A table
 * of more rows than a sheet holds goes on in a second sheet, 太和县(2).
 */
export async function writeWorkbook(
  { sheets }: Workbook,
  path: string,
  lastRow = 1_048_576,
): Promise<Composed> {
  if (sheets.length === 0) throw new Error(`${path}: a workbook needs a sheet`);
  const { default: ExcelJS } = await import('exceljs');
  const output = createWriteStream(path, { flags: 'wx' });
  const closed = new Promise<void>((resolve) => {
    output.once('close', resolve);
  });
  // exceljs listens for errors only at the end, and then waits for ever for a stream that has failed before.
  const failed = new Promise<never>((_, reject) => {
    output.on('error', reject);
  });
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    // Nearly all texts differ: a table of them would hold the whole list in memory.
    useSharedStrings: false,
  });
  writer.creator = 'shixiang';
  writer.lastModifiedBy = 'shixiang';
  writer.created = anyDay;
  writer.modified = anyDay;
  try {
    const counts = await Promise.race([failed, compose(writer, sheets, lastRow, () => output.destroyed)]);
    await closed;
    return counts;
  } catch (error) {
    // A sheet that cannot go on may say so before the file says why.
    throw output.errored ?? error;
  } finally {
    output.destroy();
    await closed;
  }
}

async function compose(
  writer: Writer,
  sheets: readonly (Sheet | Form)[],
  lastRow: number,
  stopped: () => boolean,
): Promise<Composed> {
  const nameFor = sheetNamer();
  // All are named before the first is written: links lead to sheets that come later.
  const names = sheets.map(({ name }) => nameFor(name));
  const bounds: Bounds = {
    lastRow,
    sheetName: (sheet) => {
      const name = names[sheet];
      if (name === undefined) throw new RangeError(`there is no sheet ${sheet} to link to`);
      return name;
    },
  };
  const ledgers: SheetLedger[] = [];
  let rows = 0;
  for (const [index, sheet] of sheets.entries()) {
    let isFirst = true;
    const open = (): SheetStream => {
      const name = isFirst ? names[index] : undefined;
      isFirst = false;
      const opened = openSheet(writer, name ?? nameFor(sheet.name), sheet, stopped);
      ledgers.push(opened.ledger);
      return opened;
    };
    if (isForm(sheet)) await writeForm(sheet, open(), bounds);
    else rows += await writeTable(sheet, open, bounds);
  }
  await writer.commit();
  return { sheets: ledgers.length, rows, ledgers };
}

function openSheet(writer: Writer, name: string, sheet: Sheet | Form, stopped: () => boolean): SheetStream {
  const [paper, options, widths]: [Paper, Partial<AddWorksheetOptions>, readonly number[]] = isForm(sheet)
    ? ['A4 upright', formOptions, sheet.grid]
    : [sheet.paper, tableOptions, sheet.columns.map(({ width }) => width)];
  const { code, orientation } = papers[paper];
  return new SheetStream(
    writer,
    name,
    widths,
    {
      ...options,
      pageSetup: {
        paperSize: code as number,
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: marginsOf(sheet),
        ...options.pageSetup,
      },
      headerFooter: { oddFooter: '&C第 &P 页 共 &N 页', ...headerOf(sheet) },
    },
    stopped,
  );
}

function headerOf(sheet: Sheet | Form): { readonly oddHeader?: string } {
  if (sheet.mark === undefined) return {};
  const mark = frameText(sheet, sheet.mark).replaceAll('&', '&&');
  return { oddHeader: markFormat + mark };
}
