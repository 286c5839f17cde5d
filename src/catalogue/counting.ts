import type { HandOverReason, Readings } from '../model/readings.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import { inLines, plainOrNot } from './plain-yaml.ts';
import { isOdd, type Section } from './section.ts';
import { headOf, sectionEnd } from './sections.ts';
import type { Source } from './source.ts';

/** Counts how files are read; nothing that is read or told depends on it. */
export interface Counting {
  /** The source, told on of every file that is read from it. */
  readonly of: (source: Source) => Source;
  /** What another thread counted. */
  readonly add: (readings: Readings) => void;
  readonly readings: () => Readings;
}

export function counting(): Counting {
  const files = new Map<string, 'plain' | HandOverReason>();
  const known = new WeakSet<Section>();
  let [sections, shared] = [0, 0];
  const note = (file: string, bytes: Uint8Array, document: Document | undefined): void => {
    // Where in it something stands is read later, and nobody asks how.
    if (files.has(file)) return;
    files.set(file, document?.sections === undefined ? reasonOf(file, bytes) : 'plain');
    for (const section of document?.sections ?? []) {
      sections += 1;
      if (known.has(section)) shared += 1;
      known.add(section);
    }
  };
  return {
    of: (source) => ({ ...source, note }),
    add: (other) => {
      for (const [file, how] of other.files) files.set(file, how);
      sections += other.sections;
      shared += other.shared;
    },
    readings: () => ({ files, sections, shared }),
  };
}

/** What keeps a file from being read plainly: in its first section that is not, or in all together. */
export function reasonOf(file: string, bytes: Uint8Array): HandOverReason {
  const text = decode(file, bytes);
  if (typeof text !== 'string') return 'bytes';
  const whole = Buffer.from(inLines(text));
  const head = headOf(whole);
  if (head === undefined) return 'character';
  const start = Buffer.byteLength(head);
  if (start === whole.length) return 'empty';
  for (let at = start; at < whole.length; at = sectionEnd(whole, at)) {
    const section = whole.toString('utf8', at, sectionEnd(whole, at));
    if (isOdd(section)) return 'character';
    const read = plainOrNot(section);
    if (read.value === undefined) return read.reason;
  }
  // A key that stands twice, or too many of them.
  return 'key';
}
