import { resolve } from 'node:path';
import { openCatalogue } from '../../catalogue/load.ts';
import { catalogueRevision } from '../../commands/catalogue-revision.ts';
import { prepare, type Prepared } from '../../commands/export.ts';
import { dropsOf } from '../../commands/guard.ts';
import { planOf } from '../../commands/manifest.ts';
import { lists } from '../../lists/index.ts';
import type { List } from '../../lists/list.ts';
import { manifestName } from '../../model/manifest.ts';
import { nearest } from '../../model/nearest.ts';
import type { Workbook } from '../../model/sheet.ts';
import { show } from '../../model/show.ts';
import { type Locale, many, type Text } from '../../model/text.ts';
import { dropsText } from '../../reporters/drops.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Edition, preview, writeEdition } from '../edition.ts';
import { type Narrowing, narrowedTo, workbooksFor } from '../export-scope.ts';
import type { CatalogueFlags } from '../flags.ts';
import { todayOf } from '../manner.ts';
import { findManifest, type Found } from '../manifest-file.ts';
import { locate } from '../open.ts';
import { type Progress, progressOn } from '../progress.ts';
import { isBelowGit } from '../since.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';

export interface ExportFlags extends CatalogueFlags, Narrowing {
  readonly list?: readonly string[];
  readonly output: string;
  readonly draft?: boolean;
  readonly dryRun?: boolean;
  readonly allowDrop?: boolean;
  readonly quiet?: boolean;
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
  const { root } = locate(flags.catalogue, [], world.cwd);
  const progress = progressOn(world, locale, flags.quiet === true);
  const complain = async (text: string): Promise<void> => {
    progress.clear();
    await world.stderr.write(`shixiang: ${text}\n`);
  };
  try {
    const prepared = narrowedTo(flags, prepareAt(root, flags, world, progress));
    const { errors, complete } = prepared.report.summary;
    if (!complete || (errors > 0 && flags.draft !== true)) {
      await complain(faultyText(errors)[locale]);
      return complete ? exitCodes.findings : exitCodes.incomplete;
    }
    const folder = resolve(world.cwd, flags.output);
    const found = await findManifest(folder);
    const { edition, fault } = editionOf(
      workbooksFor(chosen, prepared.publication, isAll),
      prepared,
      root,
      world,
    );
    const refusal = flags.allowDrop === true ? undefined : refusalOf(found, edition, prepared, flags, locale);
    if (flags.dryRun === true) {
      progress.clear();
      await preview(edition, folder, flags, world, locale);
    }
    if (refusal !== undefined) {
      await complain(refusal);
      return 'isUnread' in found ? exitCodes.incomplete : exitCodes.findings;
    }
    if (flags.dryRun === true) return exitCodes.clean;
    if (fault !== undefined) await complain(fault[locale]);
    const previous = 'fault' in found ? undefined : found.manifest;
    return await writeEdition(edition, previous, folder, flags, world, locale, progress);
  } finally {
    progress.clear();
  }
}

const steps = {
  read: { zh: '正在读取事项', en: 'reading items' },
  check: { zh: '正在检查', en: 'checking' },
  compare: { zh: '正在与市级标准比较', en: 'comparing with the standard' },
} as const satisfies Readonly<Record<string, Text>>;

function prepareAt(root: string, flags: ExportFlags, { cwd, now }: World, progress: Progress): Prepared {
  const catalogue = openCatalogue(root, cwd);
  const { city } = catalogue.settings;
  if (city === undefined) {
    throw new UsageError({
      zh: 'regions.yaml 里没有市级区域（没有 parent 的区域），无法导出。',
      en: 'regions.yaml has no city (a region without parent), so nothing can be exported.',
    });
  }
  const today = flags.today ?? todayOf(now);
  return prepare(catalogue, city, today, flags.draft === true, (step, done, total) =>
    progress.tell(steps[step], done, total),
  );
}

/** The workbooks, and what the manifest will say of where they come from. */
function editionOf(
  made: readonly { readonly list: string; readonly workbook: Workbook }[],
  { publication }: Prepared,
  root: string,
  { env }: World,
): { readonly edition: Edition; readonly fault?: Text } {
  const { catalogue, fault } = isBelowGit(root) ? catalogueRevision(root, env) : {};
  const { scope } = publication;
  const everywhere = publication.regions.map(({ code }) => code);
  const plan = planOf(
    publication,
    {
      version,
      ...(catalogue === undefined ? {} : { catalogue }),
      ...(scope === undefined ? {} : { scope }),
    },
    made.map(({ list, workbook: { fileName, regions = everywhere } }) => ({ name: fileName, list, regions })),
  );
  const edition = { plan, workbooks: made.map(({ workbook }) => workbook) };
  if (fault === undefined) return { edition };
  return {
    edition,
    fault: {
      zh: `${manifestName} 里没有目录的版本：${fault.zh}`,
      en: `${manifestName} does not name the revision of the catalogue: ${fault.en}`,
    },
  };
}

/** Why nothing may be written, from what an earlier export has published. */
function refusalOf(
  found: Found,
  { plan }: Edition,
  { publication, withheld }: Prepared,
  { output }: ExportFlags,
  locale: Locale,
): string | undefined {
  if ('fault' in found) {
    const file = show(`${output}/${manifestName}`);
    return {
      zh: `${file} ${found.fault.zh}，无从知道公布过哪些事项，没有导出任何文件。请用备份换回它，或导出到别的文件夹；确认它没有用了，加 --allow-drop 重写。`,
      en: `${file} ${found.fault.en}, so what has been published is unknown and nothing was exported. Put back a good copy, or export to another folder; if it is of no use, --allow-drop writes it anew.`,
    }[locale];
  }
  const drops = found.manifest === undefined ? [] : dropsOf(found.manifest, plan, publication, withheld);
  return drops.length === 0 ? undefined : dropsText(drops, locale);
}

const faultyText = (errors: number): Text => ({
  zh: `有 ${errors} 个错误，没有导出任何文件。请先运行 shixiang validate 和 shixiang diff 查看并改正；要先看样子，可加 --draft 导出草稿。`,
  en: `${many(errors, 'error')}: nothing was exported. Run shixiang validate and shixiang diff to see and mend them, or add --draft for lists marked 草稿.`,
});

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
