import { createRequire } from 'node:module';
import { Command, CommanderError, type Help } from 'commander';
import type { Locale, Text } from '../model/text.ts';
import type { ChangesFlags } from './actions/changes.ts';
import type { ExportFlags } from './actions/export.ts';
import type { AddFlags, PruneFlags } from './actions/waivers.ts';
import type { ValidateFlags } from './actions/validate.ts';
import type { CatalogueFlags, ReportFlags, SpokenFlags } from './flags.ts';
import { collect, optionsIn, parseDate, parseScore } from './options.ts';
import type { World } from './world.ts';

const { version } = createRequire(import.meta.url)('#package') as { readonly version: string };

const examples: Text = {
  zh: `例子：
  shixiang validate                       检查整个目录
  shixiang validate catalogue/341221      只检查临泉县的文件
  shixiang diff --county 341221           看临泉县与市级标准的差异
  shixiang export all -o out              导出全部清单
  shixiang explain no-catch-all-material  一条规则是什么、为什么、怎么改
`,
  en: `Examples:
  shixiang validate                       check the whole catalogue
  shixiang validate catalogue/341221      check the files of one county
  shixiang diff --county 341221           compare one county with the city's standard
  shixiang export all -o out              write all Excel lists
  shixiang explain no-catch-all-material  what a rule asks, why, and how to comply
`,
};

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

/** Parses the arguments and runs the command they name; its code is loaded only then. */
export async function runProgram(args: readonly string[], world: World, locale: Locale): Promise<number> {
  let code: number | undefined;
  const say = (text: Text): string => text[locale];

  const root = new Command('shixiang')
    .description(
      say({
        zh: '检查、比较和公布政务服务事项：同一事项，无差别受理、同标准办理。',
        en: 'Validate, compare and publish government service items: one item, one standard in every county.',
      }),
    )
    .version(version, '-V, --version', say({ zh: '显示版本', en: 'show the version' }))
    .helpCommand(false)
    .addHelpText('before', `${say(examples)}`);

  const output: string[] = [];
  const errors: string[] = [];
  const settle = (command: Command): Command =>
    command
      .helpOption('-h, --help', say({ zh: '显示帮助', en: 'show this help' }))
      .exitOverride()
      .configureOutput({
        writeOut: (text) => output.push(text),
        writeErr: (text) => errors.push(text),
        outputError: () => {},
      })
      .configureHelp({
        styleTitle: (title: string) => (locale === 'zh' ? (headings[title] ?? title) : title),
      } satisfies Partial<Help>);

  const { option, spoken, catalogued, reporting, formatted } = optionsIn(locale);
  const since = option(
    '--since <rev>',
    '只看离开这个 git 版本以后改动的，含未提交的',
    'only what changed since this git revision, committed or not',
  );

  reporting(root.command('validate'))
    .description(say({ zh: '检查结构和规则', en: 'check the schema and the rules' }))
    .argument(
      '[paths...]',
      say({ zh: '文件或文件夹，默认整个目录', en: 'files or folders; default: the whole catalogue' }),
    )
    .addOption(since)
    .action(async (paths: readonly string[], flags: ValidateFlags) => {
      const { runValidate } = await import('./actions/validate.ts');
      code = await runValidate(paths, flags, world, locale);
    });
  reporting(root.command('diff'))
    .description(say({ zh: '各县与市级标准比较', en: 'compare every county with the city’s standard' }))
    .argument('[items...]', say({ zh: '基本编码，默认全部事项', en: 'item codes; default: all' }))
    .addOption(
      option(
        '--county <code>',
        '只看这个区域（代码或名称），可多次使用',
        'only this region (code or name), repeatable',
      ).argParser(collect),
    )
    .addOption(
      option('--item <code>', '只看这个事项，可多次使用', 'only this item, repeatable').argParser(collect),
    )
    .addOption(
      option('--field <name>', '只看这个要素，可多次使用', 'only this field, repeatable').argParser(collect),
    )
    .addOption(option('--all', '也显示本地要素', 'also what is local'))
    .addOption(since)
    .addOption(
      option(
        '--scorecards',
        '也显示各县评分；有 --since 就带变化',
        'also a scorecard of every county; with --since how it changed',
      ),
    )
    .addOption(
      option(
        '--min-score <n>',
        '有县的评分低于 n（0–100）就以 1 退出',
        'exit 1 when a county scores below n (0–100)',
      ).argParser(parseScore),
    )
    .action(async (items: readonly string[], flags) => {
      const { runDiff } = await import('./actions/diff.ts');
      code = await runDiff(items, flags, world, locale);
    });
  catalogued(root.command('resolve'))
    .description(
      say({
        zh: '显示事项全文，每个值来自哪个文件哪一行',
        en: 'print an item whole, with the origin of each value',
      }),
    )
    .argument('<file>', say({ zh: '事项文件', en: 'the file of an item' }))
    .action(async (file: string, flags: CatalogueFlags) => {
      const { runResolve } = await import('./actions/resolve.ts');
      code = await runResolve(file, flags, world, locale);
    });
  const waivers = root
    .command('waivers')
    .helpCommand(false)
    .description(say({ zh: '豁免：查看、检查、登记、清理', en: 'waivers: list, check, add, prune' }));
  reporting(waivers.command('list', { isDefault: true }))
    .description(say({ zh: '列出全部豁免和状态', en: 'list all waivers with their state' }))
    .action(async (flags: ReportFlags) => {
      const { runWaivers } = await import('./actions/waivers.ts');
      code = await runWaivers(flags, world, locale);
    });
  reporting(waivers.command('check'))
    .description(
      say({
        zh: '有豁免已过期、失配或未使用就以 1 退出',
        en: 'exit 1 when a waiver is expired, mismatched or unused',
      }),
    )
    .action(async (flags: ReportFlags) => {
      const { runWaiversCheck } = await import('./actions/waivers.ts');
      code = await runWaiversCheck(flags, world, locale);
    });
  const dryRun = () =>
    option('--dry-run', '只显示会改什么，不写文件', 'show what would change, write nothing');
  catalogued(waivers.command('add'))
    .description(say({ zh: '登记一条豁免', en: 'enter a waiver' }))
    .argument('<fingerprint>', say({ zh: 'diff 显示的指纹', en: 'the fingerprint that diff shows' }))
    .addOption(option('--reason <text>', '理由', 'why').makeOptionMandatory())
    .addOption(option('--approval <number>', '批准文号', 'the approval document').makeOptionMandatory())
    .addOption(
      option('--until <date>', '截止日期（含当天）', 'the last day')
        .argParser(parseDate)
        .makeOptionMandatory(),
    )
    .addOption(
      option('--from <date>', '起始日期，默认今天', 'the first day; default: today').argParser(parseDate),
    )
    .addOption(dryRun())
    .action(async (fingerprint: string, flags: AddFlags) => {
      const { runWaiversAdd } = await import('./actions/waivers.ts');
      code = await runWaiversAdd(fingerprint, flags, world, locale);
    });
  catalogued(waivers.command('prune'))
    .description(say({ zh: '删掉未使用的豁免', en: 'remove the unused waivers' }))
    .addOption(dryRun())
    .action(async (flags: PruneFlags) => {
      const { runWaiversPrune } = await import('./actions/waivers.ts');
      code = await runWaiversPrune(flags, world, locale);
    });
  catalogued(root.command('changes'))
    .description(
      say({
        zh: '两个 git 版本之间申请人能感到的变化',
        en: 'what changed for applicants between two git revisions',
      }),
    )
    .argument(
      '<from>',
      say({ zh: '旧版本：分支、标签或提交号', en: 'the older revision: a branch, tag or commit' }),
    )
    .argument('[to]', say({ zh: '新版本，默认工作区', en: 'the newer revision; default: the work tree' }))
    .addOption(formatted(['text', 'markdown']))
    .addOption(
      option('-o, --output <file.xlsx>', '另写一份对照表', 'also write a sheet, before against after'),
    )
    .action(async (from: string, to: string | undefined, flags: ChangesFlags) => {
      const { runChanges } = await import('./actions/changes.ts');
      code = await runChanges(from, to, flags, world, locale);
    });
  catalogued(root.command('export'))
    .description(say({ zh: '导出 Excel 清单', en: 'write the Excel lists' }))
    .argument('<lists...>', say({ zh: '清单名，或 all 表示全部', en: 'names of lists, or all' }))
    .addOption(option('-o, --output <dir>', '写到哪个文件夹', 'the folder to write to').makeOptionMandatory())
    .addOption(option('--draft', '有错误也导出，标明草稿', 'export despite errors, marked 草稿'))
    .addOption(
      option('--allow-drop', '允许已公布的事项从清单里消失', 'let published items vanish from the lists'),
    )
    .addOption(option('--dry-run', '只显示会写什么，不写文件', 'show what would be written, write nothing'))
    .addOption(option('-q, --quiet', '只显示错误', 'errors only'))
    .action(async (lists: readonly string[], flags: ExportFlags) => {
      const { runExport } = await import('./actions/export.ts');
      code = await runExport(lists, flags, world, locale);
    });
  spoken(root.command('rules'))
    .description(say({ zh: '列出全部规则', en: 'list all rules' }))
    .action(async (flags: SpokenFlags) => {
      const { runRulesTable } = await import('./actions/registries.ts');
      code = await runRulesTable(flags, world, locale);
    });
  spoken(root.command('explain'))
    .description(say({ zh: '说明一条规则，或评分（scorecard）', en: 'explain a rule, or the scorecard' }))
    .argument('<rule>', say({ zh: '规则名，或 scorecard', en: 'the rule, or scorecard' }))
    .action(async (rule: string, flags: SpokenFlags) => {
      const { runExplain } = await import('./actions/registries.ts');
      code = await runExplain(rule, flags, world, locale);
    });
  spoken(root.command('lists'))
    .description(say({ zh: '列出全部清单', en: 'list all lists' }))
    .addOption(option('--explain', '也列出各栏', 'also the columns'))
    .action(async (flags: SpokenFlags & { explain?: boolean }) => {
      const { runLists } = await import('./actions/registries.ts');
      code = await runLists(flags, world, locale);
    });

  const settleAll = (command: Command): void => settle(command).commands.forEach(settleAll);
  settleAll(root);
  try {
    await root.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await world.stdout.write(output.join(''));
    if (error.code === 'commander.help') await world.stderr.write(errors.join(''));
    throw error;
  }
  return code ?? 0;
}
