import { Chalk } from 'chalk';
import type { Difference, Verdict } from '../model/difference.ts';
import { fields } from '../model/field.ts';
import type { Gazette, ItemChange } from '../model/gazette.ts';
import { show } from '../model/show.ts';
import type { Locale } from '../model/text.ts';
import {
  followHead,
  headline,
  incompleteHead,
  kindWords,
  localText,
  nothing,
  sideWords,
  titleText,
  todoText,
  verdictWords,
  versionText,
} from './changes-words.ts';
import { widthOf } from './columns.ts';
import { markWords } from './mark-words.ts';

/** For people at a terminal: what changed, before and after, and who must follow. */
export function changesText(gazette: Gazette, locale: Locale, isColored: boolean, width: number): string {
  const chalk = new Chalk({ level: isColored ? 1 : 0 });
  const paint: Readonly<Record<Verdict, (text: string) => string>> = {
    better: chalk.green,
    worse: chalk.red,
    incomparable: chalk.yellow,
    wording: chalk.dim,
  };

  const difference = ({ field, subject, kind, from, to, verdict }: Difference): readonly string[] => {
    const title = fields[field].title[locale];
    const about = subject === undefined || subject === (from ?? to) ? title : `${title}「${show(subject)}」`;
    const verdictText = paint[verdict](`[${verdictWords[verdict][locale]}]`);
    const [before, after] = [from, to].map((value) =>
      value === undefined ? nothing[locale] : show(value.replaceAll('\n', ' ')),
    ) as [string, string];
    const line = `  ${about}  ${before} → ${after}  ${verdictText}`;
    if (widthOf(`${about}${before}${after}`) + 14 <= width) return [line];
    const marked =
      kind === 'added' || kind === 'removed' ? { from: before, to: after } : markWords(before, after, chalk);
    return [`  ${about}  ${verdictText}`, `    - ${marked.from}`, `    + ${marked.to}`];
  };

  const block = (item: ItemChange): string => {
    const { kind, code, title, summary, differences, followers } = item;
    const [head] = [`${kindWords[kind][locale]}  ${code}  ${show(title)}`];
    return [
      `${chalk.bold(head)}  ${chalk.dim(versionText(item)[locale])}`,
      `  ${show(summary[locale])}`,
      ...differences.flatMap(difference),
      ...followers.map(
        (follower) =>
          `  ${chalk.yellow(followHead[locale])}  ${show(follower.name)}  ${show(follower.file)}  ${todoText(follower, item)[locale]}`,
      ),
      '',
    ].join('\n');
  };

  const { items, incomparable } = gazette;
  const local = localText(gazette, locale);
  const blocks = [
    `${show(titleText(gazette, locale))}\n`,
    ...items.map(block),
    ...(incomparable.length === 0
      ? []
      : [
          [
            chalk.red(incompleteHead[locale]),
            ...incomparable.map(
              ({ side, file, message }) =>
                `  ${sideWords[side][locale]}  ${show(file)}  ${show(message[locale])}`,
            ),
            '',
          ].join('\n'),
        ]),
    `${headline(gazette, locale)}\n${local === undefined ? '' : `${show(local)}\n`}`,
  ];
  // GitHub obeys a line that begins with ::, as the name of a revision may.
  return blocks.join('\n').replace(/^([^\S\n]*):(?=:)/gmu, '$1\\u{3A}');
}
