import { Command, CommanderError } from 'commander';
import type { Locale, Text } from '../model/text.ts';
import { changes } from './commands/changes.ts';
import { check } from './commands/check.ts';
import { complete, completion } from './commands/completion.ts';
import { diff } from './commands/diff.ts';
import { exportLists } from './commands/export.ts';
import { fmt } from './commands/fmt.ts';
import { importItems } from './commands/import.ts';
import { init } from './commands/init.ts';
import { laws } from './commands/laws.ts';
import { merge } from './commands/merge.ts';
import { explain, lists, rules } from './commands/registries.ts';
import { resolve } from './commands/resolve.ts';
import { type Declare, type Setting, settingOf } from './commands/setting.ts';
import { submit } from './commands/submit.ts';
import { validate } from './commands/validate.ts';
import { waivers } from './commands/waivers.ts';
import { worker } from './commands/worker.ts';
import { exitCodes } from './exit-codes.ts';
import { type Example, examplesText, helpIn } from './help.ts';
import { textOfCommander, UsageError } from './usage-error.ts';
import { version, versionFlags } from './version.ts';
import type { World } from './world.ts';

const examples: readonly Example[] = [
  ['shixiang validate', '检查整个目录', 'check the whole catalogue'],
  ['shixiang validate catalogue/341221', '只检查临泉县的文件', 'check the files of one county'],
  [
    'shixiang diff --county 341221',
    '看临泉县与市级标准的差异',
    'compare one county with the city’s standard',
  ],
  ['shixiang export all -o out', '导出全部清单', 'write all Excel lists'],
  [
    'shixiang explain no-catch-all-material',
    '一条规则是什么、为什么、怎么改',
    'what a rule asks, why, and how to comply',
  ],
];

/** All commands by name, as help shows them: by what one wants to do. */
const parts: readonly { readonly heading: Text; readonly members: Readonly<Record<string, Declare>> }[] = [
  { heading: { zh: '检查：', en: 'Check:' }, members: { validate, check, fmt } },
  { heading: { zh: '比较：', en: 'Compare:' }, members: { diff, waivers, changes } },
  { heading: { zh: '分份做：', en: 'In shards:' }, members: { submit, worker, merge } },
  { heading: { zh: '公布：', en: 'Publish:' }, members: { export: exportLists } },
  { heading: { zh: '导入：', en: 'Import:' }, members: { import: importItems } },
  { heading: { zh: '开始：', en: 'Set up:' }, members: { init, completion } },
  { heading: { zh: '查阅：', en: 'Look up:' }, members: { resolve, laws, rules, explain, lists } },
];

/** Whether a line that begins so may mean a command; to declare all of them takes a moment, on every run. */
function mayMean(name: string, first: string | undefined): boolean {
  if (first === undefined || first === name) return true;
  return parts.every(({ members }) => !Object.hasOwn(members, first));
}

/** The program in one language, with the commands that a line may mean whose first word is known; nothing runs yet. */
export function programIn(setting: Setting, first?: string): Command {
  const { say, locale } = setting;
  const root = new Command('shixiang')
    .description(
      say(
        '检查、比较和公布政务服务事项：同一事项，无差别受理、同标准办理。',
        'Validate, compare and publish government service items: one item, one standard in every county.',
      ),
    )
    .version(version, versionFlags.join(', '), say('显示版本', 'show the version'))
    .helpOption('-h, --help', say('显示帮助', 'show this help'))
    .helpCommand(false)
    .addHelpText('before', () => examplesText(examples, locale));
  for (const { heading, members } of parts) {
    for (const [name, declare] of Object.entries(members)) {
      if (mayMean(name, first)) root.addCommand(declare(setting).helpGroup(heading[locale]));
    }
  }
  return root.addCommand(complete(setting), { hidden: true });
}

/** Parses the arguments and runs the command they name; its code is loaded only then. */
export async function runProgram(args: readonly string[], world: World, locale: Locale): Promise<number> {
  let code = 0;
  const root = programIn(
    settingOf(world, locale, (given) => (code = given)),
    args[0],
  );
  const output: string[] = [];
  const errors: string[] = [];
  const settle = (command: Command): void => {
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => output.push(text),
        writeErr: (text) => errors.push(text),
        outputError: () => {},
        getOutHelpWidth: () => world.stdout.columns,
        getErrHelpWidth: () => world.stderr.columns,
      })
      .configureHelp(helpIn(locale))
      .commands.forEach(settle);
  };
  settle(root);
  try {
    await root.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await world.stdout.write(output.join(''));
    if (error.exitCode === 0) return exitCodes.clean;
    if (error.code !== 'commander.help') throw new UsageError(textOfCommander(error));
    await world.stderr.write(errors.join(''));
    return exitCodes.usage;
  }
  return code;
}
