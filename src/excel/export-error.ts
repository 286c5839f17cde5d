import type { Text } from '../model/text.ts';

/** Something outside or inside the data keeps a workbook from being written; `text` says what to do, to the user. */
export class ExportError extends Error {
  readonly text: Text;

  constructor(text: Text, cause?: unknown) {
    super(text.en, { cause });
    this.name = 'ExportError';
    this.text = text;
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function reasonFor(code: unknown, left: string | undefined): Text | undefined {
  switch (code) {
    case 'ENOSPC':
      return left === undefined
        ? { zh: '磁盘空间不足', en: 'the disk is full' }
        : { zh: `磁盘空间不足，只剩 ${left}`, en: `the disk is full, only ${left} are left` };
    case 'EDQUOT':
      return { zh: '磁盘配额用完了', en: 'the disk quota is used up' };
    case 'EBUSY':
      return {
        zh: '文件正被 Excel 或 WPS 打开，请关闭后重试',
        en: 'the file is open in Excel or WPS; close it and try again',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        zh: '没有写入权限，或文件正被 Excel、WPS 打开；请关闭文件、检查权限后重试',
        en: 'no permission to write, or the file is open in Excel or WPS; close it, check permissions and try again',
      };
    case 'EROFS':
      return { zh: '该磁盘是只读的', en: 'the disk is read-only' };
    case 'ENOTDIR':
    case 'EEXIST':
      return { zh: '该位置已有同名文件，不是文件夹', en: 'a file, not a folder, is in its place' };
    case 'EISDIR':
    case 'ENOTEMPTY':
      return { zh: '该位置已有同名文件夹', en: 'a folder is in its place' };
    case 'ENAMETOOLONG':
      return { zh: '路径太长', en: 'the path is too long' };
    case 'EIO':
      return { zh: '磁盘读写出错', en: 'the disk failed' };
    default:
      return undefined;
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

/** What is known of a failure beside its error. */
export interface Circumstances {
  /** The file that could not be written. */
  readonly path: string;
  /** Bytes left on the disk. */
  readonly free?: number | undefined;
  /** Names of files that are new already and could not be put back. */
  readonly mixed?: readonly string[];
}

/** What a failed file operation means to the user; faults of ours pass unchanged. */
export function explain(error: unknown, { path, free, mixed = [] }: Circumstances): unknown {
  const reason = reasonFor(codeOf(error), free === undefined ? undefined : megabytes(free));
  if (reason === undefined) return error;
  const state: Text =
    mixed.length === 0
      ? { zh: '原有文件没有改动。', en: 'No existing file was changed.' }
      : {
          zh: `以下文件已经更新，没能恢复：${mixed.join('、')}；请排除故障后重新导出。`,
          en: `These files are new and could not be put back: ${mixed.join(', ')}. Mend the fault and export again.`,
        };
  return new ExportError(
    {
      zh: `无法写入 ${path}：${reason.zh}。${state.zh}`,
      en: `cannot write ${path}: ${reason.en}. ${state.en}`,
    },
    error,
  );
}
