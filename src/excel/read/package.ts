import { once } from 'node:events';
import { pipeline, type TransformOptions } from 'node:stream';
import { createInflateRaw, type ZlibOptions } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Text } from '../../model/text.ts';
import { showBriefly } from '../../model/show.ts';
import { crc32 } from './crc32.ts';
import type { Limits } from './limits.ts';
import { damaged, otherKind, Refusal, tooLarge, unusual } from './refusal.ts';

/** Some chunks ahead, so that unpacking goes on in its own thread while the last one is read. */
const unpacking: ZlibOptions & TransformOptions = { chunkSize: 262_144, readableHighWaterMark: 1_048_576 };

/** The parts of a workbook, which is a ZIP file of XML files. Their names are alike in any case. */
export interface Package {
  readonly limits: Limits;
  readonly has: (part: string) => boolean;
  /** The unpacked bytes; throws a Refusal when size or checksum are not as declared, at the latest at the end. */
  readonly read: (part: string) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

const brokenZip = (): Refusal =>
  damaged({
    zh: '文件结构不完整，可能没有下载或复制完',
    en: 'its structure is incomplete, as after a download or copy that was cut off',
  });

const brokenPart = (part: string): Refusal =>
  damaged({
    zh: `其中的「${showBriefly(part)}」与校验和或长度不符`,
    en: `"${showBriefly(part)}" in it has not its declared checksum or length`,
  });

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_048_576).toLocaleString('en')} MB`;

const megabytesOf = (bytes: number, limit: number): Text => ({
  zh: `内容展开后有 ${megabytes(bytes)}，超过 ${megabytes(limit)} 的上限`,
  en: `unpacked, it has ${megabytes(bytes)}; the limit is ${megabytes(limit)}`,
});

/** A path, or the bytes of the whole file. */
export async function openPackage(source: string | Uint8Array, limits: Limits): Promise<Package> {
  const zip = await open(source);
  try {
    const entries = await entriesOf(zip, limits);
    let spent = 0;
    const read = (part: string): AsyncIterable<Uint8Array> => {
      const entry = entries.get(part.toLowerCase());
      if (entry === undefined) throw missing(part);
      spent += entry.uncompressedSize;
      if (spent > limits.total) throw tooLarge(megabytesOf(spent, limits.total));
      return contentOf(zip, entry);
    };
    return { limits, has: (part) => entries.has(part.toLowerCase()), read, close: () => close(zip, source) };
  } catch (error) {
    await close(zip, source);
    throw error;
  }
}

/** Windows renames no file that is still open. yauzl tells of the end of files only. */
async function close(zip: ZipFile, source: string | Uint8Array): Promise<void> {
  const closed = typeof source === 'string' ? once(zip, 'close') : undefined;
  zip.close();
  await closed;
}

const options = { autoClose: false } as const;

async function open(source: string | Uint8Array): Promise<ZipFile> {
  try {
    if (typeof source === 'string') return await openPromise(source, options);
    return await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);
  } catch (error) {
    throw isOfDisk(error) ? error : brokenZip();
  }
}

/** A fault of the disk says nothing of the workbook. */
const isOfDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

const missing = (part: string): Refusal =>
  damaged({ zh: `缺少「${showBriefly(part)}」`, en: `"${showBriefly(part)}" is missing` });

async function entriesOf(zip: ZipFile, limits: Limits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw tooLarge({
      zh: `压缩包内有 ${zip.entryCount} 个文件，超过 ${limits.entries} 个的上限`,
      en: `there are ${zip.entryCount} files in it; the limit is ${limits.entries}`,
    });
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) {
        const shown = showBriefly(entry.fileName);
        throw unusual({ zh: `压缩包内有两个「${shown}」`, en: `There are two files "${shown}" in it` });
      }
      entries.set(name, entry);
    }
  } catch (error) {
    throw error instanceof Refusal || isOfDisk(error) ? error : refusalOf(error);
  }
  return entries;
}

/** yauzl tells its faults by English sentences only. */
function refusalOf(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : '';
  const [, name] =
    /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/su.exec(message) ?? [];
  if (name !== undefined) {
    const shown = showBriefly(name);
    return unusual({ zh: `压缩包内有文件名「${shown}」`, en: `It has a file named "${shown}" in it` });
  }
  return message.includes('encryption') ? locked() : brokenZip();
}

const locked = (): Refusal =>
  otherKind(
    { zh: '带密码的压缩包', en: 'a ZIP file with a password' },
    { zh: '请去掉密码后再试。', en: 'Remove the password and try again.' },
  );

async function* contentOf(zip: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted()) throw locked();
  if (!entry.canDecodeFileData()) throw brokenPart(entry.fileName);
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch((error: unknown) => {
    throw isOfDisk(error) ? error : brokenZip();
  });
  const content =
    entry.compressionMethod === 0
      ? packed
      : pipeline(packed, createInflateRaw(unpacking), () => {
          // What goes wrong ends the loop below.
        });
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > entry.uncompressedSize) break;
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw isOfDisk(error) ? error : brokenPart(entry.fileName);
  } finally {
    content.destroy();
    packed.destroy();
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw brokenPart(entry.fileName);
}
