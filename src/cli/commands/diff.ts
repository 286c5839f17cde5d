import type { Command } from 'commander';
import type { DiffFlags } from '../actions/diff.ts';
import { collect } from '../options.ts';
import {
  type Declare,
  minScoreIn,
  partFileIn,
  type Setting,
  shardIn,
  sinceIn,
  statsIn,
  threadsIn,
} from './setting.ts';

/** What `diff` looks at. */
export const scoped = ({ say, option }: Setting, command: Command): Command =>
  command
    .argument('[items...]', say('基本编码，默认全部事项', 'item codes; default: all'))
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
    .addOption(option('--all', '也显示本地要素', 'also what is local'));

export const diff: Declare = (setting) => {
  const { command, option, reporting, perform, world, locale } = setting;
  return reporting(
    scoped(
      setting,
      command('diff', { zh: '各县与市级标准比较', en: 'compare every county with the city’s standard' }, [
        ['shixiang diff --county 341221', '看临泉县与市级标准的差异', 'one county against the standard'],
        ['shixiang diff 340131003000 --all', '一个事项，连同本地要素', 'one item, also what is local'],
        ['shixiang diff --field materials', '各县的申请材料', 'the materials of every county'],
        ['shixiang diff --since main --scorecards', '改动前后的评分', 'scores before and after a change'],
      ]),
    )
      .addOption(sinceIn(setting))
      .addOption(
        option(
          '--scorecards',
          '也显示各县评分；有 --since 就带变化',
          'also a scorecard of every county; with --since how it changed',
        ),
      )
      .addOption(minScoreIn(setting))
      .addOption(threadsIn(setting))
      .addOption(statsIn(setting))
      .addOption(shardIn(setting))
      .addOption(partFileIn(setting)),
  ).action(
    perform(async (items: readonly string[], flags: DiffFlags) => {
      const { runDiff } = await import('../actions/diff.ts');
      return runDiff(items, flags, world, locale);
    }),
  );
};
