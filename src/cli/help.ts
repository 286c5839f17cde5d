import type { Argument, Help, Option } from 'commander';
import type { Locale, Text } from '../model/text.ts';

/** A command line that may be typed as it stands, and what it does. */
export type Example = readonly [line: string, zh: string, en: string];

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/** Columns of our own words; a library that knows all scripts takes longer to load than help to print. */
export const columnsOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

const usageWords: Readonly<Record<string, string>> = { '[options]': '[选项]', '[command]': '[命令]' };

/** Options that most commands have stand below a command's own. */
export const groups = {
  output: { zh: '输出：', en: 'Output:' },
  common: { zh: '通用：', en: 'Common:' },
} as const satisfies Readonly<Record<string, Text>>;

/** Beyond so many columns an example is told of on a line of its own. */
const longest = 48;

/** The examples of a command, above everything else. */
export function examplesText(examples: readonly Example[], locale: Locale): string {
  const isLong = (line: string): boolean => columnsOf(line) > longest;
  const width = Math.max(0, ...examples.map(([line]) => (isLong(line) ? 0 : columnsOf(line))));
  const lines = examples.map(([line, zh, en]) => {
    const gap = isLong(line) ? '\n      ' : ' '.repeat(width - columnsOf(line) + 2);
    return `  ${line}${gap}${{ zh, en }[locale]}\n`;
  });
  return `${{ zh: '例子：', en: 'Examples:' }[locale]}\n${lines.join('')}`;
}

/** Lines of at most so many columns, broken at spaces and behind the marks of a Chinese sentence. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const piece of text.match(/[^\s、，；：。]*[\s、，；：。]?/gu) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && columnsOf(`${line}${piece}`.trimEnd()) > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** The description with the choices and the default, in the reader's language. */
function describe({ description, argChoices, defaultValue }: Option | Argument, locale: Locale): string {
  const choices = argChoices?.join({ zh: '、', en: ', ' }[locale]);
  const usual =
    defaultValue === undefined
      ? undefined
      : { zh: `默认 ${defaultValue}`, en: `default: ${defaultValue}` }[locale];
  const more = [choices, usual].filter((part) => part !== undefined);
  if (more.length === 0) return description;
  return { zh: `${description}（${more.join('；')}）`, en: `${description} (${more.join('; ')})` }[locale];
}

/** `<file>`, `[paths...]`. */
function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** How help looks. */
export const helpIn = (locale: Locale): Partial<Help> => ({
  displayWidth: columnsOf,
  styleTitle: (title) => (locale === 'zh' ? (titles[title] ?? title) : title),
  styleUsage: (usage) =>
    locale === 'zh' ? usage.replace(/\[options\]|\[command\]/gu, (word) => usageWords[word] ?? word) : usage,
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  optionDescription: (option) => describe(option, locale),
  argumentDescription: (argument) => describe(argument, locale),
  boxWrap: wrap,
});
