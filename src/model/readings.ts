import { byCodeUnits } from './text.ts';

/** What keeps the plain reader from a file, so that `yaml` reads it. */
export type HandOverReason =
  | 'bytes'
  | 'character'
  | 'empty'
  | 'document'
  | 'anchor'
  | 'tag'
  | 'key'
  | 'layout'
  | 'scalar'
  | 'number'
  | 'lines'
  | 'block'
  | 'flow'
  | 'escape'
  | 'size';

/** How files were read. */
export interface Readings {
  /** By file: plainly, or why not. */
  readonly files: ReadonlyMap<string, 'plain' | HandOverReason>;
  /** Of the files that were read plainly: all sections, and those that were known from another file. */
  readonly sections: number;
  readonly shared: number;
}

export interface HandedOver {
  readonly reason: HandOverReason;
  readonly count: number;
  /** The first of them by name. */
  readonly example: string;
}

/** Why files were handed over, the most frequent reason first. */
export function handedOver({ files }: Readings): readonly HandedOver[] {
  const reasons = new Map<HandOverReason, HandedOver>();
  for (const [file, reason] of files) {
    if (reason === 'plain') continue;
    const { count, example } = reasons.get(reason) ?? { count: 0, example: file };
    reasons.set(reason, { reason, count: count + 1, example: file < example ? file : example });
  }
  return [...reasons.values()].toSorted((a, b) => b.count - a.count || byCodeUnits(a.reason, b.reason));
}
