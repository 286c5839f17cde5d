import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Whole, or in pieces that are made while they are written. */
export type Content = string | Uint8Array | Iterable<string>;

const partsOf = (content: Content): Iterable<string | Uint8Array> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

/**
 * The old file or the new one, never a part: written beside it, flushed, renamed. Through a link to the file it leads
 * to; a device or pipe (/dev/stdout) is written to, not replaced.
 */
export async function writeFileWhole(name: string, content: Content): Promise<void> {
  const found = await stat(name).catch(() => undefined);
  if (found !== undefined && !found.isFile() && !found.isDirectory())
    return writeFile(name, partsOf(content));
  const path = found === undefined ? name : await realpath(name);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      for (const part of partsOf(content)) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
