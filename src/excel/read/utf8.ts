import { isUtf8 } from 'node:buffer';
import type { Refusal } from './refusal.ts';
import { decoded, encodingOf, spendReferences, type Decoder, type MarkBudget } from './xml.ts';

const mark = Buffer.from('\ufeff');

/** As `decodeInto`, but in UTF-8, in pieces of whole characters and without a byte order mark. */
export async function utf8Into(
  chunks: AsyncIterable<Uint8Array>,
  budget: MarkBudget,
  write: (piece: Buffer) => void,
  broken: () => Refusal,
): Promise<void> {
  let rest: Buffer | undefined;
  let decoder: Decoder | undefined;
  for await (const chunk of chunks) {
    if (rest === undefined && encodingOf(chunk) !== 'utf-8')
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    if (decoder !== undefined) {
      const text = decoded(decoder, chunk, broken);
      spendReferences(text, budget);
      write(Buffer.from(text));
      continue;
    }
    const bytes = rest === undefined || rest.length === 0 ? viewOf(chunk) : Buffer.concat([rest, chunk]);
    const start = rest === undefined && bytes.subarray(0, mark.length).equals(mark) ? mark.length : 0;
    const piece = bytes.subarray(start, bytes.length - unfinished(bytes));
    if (!isUtf8(piece)) throw broken();
    rest = bytes.subarray(start + piece.length);
    if (Number.isFinite(budget.left)) spendReferences(piece.toString('latin1'), budget);
    write(piece);
  }
  if (rest !== undefined && rest.length > 0) throw broken();
  if (decoder !== undefined) write(Buffer.from(decoded(decoder, undefined, broken)));
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
