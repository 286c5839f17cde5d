import { isUtf8, transcode } from 'node:buffer';
import type { Text } from '../model/text.ts';
import { excerptOf } from '../model/excerpt.ts';
import { faultOf, faultOfFile } from './fault.ts';
import type { Fault } from './fault.ts';

/** The text of UTF-8 bytes, without a leading BOM; for anything else a fault that names the encoding if it can. */
export function decode(file: string, bytes: Uint8Array): string | Fault {
  const text = isUtf8(bytes) ? textOf(bytes) : undefined;
  // Text without a zero is no UTF-16 or UTF-32, whose marks are not UTF-8.
  if (text !== undefined && !text.includes('\0')) return text;
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return faultOfFile('encoding', otherEncoding(wide), file);
  if (text !== undefined) return text;
  const gbk = bytesAsGbk(bytes);
  return gbk === undefined || mostlyUtf8(bytes) ? brokenByte(file, bytes) : gbkFault(file, bytes, gbk);
}

/** By way of UTF-16, which for Chinese is several times faster than TextDecoder. */
function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le', isMarked(bytes) ? 2 : 0);
}

/** Whether UTF-8 begins with a BOM. */
export const isMarked = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xef && startsWith(bytes, 0xef, 0xbb, 0xbf);

const otherEncoding = (name: string): Text => ({
  zh: `文件不是 UTF-8 编码（看起来是 ${name}），汉字会变成乱码；请用编辑器另存为 UTF-8`,
  en: `the file is not UTF-8 (it looks like ${name}), so its Chinese would be garbled; save it as UTF-8`,
});

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 and UTF-32 by their mark, or without one by where the zero bytes of ASCII characters stand. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) return 'UTF-32';
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'UTF-16';
  if (!bytes.includes(0)) return undefined;
  const zeros = [0, 0, 0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 4]! += 1;
  const quarter = bytes.length / 4;
  const [a = 0, b = 0, c = 0, d = 0] = zeros;
  if (bytes.length % 4 === 0 && (Math.min(c, d) > quarter * 0.9 || Math.min(a, b) > quarter * 0.9))
    return 'UTF-32';
  const [even, odd] = [a + c, b + d];
  const some = Math.max(3, bytes.length * 0.1);
  return bytes.length % 2 === 0 && Math.max(even, odd) > some && Math.min(even, odd) < some * 0.1
    ? 'UTF-16'
    : undefined;
}

function bytesAsGbk(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Broken UTF-8 often happens to be right GBK too; whichever explains more of the characters wins. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\uFFFD') bad += 1;
    else if (character > '\u07FF') good += 1;
  }
  return good > bad;
}

const lineStart = (bytes: Uint8Array, offset: number): number => bytes.lastIndexOf(0x0a, offset - 1) + 1;

function lineNumber(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return line;
}

function gbkFault(file: string, bytes: Uint8Array, text: string): Fault {
  const offset = bytes.findIndex((byte) => byte > 0x7f);
  const line = lineNumber(bytes, offset);
  const column = offset - lineStart(bytes, offset) + 1;
  const excerpt = excerptOf((text.split('\n')[line - 1] ?? '').replace(/\r$/, ''), column);
  return faultOf('encoding', otherEncoding('GBK'), { file, line, column, length: 1, excerpt });
}

function brokenByte(file: string, bytes: Uint8Array): Fault {
  const offset = firstInvalid(bytes);
  const start = offset === 0 ? 0 : lineStart(bytes, offset);
  const end = bytes.indexOf(0x0a, offset);
  const lossy = new TextDecoder('utf-8');
  const column = lossy.decode(bytes.subarray(start, offset)).length + 1;
  const whole = lossy.decode(bytes.subarray(start, end === -1 ? bytes.length : end)).replace(/\r$/, '');
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const message: Text = {
    zh: `第 ${offset + 1} 个字节（0x${byte}）不是正确的 UTF-8，这里的字已经损坏；请按原文重新输入这个字，并存为 UTF-8`,
    en: `byte ${offset + 1} (0x${byte}) is not valid UTF-8: a character is damaged here; type it again and save as UTF-8`,
  };
  const line = lineNumber(bytes, offset);
  return faultOf('encoding', message, { file, line, column, length: 1, excerpt: excerptOf(whole, column) });
}

/** Offset of the first byte that begins no UTF-8 character (RFC 3629: nothing overlong, no surrogates). */
function firstInvalid(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let step = 1; step < length; step += 1) {
      const byte = bytes[at + step] ?? 0;
      if (byte < (step === 1 ? low : 0x80) || byte > (step === 1 ? high : 0xbf)) return at;
    }
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}
