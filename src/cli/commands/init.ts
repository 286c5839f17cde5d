import type { InitFlags } from '../actions/init.ts';
import { collect } from '../options.ts';
import type { Declare } from './setting.ts';

export const init: Declare = ({ command, say, option, spoken, perform, world, locale }) =>
  spoken(
    command(
      'init',
      { zh: '新建一个目录，缺什么在终端上问', en: 'start a catalogue; on a terminal it asks what it lacks' },
      [
        ['shixiang init', '在当前文件夹新建，逐项提问', 'in this folder, question by question'],
        ['shixiang init 阜阳 --city 341200 --yes', '不提问', 'without questions'],
        [
          'shixiang init --city 320500:苏州市 --county 320505:虎丘区 --ci gitlab',
          '外省的市',
          'a city of another province',
        ],
      ],
    )
      .argument('[dir]', say('写到哪个文件夹，默认当前文件夹', 'the folder; default: this one'))
      .addOption(
        option(
          '--city <city>',
          '哪个市：代码、名称或 代码:名称',
          'the city: its code, its name, or code:name',
        ),
      )
      .addOption(
        option(
          '--county <code:name>',
          '另外登记的县（市、区）或开发区，可多次使用',
          'a further county or zone, repeatable',
        ).argParser(collect),
      )
      .addOption(option('--zones', '连同开发区', 'with the development zones'))
      .addOption(
        option('--ci <host>', '由谁自动检查每次改动', 'the host that is to check every change').choices([
          'github',
          'gitlab',
          'gitee',
          'none',
        ]),
      )
      .addOption(option('--yes', '不提问，没写的用默认值', 'ask nothing; take the defaults')),
  ).action(
    perform(async (dir: string | undefined, flags: InitFlags) => {
      const { runInit } = await import('../actions/init.ts');
      return runInit(dir, flags, world, locale);
    }),
  );
