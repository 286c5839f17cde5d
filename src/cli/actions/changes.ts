import { basename, dirname, relative, resolve, sep } from 'node:path';
import { openCatalogue } from '../../catalogue/load.ts';
import { disk } from '../../catalogue/source.ts';
import { changes, type Revision } from '../../commands/changes.ts';
import { sourceAt } from '../../commands/revision.ts';
import { codeAt, isToCompare, touchedBy } from '../../commands/since.ts';
import { ExportError } from '../../excel/export-error.ts';
import { exportWorkbooks } from '../../excel/export-workbooks.ts';
import { type FileChange, openRepository, type Repository } from '../../git/repository.ts';
import { changesWorkbook } from '../../lists/changes.ts';
import type { Gazette } from '../../model/gazette.ts';
import { shortNameOf } from '../../model/region.ts';
import { show } from '../../model/show.ts';
import type { Locale } from '../../model/text.ts';
import { changesMarkdown } from '../../reporters/changes-markdown.ts';
import { changesText } from '../../reporters/changes-text.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CatalogueFlags } from '../flags.ts';
import { isColored, todayOf } from '../manner.ts';
import { locate } from '../locate.ts';
import { slashed } from '../since.ts';
import { checkTargets, saveTo, type Target } from '../targets.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

export const gazetteFormats = ['text', 'markdown'] as const;

export interface ChangesFlags extends CatalogueFlags {
  readonly format?: readonly Target<(typeof gazetteFormats)[number]>[];
  readonly output?: string;
}

const reporters = {
  text: changesText,
  markdown: changesMarkdown,
} as const;

/** One side: a revision, or the disk. */
function revisionAt(
  root: string,
  cwd: string,
  repository: Repository,
  commit: string | undefined,
  name: string,
  isConcerned: (path: string) => boolean,
): Revision {
  const isWanted = (path: string): boolean =>
    isConcerned(path) && path !== 'waivers.yaml' && path !== 'laws.yaml';
  const { source, isCatalogue } =
    commit === undefined ? { source: disk, isCatalogue: true } : sourceAt(root, repository, commit, isWanted);
  const catalogue = openCatalogue(root, cwd, (path) => isWanted(slashed(root, path)), source);
  const { city } = catalogue.settings;
  if (!isCatalogue || city === undefined) {
    const folder = relative(cwd, root).split(sep).join('/') || '.';
    throw new UsageError({
      zh: `${show(name)} 里没有可用的事项目录：${folder}/regions.yaml ${isCatalogue ? '里没有市级区域' : '还不存在'}。请换一个版本。`,
      en: `${show(name)} holds no usable catalogue: ${folder}/regions.yaml ${isCatalogue ? 'names no city' : 'does not exist there'}. Name another revision.`,
    });
  }
  return { catalogue, city };
}

/** How many files of each county changed. */
function localChanges(changed: readonly FileChange[], { catalogue, city }: Revision): Gazette['local'] {
  const counties = catalogue.settings.regions.filter(({ parent }) => parent === city.code);
  return counties.flatMap((county) => {
    const files = changed.filter(({ path }) => codeAt(path)?.folder === county.code).length;
    return files === 0 ? [] : [{ region: county.code, name: shortNameOf(county), files }];
  });
}

export async function runChanges(
  from: string,
  to: string | undefined,
  flags: ChangesFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { cwd, env } = world;
  if (flags.output !== undefined && !flags.output.endsWith('.xlsx')) {
    throw new UsageError({
      zh: `-o 要写 .xlsx 文件名，不是 ${flags.output}。`,
      en: `-o takes the name of an .xlsx file, not ${flags.output}.`,
    });
  }
  const targets: readonly Target<(typeof gazetteFormats)[number]>[] = flags.format ?? [{ format: 'text' }];
  checkTargets(targets, cwd);
  const { root } = locate(flags.catalogue, [], cwd);
  const repository = openRepository(root, env);
  const [old, now] = [repository.commitOf(from), to === undefined ? undefined : repository.commitOf(to)];
  const changed = repository.changes(old, now);
  const touched = touchedBy(changed, undefined);
  const isConcerned = isToCompare({ ...touched, isEverything: false });
  const before = revisionAt(root, cwd, repository, old, from, isConcerned);
  const after = revisionAt(root, cwd, repository, now, to ?? '', isConcerned);
  const names = {
    from,
    to: to === undefined ? { zh: '工作区', en: 'the work tree' } : { zh: to, en: to },
    root: root === cwd ? '' : `${relative(cwd, root).split(sep).join('/')}/`,
  };
  const gazette = changes(before, after, names, localChanges(changed, after));

  let isWritten = true;
  for (const { format, file } of targets) {
    const isPlain = file !== undefined;
    const said = reporters[format](
      gazette,
      locale,
      !isPlain && isColored(flags.color, env, world.stdout),
      isPlain ? 100 : world.stdout.columns,
    );
    if (file === undefined) await world.stdout.write(said);
    else if (!(await saveTo(file, said, world, locale))) isWritten = false;
  }
  if (flags.output !== undefined) {
    const path = resolve(cwd, flags.output);
    const workbook = changesWorkbook(gazette, after.city, flags.today ?? todayOf(world.now), basename(path));
    try {
      for (const { rows } of await exportWorkbooks([workbook], dirname(path))) {
        const line = {
          zh: `${flags.output}: 1 张表，${rows} 行`,
          en: `${flags.output}: 1 sheet, ${rows} row${rows === 1 ? '' : 's'}`,
        };
        await world.stderr.write(`${show(line[locale])}\n`);
      }
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      await world.stderr.write(`shixiang: ${error.text[locale]}\n`);
      return exitCodes.incomplete;
    }
  }
  return isWritten && gazette.incomparable.length === 0 ? exitCodes.clean : exitCodes.incomplete;
}
