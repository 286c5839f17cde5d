import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { openCatalogue } from '../../catalogue/load.ts';
import { type ImportOutcome, importItems, unreadableWorkbook } from '../../commands/import.ts';
import { joined, toldBy } from '../../commands/import/columns.ts';
import type { Planned } from '../../commands/import/plan.ts';
import { explain, ExportError } from '../../excel/export-error.ts';
import { readWorkbook } from '../../excel/read/read-workbook.ts';
import type { Settings } from '../../model/catalogue.ts';
import type { Change } from '../../model/change.ts';
import type { Finding } from '../../model/finding.ts';
import type { Region } from '../../model/region.ts';
import { show } from '../../model/show.ts';
import { type Locale, many, type Text } from '../../model/text.ts';
import { columnsFile, givenBy, saveColumns } from '../columns-file.ts';
import { regionsNamed } from '../diff-scope.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ReportFlags } from '../flags.ts';
import { todayOf } from '../manner.ts';
import { writeMarked } from '../marked.ts';
import { locate } from '../locate.ts';
import { type Progress, progressOn } from '../progress.ts';
import { publish } from '../publish.ts';
import { replaceFiles } from '../replace-file.ts';
import { UsageError } from '../usage-error.ts';
import { workbookBytes } from '../workbook-bytes.ts';
import type { World } from '../world.ts';
import { writeFileWhole } from '../write-file.ts';

export interface ImportFlags extends ReportFlags {
  readonly region?: string;
  readonly map?: readonly string[];
  readonly set?: readonly string[];
  readonly save?: boolean;
  readonly adopt?: boolean;
  /** False after --no-marked. */
  readonly marked?: string | boolean;
  readonly dryRun?: boolean;
}

const steps = {
  read: { zh: '正在读取工作簿', en: 'reading the workbook' },
  check: { zh: '正在核对', en: 'checking' },
  write: { zh: '正在写文件', en: 'writing files' },
} as const satisfies Readonly<Record<string, Text>>;

export async function runImport(
  name: string,
  flags: ImportFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { root } = locate(flags.catalogue, [], world.cwd);
  const display = (path: string): string => relative(world.cwd, path).split(sep).join('/') || '.';
  const { settings, findings: ofSettings } = openCatalogue(
    root,
    world.cwd,
    (path) => path === join(root, columnsFile),
  );
  const fault = ofSettings.find(({ at }) => at.file === display(join(root, columnsFile)));
  if (fault !== undefined) throw faultyColumns(fault);
  const region = regionOf(flags, settings);
  const given = givenBy(flags);
  const told = toldBy(joined(settings.columns, given), settings.laws);
  if ('refusal' in told) throw new UsageError(told.refusal);
  const complain = (text: Text): Promise<void> => world.stderr.write(`shixiang: ${show(text[locale])}\n`);
  const progress = progressOn(world, locale, flags.quiet === true);
  let isSound = true;
  try {
    progress.tell(steps.read, 0);
    const bytes = await workbookBytes(name, world.cwd);
    const read = await readWorkbook(bytes);
    const workbook = name.split(sep).join('/');
    progress.tell(steps.check, 0);
    const outcome =
      'fault' in read
        ? unreadableWorkbook(workbook, read.fault)
        : importItems({
            workbook,
            sheets: read.sheets,
            settings,
            ...told,
            ...(region && { region }),
            root,
            cwd: world.cwd,
            display,
            isAdopting: flags.adopt === true,
            today: flags.today ?? todayOf(world.now),
          });
    progress.clear();
    const code = await publish(outcome.report, flags, world, locale);
    if (flags.dryRun === true) {
      await tellPlanned(outcome.planned, world, locale);
      await tellSummary(outcome, outcome.planned, true, flags, world, locale);
      return code;
    }
    const { written, troubles } = await write(outcome.planned, progress);
    for (const trouble of troubles) await complain(trouble);
    isSound = troubles.length === 0;
    if (flags.save === true)
      isSound = (await saveColumns(root, settings, given, display, complain)) && isSound;
    if (flags.marked !== false)
      isSound = (await writeMarked(name, bytes, outcome.marks, flags, world, complain)) && isSound;
    await tellSummary(outcome, written, false, flags, world, locale);
    return isSound ? code : exitCodes.incomplete;
  } finally {
    progress.clear();
  }
}

/** What it says of columns would be passed over silently. */
const faultyColumns = ({ at, message }: Finding): UsageError =>
  new UsageError({
    zh: `${at.file}:${at.line}: ${message.zh}没有导入；请先改正它。`,
    en: `${at.file}:${at.line}: ${message.en} Nothing was imported; mend it first.`,
  });

function regionOf({ region }: ImportFlags, { regions }: Settings): Region | undefined {
  if (regions.length === 0) {
    throw new UsageError({
      zh: 'regions.yaml 里没有可用的区域，不知道往哪里导入；请先改正它（shixiang validate 看问题）。',
      en: 'regions.yaml has no usable region, so nothing can be imported; mend it first (shixiang validate tells what is wrong).',
    });
  }
  const [code] = region === undefined ? [] : regionsNamed([region], regions);
  return regions.find((each) => each.code === code);
}

/** Writes all files, whatever becomes of each; a new one never in the place of one that has come meanwhile. */
async function write(
  planned: readonly Planned[],
  progress: Progress,
): Promise<{ readonly written: readonly Planned[]; readonly troubles: readonly Text[] }> {
  const troubles: Text[] = [];
  const written: Planned[] = [];
  for (const [index, each] of planned.entries()) {
    progress.tell(steps.write, index, planned.length);
    const { path, file, before, text = '' } = each;
    if (before !== undefined) continue;
    try {
      if (existsSync(path))
        throw new ExportError({
          zh: `${file} 刚被别人写了，没有动它；请再运行一次`,
          en: `${file} has come meanwhile and was left alone; run this again`,
        });
      await mkdir(dirname(path), { recursive: true });
      await writeFileWhole(path, text);
      written.push(each);
    } catch (error) {
      const reason = explain(error, { path: file });
      if (!(reason instanceof ExportError)) throw error;
      troubles.push(reason.text);
    }
  }
  const changes = planned.flatMap((each) =>
    each.before === undefined ? [] : [changeOf(each, each.before.bytes)],
  );
  const replaced = await replaceFiles(changes);
  const done = new Set(replaced.written.map(({ path }) => path));
  return {
    written: [...written, ...planned.filter(({ path }) => done.has(path))],
    troubles: [...troubles, ...replaced.troubles],
  };
}

const changeOf = ({ path, file, text = '' }: Planned, before: Uint8Array): Change => ({
  path,
  file,
  before,
  after: new TextEncoder().encode(text),
});

async function tellPlanned(planned: readonly Planned[], { stderr }: World, locale: Locale): Promise<void> {
  const lines = planned.map(({ file, before }) => {
    const fate = before === undefined ? { zh: '新写', en: 'new' } : { zh: '改写', en: 'changed' };
    return `  ${fate[locale]} ${show(file)}\n`;
  });
  await stderr.write(lines.join(''));
}

async function tellSummary(
  { unchanged, blocked }: ImportOutcome,
  files: readonly Planned[],
  isTrial: boolean,
  { quiet }: ImportFlags,
  { stderr }: World,
  locale: Locale,
): Promise<void> {
  if (quiet === true) return;
  const fresh = files.filter(({ before }) => before === undefined).length;
  const changed = files.length - fresh;
  const zh = [
    isTrial ? `会新写 ${fresh} 个文件，改写 ${changed} 个` : `新写 ${fresh} 个文件，改写 ${changed} 个`,
    `，${unchanged} 个没有变化`,
    blocked > 0 ? `，${blocked} 个事项有错误没有写入` : '',
    isTrial ? '；这是预演，没有写任何文件。' : '。',
  ].join('');
  const en = [
    isTrial
      ? `${many(fresh, 'file')} would be new, ${changed} changed`
      : `${many(fresh, 'new file')}, ${changed} changed`,
    `, ${unchanged} as they were`,
    blocked > 0 ? `, ${many(blocked, 'item')} with errors not written` : '',
    isTrial ? '; a dry run: nothing was written.' : '.',
  ].join('');
  await stderr.write(`shixiang: ${{ zh, en }[locale]}\n`);
}
