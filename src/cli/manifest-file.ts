import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from '../commands/manifest.ts';
import { type Manifest, manifestName } from '../model/manifest.ts';
import type { Text } from '../model/text.ts';

/** 64 MiB: some hundred cities. */
const sizeLimit = 64 << 20;

/** What an earlier export has left in a folder: its manifest, none, or something else of that name. */
export type Found =
  | { readonly manifest: Manifest | undefined }
  | { readonly fault: Text; /** The machine could not read it. */ readonly isUnread?: true };

const strange: Text = {
  zh: '不是 shixiang 写的完整记录',
  en: 'is no whole record of this tool',
};

export async function findManifest(folder: string): Promise<Found> {
  let file;
  try {
    // Neither a link nor a pipe in a public folder may lead or hold us elsewhere.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    file = await open(join(folder, manifestName), flags);
    const stats = await file.stat();
    if (!stats.isFile()) return { fault: { zh: '不是普通文件', en: 'is not a regular file' } };
    if (stats.size > sizeLimit) return { fault: strange };
    const manifest = parseManifest(await file.readFile('utf8'));
    return manifest === undefined ? { fault: strange } : { manifest };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { manifest: undefined };
    if (code === 'ELOOP') return { fault: { zh: '是符号链接', en: 'is a symbolic link' } };
    if (code === undefined) throw error;
    return { fault: { zh: `读不出来：${message}`, en: `cannot be read: ${message}` }, isUnread: true };
  } finally {
    await file?.close();
  }
}
