import type { Command } from 'commander';
import type { CheckFlags } from '../actions/check.ts';
import { type Declare, minScoreIn, partFileIn, shardIn, statsIn, threadsIn } from './setting.ts';

export const check: Declare = (setting) => {
  const { command, option, reporting, perform, world, locale } = setting;
  return reporting(
    command(
      'check',
      {
        zh: '一次做完 validate 和 diff：整个目录，文件只读一遍',
        en: 'validate and diff in one: the whole catalogue, read once',
      },
      [
        ['shixiang check', '检查整个目录，并把各县与市级标准比较', 'all rules, and every county compared'],
        ['shixiang check --min-score 95', '有县低于 95 分也不通过', 'fail below a score of 95, too'],
        [
          'shixiang check -f text -f markdown=summary.md',
          '另写一份给合并请求的摘要',
          'and a summary for a merge request',
        ],
      ],
    )
      // What they would mean is told by the action, which knows what to use instead.
      .allowExcessArguments()
      .addOption(option('--scorecards', '也显示各县评分', 'also a scorecard of every county'))
      .addOption(minScoreIn(setting))
      .addOption(threadsIn(setting))
      .addOption(statsIn(setting))
      .addOption(shardIn(setting))
      .addOption(partFileIn(setting)),
  ).action(
    perform(async (flags: CheckFlags, { args }: Command) => {
      const { runCheck } = await import('../actions/check.ts');
      return runCheck(args, flags, world, locale);
    }),
  );
};
