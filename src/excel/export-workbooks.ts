import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isForm, type Workbook } from '../model/sheet.ts';
import { explain } from './export-error.ts';
import { checkFileNames } from './names.ts';
import { ReplaceError, replaceFiles } from './replace-files.ts';
import { removeStale, temporaryFor } from './temporaries.ts';
import { verify } from './verify.ts';
import { writeWorkbook, type Counts } from './write-workbook.ts';
import { fixZipDates } from './zip-dates.ts';

export interface Written extends Counts {
  readonly fileName: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface ExportOptions {
  /** What vouches for the workbooks and is put in place after them. */
  readonly seal?: (written: readonly Written[]) => { readonly fileName: string; readonly text: string };
  /** Gives up with its reason, as long as nothing is in place. */
  readonly signal?: AbortSignal;
  /** Hears how many rows of a file have been taken. */
  readonly onRow?: (fileName: string, count: number) => void;
}

/**
 * Writes all files beside their places and only then puts them there: whatever fails, the folder holds the old files or
 * the new ones, never half of one. Only a kill between two renames leaves old ones among new.
 */
export async function exportWorkbooks(
  workbooks: readonly Workbook[],
  directory: string,
  { seal, signal, onRow }: ExportOptions = {},
): Promise<readonly Written[]> {
  checkFileNames(workbooks.map(({ fileName }) => fileName));
  const temporaries = new Map<string, string>();
  let current = directory;
  const begin = (fileName: string): string => {
    current = join(directory, fileName);
    const temporary = temporaryFor(current);
    temporaries.set(current, temporary);
    return temporary;
  };
  try {
    await mkdir(directory, { recursive: true });
    await removeStale(directory);
    const written: Written[] = [];
    for (const workbook of workbooks) {
      const { fileName } = workbook;
      const temporary = begin(fileName);
      const { ledgers, ...counts } = await writeWorkbook(watched(workbook, signal, onRow), temporary);
      written.push({ fileName, ...counts, ...(await finish(temporary)) });
      await verify(temporary, ledgers);
    }
    if (seal !== undefined) {
      const { fileName, text } = seal(written);
      await writeText(begin(fileName), text);
    }
    signal?.throwIfAborted();
    await replaceFiles([...temporaries].map(([to, from]) => ({ from, to, backup: temporaryFor(to) })));
    return written;
  } catch (error) {
    const free = await statfs(directory).catch(() => undefined);
    for (const temporary of temporaries.values()) await rm(temporary, { force: true }).catch(() => undefined);
    const { cause, path, mixed } =
      error instanceof ReplaceError ? error : { cause: error, path: current, mixed: [] };
    throw explain(cause, { path, mixed, free: free && free.bavail * free.bsize });
  }
}

/** The workbook whose rows tell that they are taken, and end when nobody wants them any more. */
function watched(workbook: Workbook, signal?: AbortSignal, onRow?: ExportOptions['onRow']): Workbook {
  let count = 0;
  const through = <Row>(rows: Iterable<Row>): Iterable<Row> => ({
    *[Symbol.iterator]() {
      for (const row of rows) {
        signal?.throwIfAborted();
        onRow?.(workbook.fileName, (count += 1));
        yield row;
      }
    },
  });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      isForm(sheet) ? { ...sheet, lines: through(sheet.lines) } : { ...sheet, rows: through(sheet.rows) },
    ),
  };
}

/** Makes the bytes independent of the clock and brings them to the disk. */
async function finish(path: string): Promise<Pick<Written, 'bytes' | 'sha256'>> {
  const file = await open(path, 'r+');
  try {
    await fixZipDates(file);
    await file.sync();
  } finally {
    await file.close();
  }
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function writeText(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
