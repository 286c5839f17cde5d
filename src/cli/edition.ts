import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifestAfter, manifestText, type PlannedExport } from '../commands/manifest.ts';
import { ExportError } from '../excel/export-error.ts';
import { exportWorkbooks, type Written } from '../excel/export-workbooks.ts';
import { type Manifest, type ManifestExport, manifestName } from '../model/manifest.ts';
import { isForm, type Workbook } from '../model/sheet.ts';
import { show } from '../model/show.ts';
import { type Locale, many, type Text } from '../model/text.ts';
import { exitCodes } from './exit-codes.ts';
import { Interrupted, interruptible } from './interrupts.ts';
import type { Progress } from './progress.ts';
import type { World } from './world.ts';

/** What one export writes: its workbooks and, file for file in the same order, what the manifest says of them. */
export interface Edition {
  readonly plan: PlannedExport;
  readonly workbooks: readonly Workbook[];
}

interface Place {
  /** As the user wrote it. */
  readonly output: string;
  readonly quiet?: boolean;
}

const sizeText = (sheets: number, rows: number): Text => ({
  zh: `${sheets} 张表，${rows} 行`,
  en: `${many(sheets, 'sheet')}, ${many(rows, 'row')}`,
});

const rowsOf = ({ sheets }: Workbook): number => {
  let count = 0;
  for (const sheet of sheets) {
    if (isForm(sheet)) continue;
    for (const _ of sheet.rows) count += 1;
  }
  return count;
};

/** What would be written, and what that would replace. */
export async function preview(
  { workbooks }: Edition,
  folder: string,
  { output, quiet = false }: Place,
  { stdout, stderr }: World,
  locale: Locale,
): Promise<void> {
  const lines = workbooks.map((workbook) => {
    const { fileName, sheets } = workbook;
    const fate = existsSync(join(folder, fileName))
      ? { zh: '替换现有文件', en: 'replaces a file' }
      : { zh: '新文件', en: 'a new file' };
    const size = sizeText(sheets.length, rowsOf(workbook));
    return {
      zh: `${output}/${fileName}: ${size.zh}（${fate.zh}）`,
      en: `${output}/${fileName}: ${size.en} (${fate.en})`,
    }[locale];
  });
  if (!quiet) await stdout.write(`${lines.map(show).join('\n')}\n`);
  const done = { zh: '这是预演，没有写任何文件。', en: 'a dry run: nothing was written.' }[locale];
  await stderr.write(`shixiang: ${done}\n`);
}

const recordOf = (plan: PlannedExport, written: readonly Written[]): ManifestExport => ({
  ...plan,
  files: plan.files.map((file, index) => {
    const { sheets = 0, rows = 0, bytes = 0, sha256 = '' } = written[index] ?? {};
    return { ...file, sheets, rows, bytes, sha256 };
  }),
});

/** Writes the workbooks and the manifest, says so, and returns the exit code. */
export async function writeEdition(
  { plan, workbooks }: Edition,
  previous: Manifest | undefined,
  folder: string,
  { output, quiet = false }: Place,
  { stdout, stderr }: World,
  locale: Locale,
  progress: Progress,
): Promise<number> {
  let orphans: readonly string[] = [];
  const seal = (written: readonly Written[]) => {
    const after = manifestAfter(previous, recordOf(plan, written));
    orphans = after.orphans;
    return { fileName: manifestName, text: manifestText(after.manifest) };
  };
  const turns = new Map(
    workbooks.map(({ fileName }, index) => [fileName, `${index + 1}/${workbooks.length}`]),
  );
  const onRow = (name: string, count: number): void => {
    const turn = turns.get(name) ?? '';
    progress.tell({ zh: `正在写出 ${name}（${turn}），行数`, en: `writing ${name} (${turn}), rows` }, count);
  };
  try {
    const written = await interruptible((signal) =>
      exportWorkbooks(workbooks, folder, { seal, signal, onRow }),
    );
    progress.clear();
    const lines = written.map(
      ({ fileName, sheets, rows }) => `${output}/${fileName}: ${sizeText(sheets, rows)[locale]}`,
    );
    lines.push(
      {
        zh: `${output}/${manifestName}: 导出记录，${written.length} 个文件的校验值`,
        en: `${output}/${manifestName}: the record, with checksums of ${many(written.length, 'file')}`,
      }[locale],
    );
    if (!quiet) await stdout.write(`${lines.map(show).join('\n')}\n`);
    for (const orphan of orphans) await stderr.write(`shixiang: ${orphanText(output, orphan)[locale]}\n`);
    return exitCodes.clean;
  } catch (error) {
    progress.clear();
    if (error instanceof Interrupted) {
      const text = { zh: '已中断，没有改动任何文件。', en: 'interrupted; no file was changed.' };
      await stderr.write(`shixiang: ${text[locale]}\n`);
      return error.exitCode;
    }
    if (!(error instanceof ExportError)) throw error;
    await stderr.write(`shixiang: ${show(error.text[locale])}\n`);
    return exitCodes.incomplete;
  }
}

const orphanText = (output: string, name: string): Text => ({
  zh: `${show(`${output}/${name}`)} 是以前导出的，这次的清单里没有它了；不再公布的话请删除。`,
  en: `${show(`${output}/${name}`)} is from an earlier export and no longer part of its list; delete it unless it is still to be published.`,
});
