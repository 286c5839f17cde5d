import type { Finding } from './finding.ts';
import { byCodeUnits } from './text.ts';

/**
 * What one code came to, written down: a line of JSON with its facts, then a line for each finding. Bytes of UTF-8, because
 * they are small, outside the heap, and as cheap to hand to another thread, a file or a cache as to keep.
 */
export interface Piece {
  readonly code: string;
  /** SHA-256 of the files it tells of, where that was asked for. */
  readonly content?: string;
  readonly lines: Uint8Array;
}

/** What some codes of a catalogue came to, each told whole by one piece; the order of the pieces means nothing. */
export type Part = readonly Piece[];

const lineFeed = 0x0a;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const textOf = (lines: Uint8Array): string => decoder.decode(lines);

/** `facts` is what JSON can hold: undefined members are left out. */
export function pieceOf(code: string, facts: object, findings: Iterable<Finding>): Piece {
  let text = `${JSON.stringify(facts)}\n`;
  for (const finding of findings) text += `${JSON.stringify(finding)}\n`;
  return { code, lines: encoder.encode(text) };
}

/** The facts as the one who wrote the piece gave them. */
export const factsOf = <Facts>({ lines }: Piece): Facts =>
  JSON.parse(textOf(lines.subarray(0, lines.indexOf(lineFeed)))) as Facts;

/** Where in a piece each of its findings stands. */
export function* findingLines({ lines }: Piece): Generator<readonly [start: number, end: number]> {
  for (let start = lines.indexOf(lineFeed) + 1; start < lines.length;) {
    const end = lines.indexOf(lineFeed, start);
    yield [start, end];
    start = end + 1;
  }
}

export const findingAt = ({ lines }: Piece, start: number, end: number): Finding =>
  JSON.parse(textOf(lines.subarray(start, end))) as Finding;

const isSame = (a: Piece, b: Piece): boolean =>
  a.content === b.content && Buffer.compare(a.lines, b.lines) === 0;

/** A code of which two parts tell different things. */
export class Conflict extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`two parts differ on ${code}`);
    this.name = 'Conflict';
    this.code = code;
  }
}

/**
 * All pieces, in the order of their codes: however the codes were dealt out and in whatever order the parts come. A piece
 * that comes twice counts once; throws a Conflict when two parts tell different things of one code.
 */
export function mergeParts<Of extends Piece>(...parts: readonly (readonly Of[])[]): readonly Of[] {
  const pieces = new Map<string, Of>();
  for (const piece of parts.flat()) {
    const known = pieces.get(piece.code);
    if (known !== undefined && !isSame(known, piece)) throw new Conflict(piece.code);
    pieces.set(piece.code, piece);
  }
  return [...pieces.values()].toSorted((a, b) => byCodeUnits(a.code, b.code));
}
