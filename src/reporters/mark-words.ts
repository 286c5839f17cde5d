import { diffWords } from 'diff';
import type { ChalkInstance } from 'chalk';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Beyond this much text the words are no longer matched: the whole is shown as rewritten. */
const longest = 5_000;

/** Both texts with what is only in one of them marked: coloured, or in [-…-] and {+…+} without colour. */
export function markWords(from: string, to: string, chalk: ChalkInstance): { from: string; to: string } {
  const removed = (text: string): string => (chalk.level > 0 ? chalk.red.underline(text) : `[-${text}-]`);
  const added = (text: string): string => (chalk.level > 0 ? chalk.green.underline(text) : `{+${text}+}`);
  const changes =
    from.length + to.length > longest
      ? undefined
      : diffWords(from, to, { intlSegmenter: words, timeout: 100 });
  if (changes === undefined) return { from: removed(from), to: added(to) };
  return {
    from: changes
      .filter((change) => !change.added)
      .map(({ value, removed: isOnly }) => (isOnly ? removed(value) : value))
      .join(''),
    to: changes
      .filter((change) => !change.removed)
      .map(({ value, added: isOnly }) => (isOnly ? added(value) : value))
      .join(''),
  };
}
