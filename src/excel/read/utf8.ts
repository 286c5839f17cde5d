import { isUtf8 } from 'node:buffer';
import type { Refusal } from './refusal.ts';
import { decodeInto, encodingOf, spendReferences, type MarkBudget } from './xml.ts';

/** Text in which each unit stands for one byte of its UTF-8 form: made and searched several times as fast as text. */
export type Utf8 = string;

// oxlint-disable-next-line no-control-regex
const beyondAscii = /[^\u0000-\u007f]/;

export const fromUtf8 = (bytes: Utf8): string =>
  beyondAscii.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes;

export const toUtf8 = (text: string): Utf8 =>
  beyondAscii.test(text) ? Buffer.from(text).toString('latin1') : text;

const mark = Buffer.from('\ufeff');

/** As `decodeInto`, in pieces of whole characters. */
export async function utf8Into(
  chunks: AsyncIterable<Uint8Array>,
  budget: MarkBudget,
  write: (bytes: Utf8) => void,
  broken: () => Refusal,
): Promise<void> {
  const reader = chunks[Symbol.asyncIterator]();
  const { value: first, done } = await reader.next();
  if (done === true) return;
  const all = resumed(first, reader);
  if (encodingOf(first) !== 'utf-8') {
    await decodeInto(all, budget, (text) => write(toUtf8(text)), broken);
    return;
  }
  let rest = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of all) {
    const bytes = rest.length === 0 ? viewOf(chunk) : Buffer.concat([rest, chunk]);
    const end = bytes.length - unfinished(bytes);
    const start = isFirst && bytes.subarray(0, mark.length).equals(mark) ? mark.length : 0;
    const whole = bytes.subarray(start, end);
    if (!isUtf8(whole)) throw broken();
    rest = Buffer.from(bytes.subarray(end));
    isFirst = false;
    const text = whole.toString('latin1');
    spendReferences(text, budget);
    write(text);
  }
  if (rest.length > 0) throw broken();
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** How many bytes at the end are the start of a character that goes on. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
