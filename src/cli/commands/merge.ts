import type { MergeFlags } from '../actions/merge.ts';
import { type Declare, minScoreIn, queued, runIn } from './setting.ts';

export const merge: Declare = (setting) => {
  const { command, say, option, reported, perform, world, locale } = setting;
  return reported(
    queued(
      setting,
      command(
        'merge',
        { zh: '合并 --shard 写的分片，输出报告', en: 'merge the parts of --shard into one report' },
        [
          ['shixiang merge parts', '合并这个文件夹里的全部分片', 'all parts in a folder'],
          ['shixiang merge --run 3f9c0a51d2e7b864', '合并队列里这个运行的', 'those of a run in a queue'],
          ['shixiang merge 1.ndjson 2.ndjson -f json=report.json', '另存为 JSON', 'two parts, as JSON'],
        ],
      )
        .argument('[parts...]', say('分片文件，或放分片的文件夹', 'parts, or folders that hold them'))
        .addOption(
          option(
            '--scorecards',
            '也显示各县评分（diff 和 check 的分片）',
            'also a scorecard of every county (of diff and check)',
          ),
        )
        .addOption(minScoreIn(setting))
        .addOption(runIn(setting)),
    ),
  ).action(
    perform(async (parts: readonly string[], flags: MergeFlags) => {
      const { runMerge } = await import('../actions/merge.ts');
      return runMerge(parts, flags, world, locale);
    }),
  );
};
