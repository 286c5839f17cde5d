import type { ExportFlags } from '../actions/export.ts';
import { itemTypes } from '../../model/item-type.ts';
import { nearest } from '../../model/nearest.ts';
import { collect } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import type { Declare } from './setting.ts';

/** Refuses what is no type of item; those of which there are none are found out later. */
function typeOf(value: string, previous?: readonly string[]): readonly string[] {
  if ((itemTypes as readonly string[]).includes(value)) return collect(value, previous);
  const meant = nearest(value, itemTypes);
  throw new UsageError({
    zh: `没有 ${value} 这种事项类型${meant === undefined ? '；' : `，是不是 ${meant}？`}可用的有：${itemTypes.join('、')}`,
    en: `there is no type of item ${value}${meant === undefined ? '.' : `; did you mean ${meant}?`} There are: ${itemTypes.join(', ')}`,
  });
}

export const exportLists: Declare = ({ command, say, option, catalogued, perform, world, locale }) =>
  catalogued(
    command('export', { zh: '导出 Excel 清单', en: 'write the Excel lists' }, [
      ['shixiang export all -o out', '导出全部清单', 'write all lists'],
      ['shixiang export 基本目录 申请材料清单 -o out', '只导出这两种', 'write these two'],
      [
        'shixiang export 实施清单 --region 临泉县 -o out',
        '只导出一个县，一个部门一张表',
        'one county, a sheet a department',
      ],
      ['shixiang export all --department 市场监管部门 -o out', '只导出一个部门', 'one department only'],
      ['shixiang export all -o out --draft', '有错误也先看样子', 'a draft, despite errors'],
    ])
      .argument('[lists...]', say('清单名，或 all 表示全部', 'names of lists, or all'))
      .addOption(
        option(
          '--list <name>',
          '同直接写清单名，可多次使用',
          'as a name of a list without it, repeatable',
        ).argParser(collect),
      )
      .addOption(
        option(
          '--region <code>',
          '只导出这个区域（代码或名称），可多次使用',
          'only this region (code or name), repeatable',
        ).argParser(collect),
      )
      .addOption(
        option(
          '--department <name>',
          '只导出这个主管部门的事项，可多次使用',
          'only items of this department, repeatable',
        ).argParser(collect),
      )
      .addOption(
        option('--type <name>', '只导出这种事项类型，可多次使用', 'only items of this type, repeatable')
          .choices(itemTypes)
          .argParser(typeOf),
      )
      .addOption(
        option('-o, --output <dir>', '写到哪个文件夹', 'the folder to write to').makeOptionMandatory(),
      )
      .addOption(option('--draft', '有错误也导出，标明草稿', 'export despite errors, marked 草稿'))
      .addOption(
        option('--allow-drop', '允许已公布的事项从清单里消失', 'let published items vanish from the lists'),
      )
      .addOption(option('--dry-run', '只显示会写什么，不写文件', 'show what would be written, write nothing'))
      .addOption(option('-q, --quiet', '只显示错误', 'errors only')),
  ).action(
    perform(async (lists: readonly string[], flags: ExportFlags) => {
      const { runExport } = await import('../actions/export.ts');
      return runExport(lists, flags, world, locale);
    }),
  );
