import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Chalk } from 'chalk';
import { openCatalogue } from '../../catalogue/load.ts';
import { readFile } from '../../catalogue/read-file.ts';
import { disk, type Source } from '../../catalogue/source.ts';
import { addWaiver, emptyWaivers, removeWaivers } from '../../catalogue/waivers-file.ts';
import { diff } from '../../commands/diff.ts';
import { checkWaivers, waiverFor } from '../../commands/waivers.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Report } from '../../model/report.ts';
import { show } from '../../model/show.ts';
import type { Locale, Text } from '../../model/text.ts';
import { patchText } from '../../reporters/patch.ts';
import { waiversText } from '../../reporters/waivers.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CatalogueFlags, ReportFlags } from '../flags.ts';
import { isColored, todayOf } from '../manner.ts';
import { locate } from '../locate.ts';
import { publish } from '../publish.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { writeFileWhole } from '../write-file.ts';

export interface AddFlags extends CatalogueFlags {
  readonly reason: string;
  readonly approval: string;
  readonly from?: string;
  readonly until: string;
  readonly dryRun?: boolean;
}

export interface PruneFlags extends CatalogueFlags {
  readonly dryRun?: boolean;
}

const chalkFor = ({ color }: CatalogueFlags, world: World) =>
  new Chalk({ level: isColored(color, world.env, world.stdout) ? 1 : 0 });

const everything = { items: [], counties: [], fields: [], isAll: false } as const;

interface Compared {
  readonly catalogue: Catalogue;
  readonly report: Report;
  readonly today: string;
}

function compareAll({ catalogue: flag, today: day }: CatalogueFlags, world: World): Compared {
  const { root } = locate(flag, [], world.cwd);
  const catalogue = openCatalogue(root, world.cwd);
  const today = day ?? todayOf(world.now);
  return { catalogue, report: diff(catalogue, everything, today), today };
}

/** Every waiver with its state. */
export async function runWaivers(flags: ReportFlags, world: World, locale: Locale): Promise<number> {
  const { catalogue, report } = compareAll(flags, world);
  const { summary, waivers = [] } = report;
  const findings = catalogue.findings.filter(({ severity }) => severity === 'error');
  if (flags.format !== undefined) {
    return publish({ summary, findings, waivers }, { ...flags, failOn: 'never' }, world, locale);
  }
  await world.stdout.write(waiversText(waivers, catalogue.settings.regions, locale, chalkFor(flags, world)));
  return summary.complete ? exitCodes.clean : exitCodes.incomplete;
}

/** The one place where a waiver that is over, or answers for nothing, fails. */
export async function runWaiversCheck(flags: ReportFlags, world: World, locale: Locale): Promise<number> {
  const { catalogue, report } = compareAll(flags, world);
  return publish(checkWaivers(report, catalogue.findings), flags, world, locale);
}

/** waivers.yaml as it is now. */
interface Opened {
  readonly path: string;
  readonly file: string;
  /** Absent: there is no such file yet. */
  readonly bytes?: Uint8Array;
  readonly text: string;
}

function openWaivers({ catalogue: flag }: CatalogueFlags, world: World): Opened {
  const { root } = locate(flag, [], world.cwd);
  const path = join(root, 'waivers.yaml');
  const file = relative(world.cwd, path).split(sep).join('/');
  const read = (name: string): Uint8Array => {
    const content = readFile(join(root, name), file);
    if (!('bytes' in content)) throw new UsageError(content.fault.message);
    return content.bytes;
  };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (!existsSync(path)) return { path, file, text: emptyWaivers(decoder.decode(read('regions.yaml'))) };
  const bytes = read('waivers.yaml');
  return { path, file, bytes, text: decoder.decode(bytes) };
}

/** The catalogue with another waivers.yaml than the disk has. */
const withWaivers = ({ path }: Opened, text: string): Source => ({
  list: (root, display) => {
    const listing = disk.list(root, display);
    return { ...listing, files: [...new Set([...listing.files, path])].toSorted() };
  },
  read: (each, file) => (each === path ? { bytes: new TextEncoder().encode(text) } : disk.read(each, file)),
});

function refuseFaulty({ catalogue }: Compared, { file }: Opened): void {
  const fault = catalogue.findings.find(({ at, severity }) => at.file === file && severity === 'error');
  if (fault === undefined) return;
  const { line } = fault.at;
  throw new UsageError({
    zh: `${file} 第 ${line} 行有错，先改正再登记：${fault.message.zh}`,
    en: `${file} is faulty on line ${line}; mend it first: ${fault.message.en}`,
  });
}

/** Writes the new text unless somebody changed the file meanwhile, or only shows what would change. */
async function save(
  opened: Opened,
  after: string,
  flags: PruneFlags,
  world: World,
  locale: Locale,
  said: Text,
): Promise<number> {
  const { path, file, bytes, text } = opened;
  const source = withWaivers(opened, after);
  const fault = openCatalogue(dirname(path), world.cwd, (each) => each === path, source).findings.find(
    ({ at, severity }) => at.file === file && severity === 'error',
  );
  if (fault !== undefined) {
    throw new UsageError({
      zh: `没有写入：${fault.message.zh}`,
      en: `nothing was written: ${fault.message.en}`,
    });
  }
  if (flags.dryRun === true) {
    await world.stdout.write(patchText(file, bytes === undefined ? '' : text, after, chalkFor(flags, world)));
    return exitCodes.clean;
  }
  const now = existsSync(path) ? readFile(path, file) : undefined;
  const present = now !== undefined && 'bytes' in now ? now.bytes : undefined;
  const isSame =
    (now === undefined && bytes === undefined) ||
    (present !== undefined && bytes !== undefined && Buffer.compare(present, bytes) === 0);
  if (!isSame) {
    const meanwhile = {
      zh: `${file} 刚被别人改过，没有写入；请再运行一次`,
      en: `${file} was changed meanwhile, so nothing was written; run this again`,
    };
    await world.stderr.write(`shixiang: ${meanwhile[locale]}\n`);
    return exitCodes.incomplete;
  }
  await writeFileWhole(path, after);
  await world.stdout.write(`${show(said[locale])}\n`);
  return exitCodes.clean;
}

/** Enters an approval for a difference that is there. */
export async function runWaiversAdd(
  fingerprint: string,
  flags: AddFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const opened = openWaivers(flags, world);
  const compared = compareAll(flags, world);
  refuseFaulty(compared, opened);
  const { reason, approval, from = compared.today, until } = flags;
  const decision = { reason, approval, from, until };
  const found = waiverFor(compared.report, fingerprint, decision, compared.today);
  if ('refusal' in found) throw new UsageError(found.refusal);
  const { waiver } = found;
  return save(opened, addWaiver(opened.text, waiver), flags, world, locale, {
    zh: `${opened.file}: 已登记 ${waiver.region} ${waiver.code} ${waiver.field} 的豁免，${from} 至 ${until}（${approval}）。`,
    en: `${opened.file}: entered the waiver of ${waiver.region} ${waiver.code} ${waiver.field}, ${from} to ${until} (${approval}).`,
  });
}

/** Removes what answers for no difference. */
export async function runWaiversPrune(flags: PruneFlags, world: World, locale: Locale): Promise<number> {
  const opened = openWaivers(flags, world);
  const compared = compareAll(flags, world);
  refuseFaulty(compared, opened);
  const { summary, waivers = [] } = compared.report;
  if (!summary.complete) {
    const text = {
      zh: '有文件无法读取，说不准哪些豁免没有用上，什么也没有删',
      en: 'some files could not be read, so nobody can say which waivers are unused; nothing was removed',
    };
    await world.stderr.write(`shixiang: ${text[locale]}\n`);
    return exitCodes.incomplete;
  }
  const unused = waivers.filter(({ state }) => state === 'unused');
  if (unused.length === 0) {
    await world.stdout.write({ zh: '没有未使用的豁免。\n', en: 'There are no unused waivers.\n' }[locale]);
    return exitCodes.clean;
  }
  const after = removeWaivers(
    opened.text,
    unused.map(({ at }) => at.line),
  );
  const told = unused.map(({ waiver }) => `${waiver.region} ${waiver.code} ${waiver.field}`);
  return save(opened, after, flags, world, locale, {
    zh: `${opened.file}: 删掉 ${unused.length} 条未使用的豁免（${told.join('；')}）。`,
    en: `${opened.file}: removed ${unused.length} unused waiver${unused.length === 1 ? '' : 's'} (${told.join('; ')}).`,
  });
}
