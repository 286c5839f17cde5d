import type { ChangesFlags } from '../actions/changes.ts';
import type { Declare } from './setting.ts';

export const changes: Declare = ({ command, say, option, formatted, catalogued, perform, world, locale }) =>
  catalogued(
    command(
      'changes',
      {
        zh: '两个 git 版本之间申请人能感到的变化',
        en: 'what changed for applicants between two git revisions',
      },
      [
        ['shixiang changes main', '从 main 到工作区', 'from main to the work tree'],
        [
          'shixiang changes HEAD~1 HEAD -f markdown',
          '最近一次提交，写成公告',
          'the last commit, as a notice',
        ],
        ['shixiang changes main -o 对照表.xlsx', '另写一份修订对照表', 'and a sheet, before against after'],
      ],
    )
      .argument('<from>', say('旧版本：分支、标签或提交号', 'the older revision: a branch, tag or commit'))
      .argument('[to]', say('新版本，默认工作区', 'the newer revision; default: the work tree'))
      .addOption(
        option('-o, --output <file.xlsx>', '另写一份对照表', 'also write a sheet, before against after'),
      )
      .addOption(formatted(['text', 'markdown'])),
  ).action(
    perform(async (from: string, to: string | undefined, flags: ChangesFlags) => {
      const { runChanges } = await import('../actions/changes.ts');
      return runChanges(from, to, flags, world, locale);
    }),
  );
