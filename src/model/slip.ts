/** A piece of text that is not written as it should be, and what should stand there; UTF-16 offsets, end exclusive. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** The text with its slips put right; they stand in order and do not overlap. */
export function mend(text: string, slips: readonly Slip[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, right } of slips) {
    pieces.push(text.slice(done, start), right);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}
