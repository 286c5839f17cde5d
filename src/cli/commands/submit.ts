import type { SubmitFlags } from '../actions/submit.ts';
import type { ScopeFlags } from '../diff-scope.ts';
import { parseSeconds, parseShards } from '../options.ts';
import { scoped } from './diff.ts';
import { type Declare, queued, type Setting } from './setting.ts';

export const submit: Declare = (setting) =>
  setting
    .command('submit', { zh: '把检查或比较分成份，放进队列', en: 'put a check or comparison into a queue' }, [
      ['shixiang submit validate', '检查整个目录', 'check the whole catalogue'],
      ['shixiang submit diff --shards 40', '比较，分成 40 份', 'compare, in 40 shards'],
      ['shixiang submit check', '两样一起做', 'do both at once'],
    ])
    .addCommand(ofValidate(setting))
    .addCommand(ofDiff(setting))
    .addCommand(ofCheck(setting));

const shared = (setting: Setting, command: ReturnType<Declare>): ReturnType<Declare> => {
  const { option, catalogued } = setting;
  return catalogued(
    queued(
      setting,
      command
        .addOption(option('--shards <n>', '分成多少份', 'how many shards').argParser(parseShards).default(16))
        .addOption(
          option(
            '--lease <seconds>',
            '一份最多做多久，过了就给别的 worker',
            'how long a worker may take for one, before another gets it',
          )
            .argParser(parseSeconds)
            .default(900),
        ),
    ),
  );
};

const ofValidate: Declare = (setting) => {
  const { command, say, perform, world, locale } = setting;
  return shared(
    setting,
    command('validate', { zh: '检查结构和规则', en: 'check the schema and the rules' }, [
      ['shixiang submit validate', '检查整个目录', 'check the whole catalogue'],
      [
        'shixiang submit validate catalogue/341221 --shards 4',
        '一个县，分成 4 份',
        'one county, in 4 shards',
      ],
    ]).argument(
      '[paths...]',
      say('文件或文件夹，默认整个目录', 'files or folders; default: the whole catalogue'),
    ),
  ).action(
    perform(async (paths: readonly string[], flags: SubmitFlags) => {
      const { submitValidate } = await import('../actions/submit.ts');
      return submitValidate(paths, flags, world, locale);
    }),
  );
};

const ofCheck: Declare = (setting) => {
  const { command, perform, world, locale } = setting;
  return shared(
    setting,
    command('check', { zh: '两样都做，文件只读一遍', en: 'both, with each file read once' }, [
      ['shixiang submit check', '整个目录', 'the whole catalogue'],
      ['shixiang submit check --shards 40', '分成 40 份', 'in 40 shards'],
    ]),
  ).action(
    perform(async (flags: SubmitFlags) => {
      const { submitCheck } = await import('../actions/submit.ts');
      return submitCheck(flags, world, locale);
    }),
  );
};

const ofDiff: Declare = (setting) => {
  const { command, perform, world, locale } = setting;
  return shared(
    setting,
    scoped(
      setting,
      command('diff', { zh: '各县与市级标准比较', en: 'compare every county with the city’s standard' }, [
        ['shixiang submit diff', '全部事项、全部县', 'all items, all counties'],
        ['shixiang submit diff --county 341221', '只看临泉县', 'one county'],
      ]),
    ),
  ).action(
    perform(async (items: readonly string[], flags: SubmitFlags & ScopeFlags) => {
      const { submitDiff } = await import('../actions/submit.ts');
      return submitDiff(items, flags, world, locale);
    }),
  );
};
