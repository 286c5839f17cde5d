import { lstatSync } from 'node:fs';

/** Size, times of change of content and of the entry, number of the file: what git, too, takes a file to be unchanged by. */
const width = 4;

/** Changed so lately that it may change again without its times telling: then the mark is not trusted. Milliseconds. */
const racy = 2_000;

/** What tells that files are as they were, four numbers each; taken before they are read. `now` in ms since 1970. */
export function marksOf(paths: readonly string[], now: number): Float64Array {
  const marks = new Float64Array(paths.length * width).fill(NaN);
  for (let at = 0; at < paths.length; at += 1) {
    const stats = lstatSync(paths[at] as string, { throwIfNoEntry: false });
    if (stats === undefined || Math.max(stats.mtimeMs, stats.ctimeMs) + racy > now) continue;
    marks[at * width] = stats.size;
    marks[at * width + 1] = stats.mtimeMs;
    marks[at * width + 2] = stats.ctimeMs;
    marks[at * width + 3] = stats.ino;
  }
  return marks;
}

/** NaN is the same as nothing, not even as itself. */
export const isSameMarks = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((mark, at) => mark === b[at]);

/** Those of some of the files, one after the other. */
export const marksFrom = (marks: Float64Array, first: number, count: number): Float64Array =>
  marks.subarray(first * width, (first + count) * width);
