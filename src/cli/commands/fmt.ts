import type { FmtFlags } from '../actions/fmt.ts';
import { type Declare, dryRunIn } from './setting.ts';

export const fmt: Declare = (setting) => {
  const { command, say, option, catalogued, perform, world, locale } = setting;
  return catalogued(
    command(
      'fmt',
      {
        zh: '把文件整理成规范写法，内容和注释不变',
        en: 'rewrite files in canonical form; values and comments stay',
      },
      [
        ['shixiang fmt', '整理整个目录', 'the whole catalogue'],
        ['shixiang fmt catalogue/341221', '只整理临泉县的文件', 'the files of one county'],
        ['shixiang fmt --dry-run', '只看会改什么', 'only see what would change'],
        ['shixiang fmt --check', '有不规范的就以 1 退出', 'exit 1 when a file is not canonical'],
      ],
    )
      .argument(
        '[paths...]',
        say(
          '文件或文件夹，默认整个目录；- 为标准输入',
          'files or folders; default: the whole catalogue; - is standard input',
        ),
      )
      .addOption(
        option('--check', '只列出不规范的文件，不改写', 'only list the files that are not canonical'),
      )
      .addOption(dryRunIn(setting)),
  ).action(
    perform(async (paths: readonly string[], flags: FmtFlags) => {
      const { runFmt } = await import('../actions/fmt.ts');
      return runFmt(paths, flags, world, locale);
    }),
  );
};
