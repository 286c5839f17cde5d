import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changedText, newText } from '../catalogue/file-text.ts';
import { schemaPathsIn } from '../catalogue/format-files.ts';
import { readFile } from '../catalogue/read-file.ts';
import { joined } from '../commands/import/columns.ts';
import { explain, ExportError } from '../excel/export-error.ts';
import type { Columns, Settings } from '../model/catalogue.ts';
import type { Text } from '../model/text.ts';
import { replaceFiles } from './replace-file.ts';
import { UsageError } from './usage-error.ts';
import { writeFileWhole } from './write-file.ts';

export const columnsFile = 'columns.yaml';

/** What `--map` and `--set` say. */
interface Given {
  readonly map?: readonly string[];
  readonly set?: readonly string[];
}

/** The parts of `a=b`; a heading may hold the sign, a value as well. */
function pair(word: string, at: number, flag: string): readonly [string, string] {
  const parts = [word.slice(0, at).trim(), word.slice(at + 1).trim()] as const;
  if (at > 0 && parts[0] !== '' && parts[1] !== '') return parts;
  throw new UsageError({
    zh:
      flag === '--map'
        ? `--map 后面写 列标题=要素，如 办件时长=承诺办结时限；「${word}」不是这样`
        : `--set 后面写 要素=值，如 告知承诺=否；「${word}」不是这样`,
    en:
      flag === '--map'
        ? `--map takes heading=element, like 办件时长=承诺办结时限, which "${word}" is not`
        : `--set takes element=value, like 告知承诺=否, which "${word}" is not`,
  });
}

export const givenBy = ({ map = [], set = [] }: Given): Columns => ({
  columns: map.map((word) => {
    const [heading, element] = pair(word, word.lastIndexOf('='), '--map');
    return { heading, element };
  }),
  values: set.map((word) => {
    const [element, value] = pair(word, word.indexOf('='), '--set');
    return { element, value };
  }),
});

/** Puts what the flags say into columns.yaml; false when it could not be written. */
export async function saveColumns(
  root: string,
  { columns: saved }: Settings,
  given: Columns,
  display: (path: string) => string,
  complain: (text: Text) => Promise<void>,
): Promise<boolean> {
  const path = join(root, columnsFile);
  const file = display(path);
  const { columns, values } = joined(saved, given);
  const value = { columns, ...(values.length > 0 && { values }) };
  if (given.columns.length + given.values.length === 0) return true;
  const schema = schemaPathsIn(root)(path, 'columns');
  const content = existsSync(path) ? readFile(path, file) : undefined;
  try {
    if (content === undefined) await writeFileWhole(path, newText(value, 'columns', schema));
    else {
      const text =
        'bytes' in content ? changedText(file, content.bytes, value, 'columns', schema) : undefined;
      if (!('bytes' in content) || text === undefined) {
        await complain({
          zh: `${file} 有问题，没有记下 --map 和 --set；请先改正它`,
          en: `${file} is faulty, so --map and --set were not remembered; mend it first`,
        });
        return false;
      }
      const { troubles } = await replaceFiles([
        { path, file, before: content.bytes, after: new TextEncoder().encode(text) },
      ]);
      for (const trouble of troubles) await complain(trouble);
      if (troubles.length > 0) return false;
    }
    await complain({
      zh: `已记到 ${file}，下次导入不用再写。`,
      en: `remembered in ${file} for the next import.`,
    });
    return true;
  } catch (error) {
    const reason = explain(error, { path: file });
    if (!(reason instanceof ExportError)) throw error;
    await complain(reason.text);
    return false;
  }
}
