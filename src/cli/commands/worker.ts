import type { WorkerFlags } from '../actions/worker.ts';
import { type Declare, queued, runIn } from './setting.ts';

export const worker: Declare = (setting) => {
  const { command, option, spoken, perform, world, locale } = setting;
  return spoken(
    queued(
      setting,
      command(
        'worker',
        { zh: '从队列里一份一份取来做，存回队列', en: 'do the shards of a queue and store them' },
        [
          ['shixiang worker', '一直等着做，Ctrl+C 结束', 'stand by and work, until Ctrl+C'],
          ['shixiang worker --once', '都做完就结束', 'end when all is done'],
        ],
      )
        .addOption(
          option(
            '--once',
            '都做完就结束；有没做成的以 3 退出',
            'end when all is done; exit 3 where something is not',
          ),
        )
        .addOption(runIn(setting)),
    ),
  ).action(
    perform(async (flags: WorkerFlags) => {
      const { runWorker } = await import('../actions/worker.ts');
      return runWorker(flags, world, locale);
    }),
  );
};
