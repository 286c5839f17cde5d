import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * The old file or the new one, never a part: written beside it, flushed, renamed. Through a link to the file it leads
 * to; a device or pipe (/dev/stdout) is written to, not replaced.
 */
export async function writeFileWhole(name: string, text: string | Uint8Array): Promise<void> {
  const found = await stat(name).catch(() => undefined);
  if (found !== undefined && !found.isFile() && !found.isDirectory()) return writeFile(name, text);
  const path = found === undefined ? name : await realpath(name);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
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
