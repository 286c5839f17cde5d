import type { ChalkInstance } from 'chalk';
import { createTwoFilesPatch } from 'diff';
import { show } from '../model/show.ts';

/** What would change in a file, as a patch. */
export function patchText(file: string, before: string, after: string, chalk: ChalkInstance): string {
  const plain = (text: string): string => text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const patch = createTwoFilesPatch(file, file, plain(before), plain(after), undefined, undefined, {
    context: 3,
  });
  const lines = patch.trimEnd().split('\n');
  return `${lines
    .slice(lines.findIndex((line) => line.startsWith('---')))
    .map((line) => {
      const shown = show(line.replaceAll('\t', ' '));
      if (/^(?:---|\+\+\+|@@)/u.test(line)) return chalk.bold(shown.trimEnd());
      return line.startsWith('+') ? chalk.green(shown) : line.startsWith('-') ? chalk.red(shown) : shown;
    })
    .join('\n')}\n`;
}
