import type { ValidateFlags } from '../actions/validate.ts';
import { type Declare, dryRunIn, partFileIn, shardIn, sinceIn, statsIn, threadsIn } from './setting.ts';

export const validate: Declare = (setting) => {
  const { command, say, option, reporting, perform, world, locale } = setting;
  return reporting(
    command('validate', { zh: '检查结构和规则', en: 'check the schema and the rules' }, [
      ['shixiang validate', '检查整个目录', 'check the whole catalogue'],
      ['shixiang validate catalogue/341221', '只检查临泉县的文件', 'check the files of one county'],
      ['shixiang validate --fix', '改正有把握改的，再检查', 'correct what is certain, then check'],
      ['shixiang validate --since main', '只检查离开 main 以后改动的', 'check what changed since main'],
      [
        'shixiang validate -f text -f sarif=out.sarif',
        '另写一份给平台看的报告',
        'and a report for the platform',
      ],
    ])
      .argument(
        '[paths...]',
        say('文件或文件夹，默认整个目录', 'files or folders; default: the whole catalogue'),
      )
      .addOption(sinceIn(setting))
      .addOption(
        option(
          '--fix',
          '先改正有把握改的；加 --dry-run 只看会改什么',
          'first correct what is certain; with --dry-run only show it',
        ),
      )
      .addOption(dryRunIn(setting))
      .addOption(threadsIn(setting))
      .addOption(statsIn(setting))
      .addOption(
        option(
          '--cache',
          '没有改动的文件沿用上次的结果；默认用，CI 里默认不用',
          'take the last results for unchanged files; the default, but not in CI',
        ),
      )
      .addOption(option('--no-cache', '全部重新检查，也不留存结果', 'check everything anew and keep nothing'))
      .addOption(shardIn(setting))
      .addOption(partFileIn(setting)),
  ).action(
    perform(async (paths: readonly string[], flags: ValidateFlags) => {
      const { runValidate } = await import('../actions/validate.ts');
      return runValidate(paths, flags, world, locale);
    }),
  );
};
