import { createHash } from 'node:crypto';
import type { Piece } from '../model/part.ts';

/** What one code came to. */
export interface StoredCode extends Required<Piece> {
  /** How many files it was read from. */
  readonly count: number;
}

/** A finished run: enough to say it again where nothing changed, and to do again only what did. */
export interface StoredRun {
  /** Of all that the run hangs on beside the files of items. */
  readonly key: string;
  /** The names of all files of the catalogue, a line each. */
  readonly listing: string;
  /** The files that were read, one code after the other, by their places in the listing. */
  readonly reads: Uint32Array;
  /** Of these files; see marks.ts. */
  readonly marks: Float64Array;
  readonly codes: readonly StoredCode[];
  /** The report as one piece: its summary, then its findings in their order. */
  readonly report: Uint8Array;
}

/** Raised with every change of the form below. */
const format = 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

interface Head {
  readonly format: number;
  readonly key: string;
  /** Bytes of the listing, the places, the marks and the report, which follow in this order; then the pieces. */
  readonly lengths: readonly [listing: number, reads: number, marks: number, report: number];
  /** Code, content, how many files, how many bytes its piece has. */
  readonly codes: readonly (readonly [string, string, number, number])[];
}

const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const sumLength = 32;
const headLength = 8;

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The length of the head, the head as JSON, the rest; at the end the SHA-256 of all before it. */
export function packRun({ key, listing, reads, marks, codes, report }: StoredRun): Uint8Array {
  const segments = [encoder.encode(listing), bytesOf(reads), bytesOf(marks), report];
  const head: Head = {
    format,
    key,
    lengths: segments.map(({ length }) => length) as unknown as Head['lengths'],
    codes: codes.map(({ code, content, count, lines }) => [code, content, count, lines.length]),
  };
  const said = encoder.encode(JSON.stringify(head));
  const length = encoder.encode(String(said.length).padStart(headLength, '0'));
  const body = Buffer.concat([length, said, ...segments, ...codes.map(({ lines }) => lines)]);
  return Buffer.concat([body, sumOf(body)]);
}

/** Undefined for whatever is torn, foreign or of another format. */
export function unpackRun(bytes: Uint8Array): StoredRun | undefined {
  const body = bytes.subarray(0, Math.max(0, bytes.length - sumLength));
  if (body.length < headLength || Buffer.compare(sumOf(body), bytes.subarray(body.length)) !== 0)
    return undefined;
  const begin = headLength + Number(decoder.decode(body.subarray(0, headLength)));
  const head = JSON.parse(decoder.decode(body.subarray(headLength, begin))) as Head;
  if (head.format !== format) return undefined;
  let at = begin;
  const take = (length: number): Uint8Array => body.subarray(at, (at += length));
  const [listing, reads, marks, report] = head.lengths;
  return {
    key: head.key,
    listing: decoder.decode(take(listing)),
    // Copies, for numbers stand at multiples of their size.
    reads: new Uint32Array(Uint8Array.from(take(reads)).buffer),
    marks: new Float64Array(Uint8Array.from(take(marks)).buffer),
    report: take(report),
    codes: head.codes.map(([code, content, count, length]) => ({
      code,
      content,
      count,
      lines: take(length),
    })),
  };
}
