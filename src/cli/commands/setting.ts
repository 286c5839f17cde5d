import { Command, Option } from 'commander';
import type { Locale, Text } from '../../model/text.ts';
import { type Example, examplesText } from '../help.ts';
import { optionsIn, parseScore, parseSeconds, parseShard, parseThreads } from '../options.ts';
import type { World } from '../world.ts';

/** What a command is declared with. */
export interface Setting extends ReturnType<typeof optionsIn> {
  readonly locale: Locale;
  readonly world: World;
  readonly say: (zh: string, en: string) => string;
  readonly command: (name: string, description: Text, examples: readonly Example[]) => Command;
  /** An action, whose number is the exit code of the run; what it needs is loaded when it runs. */
  readonly perform: <Given extends readonly unknown[]>(
    action: (...given: Given) => Promise<number>,
  ) => (...given: Given) => Promise<void>;
}

/** One command: its arguments, options and examples, and what runs it. */
export type Declare = (setting: Setting) => Command;

export function settingOf(world: World, locale: Locale, finish: (code: number) => void): Setting {
  const options = optionsIn(locale);
  return {
    ...options,
    locale,
    world,
    say: (zh, en) => ({ zh, en })[locale],
    command: (name, description, examples) =>
      options
        .helped(new Command(name))
        .description(description[locale])
        .helpCommand(false)
        .addHelpText('before', () => examplesText(examples, locale)),
    perform:
      (action) =>
      async (...given) =>
        finish(await action(...given)),
  };
}

/** `--since` of validate and diff. */
export const sinceIn = ({ option }: Setting): Option =>
  option(
    '--since <rev>',
    '只看这个 git 版本以后的改动，含未提交的',
    'only what changed since this git revision, committed or not',
  );

/** `--min-score` of diff and check, and of what merges them. */
export const minScoreIn = ({ option }: Setting): Option =>
  option(
    '--min-score <n>',
    '有县的评分低于 n（0–100）就以 1 退出',
    'exit 1 when a county scores below n (0–100)',
  ).argParser(parseScore);

/** `--threads` of what reads a catalogue whole. */
export const threadsIn = ({ option }: Setting): Option =>
  option(
    '--threads <n>',
    '用几个线程，默认 auto：文件多时用上全部处理器；结果总是一样',
    'how many threads; default: auto, all processors where there are many files; the result is the same',
  ).argParser(parseThreads);

/** `--stats` of validate, diff and check. */
export const statsIn = ({ option }: Setting): Option =>
  option(
    '--stats',
    '最后在 stderr 上说文件是怎么读的：多少个直接读出，多少个交给 yaml，为什么',
    'at the end say on stderr how files were read: how many plainly, how many by yaml, and why',
  );

/** `--shard` and `-o` of validate, diff and check. */
export const shardIn = ({ option }: Setting): Option =>
  option(
    '--shard <i/n>',
    '只做 n 份中的第 i 份，写成分片，由 merge 合并；写好就以 0 退出，有无问题由 merge 判断',
    'do the i-th of n shares and write it as a part for merge; exit 0 once written: merge tells of findings',
  ).argParser(parseShard);

export const partFileIn = ({ option }: Setting): Option =>
  option(
    '-o, --output <file.ndjson>',
    '分片写到哪个文件，默认标准输出',
    'where the part goes; default: stdout',
  );

/** `--dry-run` of what writes. */
export const dryRunIn = ({ option }: Setting): Option =>
  option('--dry-run', '只显示会改什么，不写文件', 'show what would change, write nothing');

/** `--run` of what works with a queue. */
export const runIn = ({ option }: Setting): Option =>
  option(
    '--run <name>',
    '队列里的哪个运行（submit 输出的名字）',
    'which run of the queue (the name that submit printed)',
  );

/** `--queue` and `--wait` of what works with a queue. */
export const queued = ({ option }: Setting, command: Command): Command =>
  command
    .addOption(
      option(
        '--queue <url>',
        '队列所在的 PostgreSQL；默认 SHIXIANG_QUEUE',
        'the PostgreSQL of the queue; default: SHIXIANG_QUEUE',
      ),
    )
    .addOption(
      option('--wait <seconds>', '数据库连不上时等多久', 'how long to wait for a database that is away')
        .argParser(parseSeconds)
        .default(300),
    );
