import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { foreignLimits } from '../excel/read/limits.ts';
import { UsageError } from './usage-error.ts';

/** The bytes of a workbook; of one that is too large only so many that this is told. */
export async function workbookBytes(name: string, cwd: string): Promise<Uint8Array> {
  const handle = await open(resolve(cwd, name), 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new UsageError({ zh: `找不到 ${name}：没有这个文件。`, en: `${name} does not exist.` })
      : unreadable(name, error);
  });
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, foreignLimits.file + 1));
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } catch (error) {
    throw unreadable(name, error as NodeJS.ErrnoException);
  } finally {
    await handle.close();
  }
}

const unreadable = (name: string, { code, message }: NodeJS.ErrnoException): Error =>
  code === undefined
    ? new Error(message)
    : new UsageError(
        code === 'EISDIR'
          ? { zh: `${name} 是文件夹；请写一个 .xlsx 文件。`, en: `${name} is a folder; name an .xlsx file.` }
          : {
              zh: `无法读取 ${name}（${code}）；请关闭打开它的程序、检查权限后重试。`,
              en: `cannot read ${name} (${code}); close what has it open, check permissions and try again.`,
            },
      );
