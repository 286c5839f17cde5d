import type { ExportFlags } from '../actions/export.ts';
import type { Declare } from './setting.ts';

export const exportLists: Declare = ({ command, say, option, catalogued, perform, world, locale }) =>
  catalogued(
    command('export', { zh: '导出 Excel 清单', en: 'write the Excel lists' }, [
      ['shixiang export all -o out', '导出全部清单', 'write all lists'],
      ['shixiang export 基本目录 申请材料清单 -o out', '只导出这两种', 'write these two'],
      ['shixiang export all -o out --draft', '有错误也先看样子', 'a draft, despite errors'],
    ])
      .argument('<lists...>', say('清单名，或 all 表示全部', 'names of lists, or all'))
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
