import { diffArrays } from 'diff';
import type { ChalkInstance } from 'chalk';
import { remembered } from '../model/remembered.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Beyond this much of either text the words are no longer matched: the whole is shown as rewritten. */
const longest = 5_000;

/** Nor beyond so many words that only one text has: counted, since by the clock a busy machine would mark otherwise. */
const mostEdits = 600;

/** 8, 1.5, 2026-01-31, 0558-0000311, GB/T39554.1, 国务院令第722号’s 722, 三十五: never marked in part. */
const wholes =
  /[\p{Nd}\p{Script=Latin}]+(?:[-.:/,．：－][\p{Nd}\p{Script=Latin}]+)*|[零〇一二三四五六七八九十百千万亿]{2,}/gu;

/** A text as words and whole numbers; together they are the text. The standard's text stands beside that of every county. */
const wordsOf = remembered(readWords, 500);

function readWords(text: string): string[] {
  const words: string[] = [];
  const segment = (part: string): void => {
    for (const { segment: word } of segmenter.segment(part)) words.push(word);
  };
  let end = 0;
  for (const { 0: whole, index } of text.matchAll(wholes)) {
    segment(text.slice(end, index));
    words.push(whole);
    end = index + whole.length;
  }
  segment(text.slice(end));
  return words;
}

interface Run {
  readonly text: string;
  readonly isOnly: boolean;
}

/** Neighbours that are marked alike become one. */
function* coalesce(runs: readonly Run[]): Generator<Run> {
  let last: Run | undefined;
  for (const run of runs) {
    if (last?.isOnly === run.isOnly) last = { ...run, text: last.text + run.text };
    else {
      if (last !== undefined) yield last;
      last = run;
    }
  }
  if (last !== undefined) yield last;
}

/** Both texts with what is only in one of them marked: coloured, or in [-…-] and {+…+} without colour. */
export function markWords(from: string, to: string, chalk: ChalkInstance): { from: string; to: string } {
  if (from === to) return { from, to };
  const marking = {
    removed: (text: string): string => (chalk.level > 0 ? chalk.red.underline(text) : `[-${text}-]`),
    added: (text: string): string => (chalk.level > 0 ? chalk.green.underline(text) : `{+${text}+}`),
  };
  const changes =
    Math.max(from.length, to.length) > longest
      ? undefined
      : diffArrays(wordsOf(from), wordsOf(to), { maxEditLength: mostEdits });
  const marked = (side: 'removed' | 'added', text: string): string => {
    const other = side === 'removed' ? 'added' : 'removed';
    const runs: Run[] = changes
      ?.filter((change) => !change[other])
      .map((change) => ({ text: change.value.join(''), isOnly: change[side] })) ?? [
      { text, isOnly: text !== '' },
    ];
    return [...coalesce(runs)].map((run) => (run.isOnly ? marking[side](run.text) : run.text)).join('');
  };
  return { from: marked('removed', from), to: marked('added', to) };
}
