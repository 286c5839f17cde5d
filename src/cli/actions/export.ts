import { resolve } from 'node:path';
import { prepare } from '../../commands/export.ts';
import { exportWorkbooks } from '../../excel/export-workbooks.ts';
import { ExportError } from '../../excel/export-error.ts';
import { lists } from '../../lists/index.ts';
import type { List } from '../../lists/list.ts';
import { nearest } from '../../model/nearest.ts';
import type { Locale } from '../../model/text.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Narrowing, narrowedTo, workbooksFor } from '../export-scope.ts';
import type { CatalogueFlags } from '../flags.ts';
import { todayOf } from '../manner.ts';
import { open } from '../open.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

export interface ExportFlags extends CatalogueFlags, Narrowing {
  readonly list?: readonly string[];
  readonly output: string;
  readonly draft?: boolean;
}

export async function runExport(
  names: readonly string[],
  flags: ExportFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const asked = [...names, ...(flags.list ?? [])];
  if (asked.length === 0) throw noList;
  const isAll = asked.includes('all');
  const chosen = isAll ? lists : [...new Set(asked.map(listNamed))];
  const catalogue = open(flags.catalogue, [], world.cwd);
  const { city } = catalogue.settings;
  if (city === undefined) {
    throw new UsageError({
      zh: 'regions.yaml 里没有市级区域（没有 parent 的区域），无法导出。',
      en: 'regions.yaml has no city (a region without parent), so nothing can be exported.',
    });
  }
  const isDraft = flags.draft === true;
  const prepared = prepare(catalogue, city, flags.today ?? todayOf(world.now), isDraft);
  const { report, publication } = narrowedTo(flags, prepared);
  const { errors, complete } = report.summary;
  if (!complete || (errors > 0 && !isDraft)) {
    const text = {
      zh: `有 ${errors} 个错误，没有导出任何文件。请先运行 shixiang validate 和 shixiang diff 查看并改正；要先看样子，可加 --draft 导出草稿。`,
      en: `${errors} error${errors === 1 ? '' : 's'}: nothing was exported. Run shixiang validate and shixiang diff to see and mend them, or add --draft for lists marked 草稿.`,
    };
    await world.stderr.write(`shixiang: ${text[locale]}\n`);
    return complete ? exitCodes.findings : exitCodes.incomplete;
  }
  const folder = resolve(world.cwd, flags.output);
  try {
    const workbooks = workbooksFor(chosen, publication, isAll).map(({ workbook }) => workbook);
    for (const { fileName, sheets, rows } of await exportWorkbooks(workbooks, folder)) {
      const line = {
        zh: `${flags.output}/${fileName}: ${sheets} 张表，${rows} 行`,
        en: `${flags.output}/${fileName}: ${sheets} sheet${sheets === 1 ? '' : 's'}, ${rows} row${rows === 1 ? '' : 's'}`,
      };
      await world.stdout.write(`${line[locale]}\n`);
    }
    return exitCodes.clean;
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    await world.stderr.write(`shixiang: ${error.text[locale]}\n`);
    return exitCodes.incomplete;
  }
}

const noList = new UsageError({
  zh: '没有写导出哪个清单；请写清单名，或 all 表示全部（shixiang lists 看有哪些）。',
  en: 'no list is named; give names of lists, or all (shixiang lists shows which there are).',
});

function listNamed(name: string): List {
  const list = lists.find(({ id }) => id === name);
  if (list !== undefined) return list;
  const ids = lists.map(({ id }) => id);
  const meant = nearest(name, ids);
  throw new UsageError({
    zh: `没有「${name}」这个清单${meant === undefined ? '' : `，是不是 ${meant}？`}可用的有：${ids.join('、')}，或 all。`,
    en: `there is no list "${name}"${meant === undefined ? '.' : `; did you mean ${meant}?`} There are: ${ids.join(', ')}, or all.`,
  });
}
