import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { Text } from '../model/text.ts';
import { showBriefly } from '../model/show.ts';
import { type Fault, faultOfFile } from './fault.ts';

/** 1 MiB: some 200 times the size of an item. */
export const sizeLimit = 1 << 20;

/** Why a file was not read. */
export interface Unread {
  /** `refused`: the file itself is wrong. `unreadable`: the machine could not read it, so the check is not complete. */
  readonly kind: 'refused' | 'unreadable';
  readonly fault: Fault;
}

/**
 * All bytes of a regular file, read once and never through a link, so that nothing outside the catalogue can be
 * shown and no pipe or device can hang the check. `file` is the name that the user sees.
 */
export function readFile(path: string, file: string = path): { readonly bytes: Uint8Array } | Unread {
  const content = lendFile(path, file);
  return 'bytes' in content ? { bytes: content.bytes.slice() } : content;
}

/** As readFile, but the bytes are lent: they hold until the next file is read. */
export function lendFile(path: string, file: string): { readonly bytes: Uint8Array } | Unread {
  let handle: number | undefined;
  try {
    // Windows cannot refuse links while opening.
    if (constants.O_NOFOLLOW === undefined && lstatSync(path).isSymbolicLink())
      return refusedOf(file, sentences.link);
    handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(handle);
    if (stats.isDirectory()) return refusedOf(file, sentences.folder);
    if (!stats.isFile()) return refusedOf(file, sentences.special);
    if (stats.size > sizeLimit) return { kind: 'refused', fault: tooLarge(file, stats.size) };
    const bytes = readAll(handle, stats.size);
    return bytes.length > sizeLimit ? { kind: 'refused', fault: tooLarge(file, bytes.length) } : { bytes };
  } catch (error) {
    return unreadOf(file, error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Allocating anew for each of many thousand files would cost more than reading them. */
let buffer = Buffer.alloc(0);

/** Up to one byte more than is allowed: the file may be growing. To ask for the end where the size says it is takes time. */
function readAll(handle: number, size: number): Uint8Array {
  if (buffer.length === 0) buffer = Buffer.allocUnsafeSlow(sizeLimit + 1);
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(handle, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0 || length === size) break;
  }
  return new Uint8Array(buffer.buffer, 0, length);
}

export const refusedOf = (file: string, message: Text): Unread => ({
  kind: 'refused',
  fault: faultOfFile('file-readable', message, file),
});

/** What an error of the file system means to the user; any other error passes. */
export function unreadOf(file: string, error: unknown): Unread {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  // EMLINK is what FreeBSD says of a link.
  if (code === 'ELOOP' || code === 'EMLINK') return refusedOf(file, sentences.link);
  // A socket, or a device without a driver.
  if (code === 'ENXIO' || code === 'EOPNOTSUPP') return refusedOf(file, sentences.special);
  const known = reasons[code];
  const message: Text = {
    zh: `无法读取：${known?.zh ?? `系统报告 ${showBriefly(code)}`}；这次检查不完整`,
    en: `cannot be read: ${known?.en ?? `the system reports ${showBriefly(code)}`}; this check is not complete`,
  };
  return { kind: 'unreadable', fault: faultOfFile('file-readable', message, file) };
}

export const sentences = {
  link: {
    zh: '符号链接不检查（它可能指向目录之外的文件）；请换成文件本身',
    en: 'symbolic links are not checked (they may lead outside the catalogue); put the file itself here',
  },
  folder: {
    zh: '名字像 YAML 文件，其实是文件夹；请改名',
    en: 'named like a YAML file but is a folder; rename it',
  },
  special: {
    zh: '不是普通文件（管道、设备或套接字），不检查；请删除或换成普通文件',
    en: 'not a regular file (a pipe, a device or a socket), so not checked; delete it or put a regular file here',
  },
} as const satisfies Readonly<Record<string, Text>>;

const reasons: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有权限，请让管理员开放读取权限', en: 'no permission; ask for the right to read it' },
  EPERM: { zh: '没有权限，请让管理员开放读取权限', en: 'no permission; ask for the right to read it' },
  ENOENT: {
    zh: '文件不存在，可能刚被删除或改名',
    en: 'it does not exist; perhaps it was just deleted or renamed',
  },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  EIO: { zh: '磁盘读取出错，请检查磁盘', en: 'the disk reports an error; check the disk' },
  EMFILE: { zh: '打开的文件太多，请稍后重试', en: 'too many open files; try again later' },
  ENFILE: { zh: '打开的文件太多，请稍后重试', en: 'too many open files; try again later' },
  EBUSY: {
    zh: '文件正被别的程序占用，请关闭后重试',
    en: 'another program uses it; close that and try again',
  },
  ENAMETOOLONG: { zh: '路径太长，请缩短文件夹名', en: 'the path is too long; shorten the names of folders' },
};

const megabytes = (size: number): string => `${(size / sizeLimit).toFixed(size < 10 * sizeLimit ? 1 : 0)} MB`;

export const tooLarge = (file: string, size: number): Fault =>
  faultOfFile(
    'file-readable',
    {
      zh: `文件 ${megabytes(size)}（${size} 字节），超过 1 MB 上限；一个事项通常只有几 KB，请检查是不是放错了文件`,
      en: `the file has ${megabytes(size)} (${size} bytes), more than the limit of 1 MB; an item has a few KB, so this may be the wrong file`,
    },
    file,
  );
