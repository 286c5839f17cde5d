import type { CommanderError } from 'commander';
import type { Text } from '../model/text.ts';

/** The command was used wrongly: one sentence on stderr, exit 2. */
export class UsageError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}

const sentences: Readonly<Record<string, (quoted: readonly string[], message: string) => string>> = {
  'commander.unknownOption': ([option]) => `没有 ${option} 这个选项`,
  'commander.unknownCommand': ([command]) => `没有 ${command} 这个命令`,
  'commander.missingArgument': ([argument]) => `缺少参数 ${argument}`,
  'commander.optionMissingArgument': ([option]) => `选项 ${option} 后面要写值`,
  'commander.invalidArgument': ([option, value], message) => {
    const choices = /choices are ([^.]+)\./u.exec(message)?.[1];
    return `选项 ${option} 不能是 ${value}${choices === undefined ? '' : `，只能是 ${choices.replaceAll(', ', '、')}`}`;
  },
  'commander.missingMandatoryOptionValue': ([option]) => `必须写 ${option}`,
  'commander.excessArguments': () => '参数太多',
};

/** Commander's complaint in both languages, with its suggestion. */
export function textOfCommander({ code, message }: CommanderError): Text {
  const [complaint = '', ...rest] = message.replace(/^error: /u, '').split('\n');
  const meant = /Did you mean (?:one of )?(.+)\?/u.exec(rest.join(' '))?.[1];
  const quoted = [...complaint.matchAll(/'([^']*)'/gu)].map((match) => match[1] ?? '');
  const zh = sentences[code]?.(quoted, complaint) ?? complaint;
  return {
    zh: `${zh}${meant === undefined ? '' : `，是不是 ${meant}？`}（shixiang --help 看用法）`,
    en: `${complaint}${meant === undefined ? '' : `; did you mean ${meant}?`} (see shixiang --help)`,
  };
}
