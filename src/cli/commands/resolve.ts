import type { CatalogueFlags } from '../flags.ts';
import type { Declare } from './setting.ts';

export const resolve: Declare = ({ command, say, catalogued, perform, world, locale }) =>
  catalogued(
    command(
      'resolve',
      {
        zh: '显示事项全文，每个值来自哪个文件哪一行',
        en: 'print an item whole, with the origin of each value',
      },
      [
        [
          'shixiang resolve catalogue/341221/340119003000-02.yaml',
          '认领后的全文',
          'what an adoption amounts to',
        ],
        ['shixiang resolve catalogue/341200/340105001000.yaml', '市级标准的全文', 'a standard'],
      ],
    ).argument('<file>', say('事项文件', 'the file of an item')),
  ).action(
    perform(async (file: string, flags: CatalogueFlags) => {
      const { runResolve } = await import('../actions/resolve.ts');
      return runResolve(file, flags, world, locale);
    }),
  );
