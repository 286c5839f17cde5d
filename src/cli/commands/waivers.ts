import type { AddFlags, PruneFlags } from '../actions/waivers.ts';
import type { ReportFlags } from '../flags.ts';
import { parseDate } from '../options.ts';
import { type Declare, dryRunIn } from './setting.ts';

export const waivers: Declare = (setting) => {
  const { command } = setting;
  return command('waivers', { zh: '豁免：查看、检查、登记、清理', en: 'waivers: list, check, add, prune' }, [
    ['shixiang waivers', '全部豁免和状态', 'all waivers with their state'],
    ['shixiang waivers check', '有不再作数的就以 1 退出', 'exit 1 when one no longer counts'],
    ['shixiang waivers prune --dry-run', '会删掉哪些', 'which would be removed'],
  ])
    .addCommand(list(setting), { isDefault: true })
    .addCommand(check(setting))
    .addCommand(add(setting))
    .addCommand(prune(setting));
};

const list: Declare = ({ command, reporting, perform, world, locale }) =>
  reporting(
    command('list', { zh: '列出全部豁免和状态', en: 'list all waivers with their state' }, [
      ['shixiang waivers list', '全部豁免和状态', 'all waivers with their state'],
      ['shixiang waivers list --today 2027-06-01', '到那一天的状态', 'their state on that day'],
    ]),
  ).action(
    perform(async (flags: ReportFlags) => {
      const { runWaivers } = await import('../actions/waivers.ts');
      return runWaivers(flags, world, locale);
    }),
  );

const check: Declare = ({ command, reporting, perform, world, locale }) =>
  reporting(
    command(
      'check',
      {
        zh: '有豁免已过期、失配或未使用就以 1 退出',
        en: 'exit 1 when a waiver is expired, mismatched or unused',
      },
      [
        ['shixiang waivers check', '今天的状态', 'as of today'],
        ['shixiang waivers check --today 2027-06-01', '到那一天的状态', 'as of that day'],
      ],
    ),
  ).action(
    perform(async (flags: ReportFlags) => {
      const { runWaiversCheck } = await import('../actions/waivers.ts');
      return runWaiversCheck(flags, world, locale);
    }),
  );

const add: Declare = (setting) => {
  const { command, say, option, catalogued, perform, world, locale } = setting;
  return catalogued(
    command('add', { zh: '登记一条豁免', en: 'enter a waiver' }, [
      [
        'shixiang waivers add 37c4708a9898 --reason 设备检修 --approval 阜政办〔2026〕8号 --until 2027-03-31',
        '登记',
        'enter it',
      ],
      [
        'shixiang waivers add 37c4708a9898 --reason 设备检修 --approval 阜政办〔2026〕8号 --until 2027-03-31 --dry-run',
        '先看会写什么',
        'first see what would be written',
      ],
    ])
      .argument('<fingerprint>', say('diff 显示的指纹', 'the fingerprint that diff shows'))
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
      .addOption(dryRunIn(setting)),
  ).action(
    perform(async (fingerprint: string, flags: AddFlags) => {
      const { runWaiversAdd } = await import('../actions/waivers.ts');
      return runWaiversAdd(fingerprint, flags, world, locale);
    }),
  );
};

const prune: Declare = (setting) => {
  const { command, catalogued, perform, world, locale } = setting;
  return catalogued(
    command('prune', { zh: '删掉未使用的豁免', en: 'remove the unused waivers' }, [
      ['shixiang waivers prune --dry-run', '只看会删掉哪些', 'only see which'],
      ['shixiang waivers prune', '删掉', 'remove them'],
    ]).addOption(dryRunIn(setting)),
  ).action(
    perform(async (flags: PruneFlags) => {
      const { runWaiversPrune } = await import('../actions/waivers.ts');
      return runWaiversPrune(flags, world, locale);
    }),
  );
};
