import type { Pick } from './mutations.ts';

const indentOf = (line: string): number => /^ */u.exec(line)?.[0].length ?? 0;
const ofPair = /^( *(?:- )?[A-Za-z]+: )(.*)$/u;

type Change = (lines: string[], at: number, pick: Pick) => void;

/** What authors do to a file without making it wrong, most of the time. */
const changes: readonly Change[] = [
  (lines, at, pick) => lines.splice(at, 0, `${' '.repeat(pick(9))}# c${pick(99)}`),
  (lines, at, pick) => lines.splice(at, 0, ' '.repeat(pick(3))),
  (lines, at, pick) => {
    if (lines[at]) lines[at] += `${' '.repeat(1 + pick(3))}# e${pick(99)}`;
  },
  (lines, at, pick) => {
    const [, key, value] = ofPair.exec(lines[at] ?? '') ?? [];
    if (key === undefined) return;
    const comment = pick(2) === 0 ? ` # k${pick(9)}` : '';
    const between = pick(2) === 0 ? ['    # between'] : [];
    lines.splice(at, 1, key.trimEnd() + comment, ...between, ' '.repeat(12) + value);
  },
  (lines, _at, pick) => {
    const factor = (1 + pick(4)) / 2;
    for (const [index, line] of lines.entries()) {
      lines[index] = ' '.repeat(Math.trunc(indentOf(line) * factor)) + line.trimStart();
    }
  },
  (lines, at, pick) => {
    const cut = lines.splice(at, 1 + pick(5));
    lines.splice(pick(lines.length + 1), 0, ...cut);
  },
  (lines, at, pick) => {
    const [, key, value = ''] = ofPair.exec(lines[at] ?? '') ?? [];
    if (key === undefined || !/^[[{]/u.test(value)) return;
    const comment = pick(2) === 0 ? ` # f${pick(9)}` : '';
    lines.splice(at, 1, key + value.charAt(0) + comment, ' '.repeat(14) + value.slice(1));
  },
];

/** Some lines of the text, with one to six changes to their layout. */
export function disturb(original: string, pick: Pick): string {
  const all = original.split('\n').slice(0, -1);
  const start = pick(Math.max(1, all.length - 12));
  const kept = all.slice(start, start + 4 + pick(24));
  const least = indentOf(kept[0] ?? '');
  const lines = kept.map((line) => line.slice(Math.min(least, indentOf(line))));
  for (let count = 1 + pick(6); count > 0; count -= 1) {
    changes[pick(changes.length)]?.(lines, pick(lines.length + 1), pick);
  }
  return lines.join('\n') + (['\n', '\n', '\n', '', '\n\n\n'][pick(5)] ?? '');
}
