import { dirname, resolve } from 'node:path';
import { explain, ExportError } from '../excel/export-error.ts';
import { show } from '../model/show.ts';
import type { Locale } from '../model/text.ts';
import { documents } from '../reporters/index.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';
import type { Content } from './write-file.ts';

/** A format, or a format and the file it goes to. */
export interface Target<Format extends string = string> {
  readonly format: Format;
  readonly file?: string;
}

/** Refuses targets of which one would spoil another. */
export function checkTargets(targets: readonly Target[], cwd: string): void {
  const printed = targets.filter(({ file }) => file === undefined).map(({ format }) => format);
  const document = printed.find((format) => documents.has(format));
  if (document !== undefined && printed.length > 1) {
    throw new UsageError({
      zh: `${printed.join('、')} 都要写到屏幕上，会混在一起；请把 ${document} 写到文件：-f ${document}=文件名`,
      en: `${printed.join(', ')} would be mixed on standard output; give one a file: -f ${document}=<file>`,
    });
  }
  const paths = new Set<string>();
  for (const { format, file } of targets) {
    if (file === undefined) continue;
    if (file === '') {
      throw new UsageError({
        zh: `-f ${format}= 后面要写文件名`,
        en: `-f ${format}= takes the name of a file`,
      });
    }
    const path = resolve(cwd, file);
    if (paths.has(path)) {
      throw new UsageError({
        zh: `两种格式都要写到 ${file}，后写的会盖掉先写的；请用不同的文件名`,
        en: `two formats go to ${file}, and the second would replace the first; name two files`,
      });
    }
    paths.add(path);
  }
}

/** Writes a report to its file, whose folder is made when missing; tells why when it cannot and returns false. */
export async function saveTo(file: string, said: Content, world: World, locale: Locale): Promise<boolean> {
  const path = resolve(world.cwd, file);
  const { mkdir } = await import('node:fs/promises');
  const { writeFileWhole } = await import('./write-file.ts');
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileWhole(path, said);
    return true;
  } catch (error) {
    const reason = explain(error, { path: file });
    if (!(reason instanceof ExportError)) throw error;
    await world.stderr.write(`shixiang: ${show(reason.text[locale])}\n`);
    return false;
  }
}
