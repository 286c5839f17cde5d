import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Mark } from '../commands/import/cells.ts';
import { explain, ExportError } from '../excel/export-error.ts';
import { markWorkbook } from '../excel/mark/mark-workbook.ts';
import type { Text } from '../model/text.ts';
import type { World } from './world.ts';
import { writeFileWhole } from './write-file.ts';

/** 清单.xlsx → 清单-标注.xlsx, or 清单-标注2.xlsx: an earlier copy may be where somebody is mending. */
function freeName(name: string): string {
  const base = basename(name)
    .replace(/\.xls[xm]$/iu, '')
    .replace(/-标注\d*$/u, '');
  for (let count = 1; ; count += 1) {
    const path = join(dirname(name), `${base}-标注${count === 1 ? '' : count}.xlsx`);
    if (!existsSync(path)) return path;
  }
}

/** Writes a copy of the workbook with its problems marked, where there are any but remarks; false when that failed. */
export async function writeMarked(
  name: string,
  bytes: Uint8Array,
  marks: readonly Mark[],
  { marked }: { readonly marked?: string | boolean },
  { cwd }: World,
  complain: (text: Text) => Promise<void>,
): Promise<boolean> {
  if (marks.every(({ severity }) => severity === 'note')) return true;
  const path = typeof marked === 'string' ? resolve(cwd, marked) : freeName(resolve(cwd, name));
  const file = typeof marked === 'string' ? marked : relative(cwd, path).split(sep).join('/');
  const made = await markWorkbook(bytes, marks);
  if ('fault' in made) {
    await complain({
      zh: `没有写标注副本：${made.fault.zh}`,
      en: `no marked copy was written: ${made.fault.en}`,
    });
    return true;
  }
  try {
    await writeFileWhole(path, made.bytes);
  } catch (error) {
    const reason = explain(error, { path: file });
    if (!(reason instanceof ExportError)) throw error;
    await complain(reason.text);
    return false;
  }
  const cells = new Set(marks.map(({ sheet, row, column }) => JSON.stringify([sheet, row, column]))).size;
  await complain({
    zh: `问题标注在 ${file}（${cells} 个单元格）：改好再导入它就行。`,
    en: `the problems are marked in ${file} (${cells} cells): mend them there and import it.`,
  });
  return true;
}
