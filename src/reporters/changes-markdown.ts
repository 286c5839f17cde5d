import { fields } from '../model/field.ts';
import type { Gazette, ItemChange } from '../model/gazette.ts';
import type { Locale, Text } from '../model/text.ts';
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
import { escapeMarkdown } from './escape-markdown.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const heads: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['要素', '变更前', '变更后', '对申请人'],
  en: ['element', 'before', 'after', 'for applicants'],
};

/** For a pull request or a web page: a 对照表 for each item. */
export function changesMarkdown(gazette: Gazette, locale: Locale): string {
  const say = (text: Text): string => escapeMarkdown(text[locale]);

  const block = (item: ItemChange): readonly string[] => {
    const { kind, code, title, summary, differences, followers } = item;
    const rows = differences.map(({ field, subject, from, to, verdict }) => {
      const name = fields[field].title[locale];
      const isSubjectTold = subject === undefined || subject === (from ?? to);
      return row([
        escapeMarkdown(isSubjectTold ? name : `${name}「${subject}」`),
        escapeMarkdown(from ?? nothing[locale]),
        escapeMarkdown(to ?? nothing[locale]),
        say(verdictWords[verdict]),
      ]);
    });
    const table =
      rows.length === 0 ? [] : [row(heads[locale]), row(heads[locale].map(() => '---')), ...rows, ''];
    const list = followers.map(
      (follower) =>
        `- ${say(followHead)} ${escapeMarkdown(`${follower.name}  ${follower.file}  ${todoText(follower, item)[locale]}`)}`,
    );
    return [
      `### ${say(kindWords[kind])} ${escapeMarkdown(`${title}  ${code}`)}`,
      '',
      `**${say(summary)}** · ${say(versionText(item))}`,
      '',
      ...table,
      ...(list.length === 0 ? [] : [...list, '']),
    ];
  };

  const { items, incomparable } = gazette;
  const local = localText(gazette, locale);
  return [
    `## ${escapeMarkdown(titleText(gazette, locale))}`,
    '',
    escapeMarkdown(headline(gazette, locale)),
    '',
    ...items.flatMap(block),
    ...(incomparable.length === 0
      ? []
      : [
          `**${say(incompleteHead)}**`,
          '',
          ...incomparable.map(
            ({ side, file, message }) =>
              `- ${say(sideWords[side])} ${escapeMarkdown(`${file}  ${message[locale]}`)}`,
          ),
          '',
        ]),
    ...(local === undefined ? [] : [escapeMarkdown(local), '']),
  ]
    .join('\n')
    .replace(/\n+$/u, '\n');
}
