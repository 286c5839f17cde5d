import type { ChalkInstance } from 'chalk';
import { markIn } from '../model/excerpt.ts';
import type { Finding } from '../model/finding.ts';
import { show } from '../model/show.ts';
import { widthOf } from './columns.ts';

const visible = (text: string): string => show(text.replaceAll('\t', '→'));

/** The line itself with carets under the value; every line begins with a gutter, so none can be a command to CI. */
export function frame({ at }: Finding, chalk: ChalkInstance): string[] {
  if (at.excerpt === '') return [];
  const gutter = String(at.line);
  const start = markIn(at.column);
  const before = widthOf(visible(at.excerpt.slice(0, start)));
  const length = Math.max(1, widthOf(visible(at.excerpt.slice(start, start + at.length))));
  return [
    chalk.dim(`  ${gutter} | `) + visible(at.excerpt),
    chalk.dim(`  ${' '.repeat(gutter.length)} | `) + ' '.repeat(before) + chalk.red('^'.repeat(length)),
  ];
}
