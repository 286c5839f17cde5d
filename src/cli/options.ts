import { type Command, Option } from 'commander';
import { severities } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { type Locale, locales } from '../model/text.ts';
import { formats } from '../reporters/index.ts';
import { groups } from './help.ts';
import { colorModes } from './manner.ts';
import type { Target } from './targets.ts';
import type { Shard } from '../commands/plan.ts';
import { UsageError } from './usage-error.ts';

/** Reads `name` or `name=file`, of an option that may be given several times. */
const targetOf =
  <Format extends string>(choices: readonly Format[]) =>
  (value: string, previous: readonly Target<Format>[] = []): readonly Target<Format>[] => {
    const [name = '', ...file] = value.split('=');
    const format = choices.find((each) => each === name);
    if (format === undefined) {
      const meant = nearest(name, choices);
      throw new UsageError({
        zh: `没有 ${name} 这种输出格式${meant === undefined ? '' : `，是不是 ${meant}？`}可用的有：${choices.join('、')}`,
        en: `there is no format ${name}${meant === undefined ? '.' : `; did you mean ${meant}?`} There are: ${choices.join(', ')}`,
      });
    }
    return [...previous, file.length === 0 ? { format } : { format, file: file.join('=') }];
  };

export function parseDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(value)
  ) {
    return value;
  }
  throw new UsageError({
    zh: `没有 ${value} 这一天；日期要写成 2026-01-31 的形式`,
    en: `there is no day ${value}; write a date like 2026-01-31`,
  });
}

/** 0 to 100, as a scorecard has it. */
export function parseScore(value: string): number {
  if (/^\d{1,3}(?:\.\d+)?$/u.test(value) && Number(value) <= 100) return Number(value);
  throw new UsageError({
    zh: `${value} 不是分数；--min-score 后面写 0 到 100`,
    en: `${value} is no score; --min-score takes 0 to 100`,
  });
}

/** Up to a day. */
export function parseSeconds(value: string): number {
  if (/^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) < 86_400) return Number(value);
  throw new UsageError({
    zh: `${value} 不是秒数；要写 1 到 86399`,
    en: `${value} is no number of seconds; it takes 1 to 86399`,
  });
}

function parseCount(value: string): number {
  if (/^\d{1,6}$/u.test(value)) return Number(value);
  throw new UsageError({
    zh: `${value} 不是个数；--max-problems 后面写 0 或正整数`,
    en: `${value} is no count; --max-problems takes 0 or a positive whole number`,
  });
}

const mostThreads = 64;

/** `auto` is undefined. */
export function parseThreads(value: string): number | undefined {
  if (value === 'auto') return undefined;
  const count = /^\d{1,2}$/u.test(value) ? Number(value) : 0;
  if (1 <= count && count <= mostThreads) return count;
  throw new UsageError({
    zh: `${value} 不是线程数；--threads 后面写 auto 或 1 到 ${mostThreads}`,
    en: `${value} is no number of threads; --threads takes auto or 1 to ${mostThreads}`,
  });
}

const mostShards = 1_000;

/** `3/16`: the third of sixteen. */
export function parseShard(value: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(value) ?? []).map(Number);
  if (1 <= index && index <= of && of <= mostShards) return { index, of };
  throw new UsageError({
    zh: `${value} 不是第几份；--shard 后面写 i/n，如 3/16（i 从 1 到 n，n 不超过 ${mostShards}）`,
    en: `${value} is no shard; --shard takes i/n, like 3/16 (i from 1 to n, n at most ${mostShards})`,
  });
}

/** In how many shards a run is done. */
export function parseShards(value: string): number {
  if (/^[1-9]\d{0,3}$/u.test(value) && Number(value) <= mostShards) return Number(value);
  throw new UsageError({
    zh: `${value} 不是份数；--shards 后面写 1 到 ${mostShards}`,
    en: `${value} is no number of shards; --shards takes 1 to ${mostShards}`,
  });
}

/** Of an option that may be given several times. */
export const collect = (value: string, previous: readonly string[] = []): readonly string[] => [
  ...previous,
  value,
];

/** The options that commands share, described in one language; each group holds the one before it. */
export function optionsIn(locale: Locale) {
  const option = (flags: string, zh: string, en: string): Option => new Option(flags, { zh, en }[locale]);
  const common = (...given: Parameters<typeof option>): Option =>
    option(...given).helpGroup(groups.common[locale]);
  const output = (...given: Parameters<typeof option>): Option =>
    option(...given).helpGroup(groups.output[locale]);
  const helped = (command: Command): Command =>
    command.addHelpOption(common('-h, --help', '显示帮助', 'show this help'));
  const spoken = (command: Command): Command =>
    command
      .addOption(common('--lang <lang>', '输出语言', 'language of the output').choices(locales))
      .addOption(common('--color <when>', '是否用颜色', 'use colour').choices(colorModes).default('auto'));
  const catalogued = (command: Command): Command =>
    spoken(
      command
        .addOption(
          common(
            '-C, --catalogue <dir>',
            '目录所在文件夹，默认向上查找',
            'the catalogue; default: the nearest upwards',
          ),
        )
        .addOption(
          common('--today <date>', '以哪一天为准，默认今天', 'the day to judge by; default: today').argParser(
            parseDate,
          ),
        ),
    );
  const formatted = (choices: readonly string[]): Option =>
    output('-f, --format <name[=file]>', '输出格式，可多次使用', 'output format, repeatable')
      .choices(choices)
      .argParser(targetOf(choices));
  const findings = (command: Command): Command =>
    command
      .addOption(formatted(formats))
      .addOption(
        output('--fail-on <level>', '从哪一级起以 1 退出', 'exit 1 from this level on')
          .choices([...severities.slice(0, 2), 'never'])
          .default('error'),
      )
      .addOption(
        output('--max-problems <n>', '每个文件最多显示几处，0 为全部', 'findings shown per file, 0 for all')
          .argParser(parseCount)
          .default(20),
      )
      .addOption(output('-q, --quiet', '只显示错误', 'errors only'));
  /** What says a report: of a catalogue, or of what already tells which one. */
  const reporting = (command: Command): Command => catalogued(findings(command));
  const reported = (command: Command): Command => spoken(findings(command));
  return { option, helped, spoken, catalogued, reporting, reported, formatted };
}
