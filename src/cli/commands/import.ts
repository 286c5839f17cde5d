import type { ImportFlags } from '../actions/import.ts';
import { collect } from '../options.ts';
import { type Declare, dryRunIn } from './setting.ts';

export const importItems: Declare = (setting) => {
  const { command, say, option, reporting, perform, world, locale } = setting;
  return reporting(
    command(
      'import',
      { zh: '把 Excel 工作簿变成事项文件', en: 'turn an Excel workbook into files of items' },
      [
        ['shixiang import 清单.xlsx --region 颍东区', '导入一个县的清单', 'import the list of a county'],
        [
          'shixiang import 清单.xlsx --dry-run',
          '只看会写什么、有什么问题',
          'only see what would be written, and what is wrong',
        ],
        [
          'shixiang import 清单.xlsx --map 办件时长=承诺办结时限 --save',
          '说明一列是什么，并记住',
          'tell what a column is, and remember it',
        ],
        [
          'shixiang import 清单.xlsx --set 告知承诺=否 --set 四办=无',
          '表里没有的，统一写一个值',
          'the same value for all where there is no column',
        ],
        [
          'shixiang import 清单.xlsx --region 颍东区 --adopt',
          '认领市级标准，只写不同的',
          'adopt the standard, write only what differs',
        ],
      ],
    )
      .argument('<file>', say('.xlsx 工作簿', 'an .xlsx workbook'))
      .addOption(
        option(
          '--region <code>',
          '工作簿是哪个区域的（代码或名称）',
          'the region that the workbook is of (code or name)',
        ),
      )
      .addOption(
        option(
          '--map <heading=element>',
          '这一列是哪个要素，可多次使用',
          'what a column holds, repeatable',
        ).argParser(collect),
      )
      .addOption(
        option(
          '--set <element=value>',
          '没有的要素统一写这个值，可多次使用',
          'a value for all that have none, repeatable',
        ).argParser(collect),
      )
      .addOption(
        option(
          '--save',
          '把 --map、--set 记到目录的 columns.yaml',
          'remember --map and --set in columns.yaml of the catalogue',
        ),
      )
      .addOption(option('--adopt', '县里的新文件认领市级标准', 'new files of counties adopt the standard'))
      .addOption(
        option(
          '--marked <file>',
          '标注了问题的副本写到哪里，默认 原名-标注.xlsx',
          'the copy with the problems marked; default: <name>-标注.xlsx',
        ),
      )
      .addOption(option('--no-marked', '不写标注副本', 'write no marked copy'))
      .addOption(dryRunIn(setting)),
  ).action(
    perform(async (file: string, flags: ImportFlags) => {
      const { runImport } = await import('../actions/import.ts');
      return runImport(file, flags, world, locale);
    }),
  );
};
