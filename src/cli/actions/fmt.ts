import { Chalk, type ChalkInstance } from 'chalk';
import { findingOf } from '../../catalogue/finding.ts';
import { format } from '../../catalogue/format.ts';
import { formatFiles } from '../../catalogue/format-files.ts';
import { formatting } from '../../commands/format.ts';
import { show } from '../../model/show.ts';
import type { Locale, Text } from '../../model/text.ts';
import { changesText, faultText, formatSummary } from '../../reporters/formatted.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CatalogueFlags } from '../flags.ts';
import { isColored } from '../manner.ts';
import { locate } from '../locate.ts';
import { replaceFiles } from '../replace-file.ts';
import { UsageError } from '../usage-error.ts';
import type { Stream, World } from '../world.ts';

export interface FmtFlags extends CatalogueFlags {
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

const unsureText = (file: string): Text => ({
  zh: `${file} 的写法少见，整理后意思可能会变，没有改动`,
  en: `${file} is written in so rare a way that formatting might change what it says; it is left alone`,
});

/** Results on stdout: the names of files or a patch. What went wrong and the summary on stderr. */
export async function runFmt(
  paths: readonly string[],
  flags: FmtFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const chalkFor = (stream: Stream): ChalkInstance =>
    new Chalk({ level: isColored(flags.color, world.env, stream) ? 1 : 0 });
  const complain = (text: Text): Promise<void> => world.stderr.write(`shixiang: ${show(text[locale])}\n`);
  if (paths.includes('-')) return formatInput(paths, world, locale, chalkFor(world.stderr));
  const { root, isSelected } = locate(flags.catalogue, paths, world.cwd);
  const result = formatting(formatFiles(root, world.cwd, isSelected));
  const { canonical, changes, refused, findings, unsure, isComplete } = result;
  if (canonical + changes.length + refused + unsure.length === 0) {
    throw new UsageError({
      zh: '没有可整理的文件：给出的路径里没有目录的 .yaml 文件。',
      en: 'nothing to format: there is no .yaml file of the catalogue at the given paths.',
    });
  }
  for (const finding of findings) {
    await world.stderr.write(`${faultText(finding, locale, chalkFor(world.stderr))}\n`);
  }
  for (const file of unsure) await complain(unsureText(file));
  const isTrial = flags.check === true || flags.dryRun === true;
  const { written, troubles } = isTrial ? { written: changes, troubles: [] } : await replaceFiles(changes);
  for (const trouble of troubles) await complain(trouble);
  if (flags.dryRun === true) {
    await world.stdout.write(changesText(changes, locale, chalkFor(world.stdout)));
  } else await world.stdout.write(written.map(({ file }) => `${show(file)}\n`).join(''));
  const left = refused + unsure.length + troubles.length;
  const tally = { changed: written.length, canonical, left };
  await world.stderr.write(`${formatSummary(tally, isTrial, locale)}\n`);
  if (!isComplete || troubles.length > 0) return exitCodes.incomplete;
  const isWanting = refused + unsure.length > 0 || (flags.check === true && changes.length > 0);
  return isWanting ? exitCodes.findings : exitCodes.clean;
}

/** An item from stdin to stdout, for editors; nothing but the canonical text is ever on stdout. */
async function formatInput(
  paths: readonly string[],
  world: World,
  locale: Locale,
  chalk: ChalkInstance,
): Promise<number> {
  if (paths.length > 1) {
    throw new UsageError({
      zh: '- 表示整理标准输入的一个事项，不能再写别的路径',
      en: '- formats one item from standard input; no other path can stand beside it',
    });
  }
  const bytes = await world.stdin.bytes();
  const formatted = format('-', bytes, 'item');
  switch (formatted.kind) {
    case 'canonical':
      await world.stdout.write(new TextDecoder().decode(bytes));
      return exitCodes.clean;
    case 'changed':
      await world.stdout.write(formatted.text);
      return exitCodes.clean;
    case 'refused':
      for (const { rule, message, at } of formatted.faults) {
        await world.stderr.write(`${faultText(findingOf(rule, message, at), locale, chalk)}\n`);
      }
      return exitCodes.findings;
    default:
      await world.stderr.write(`shixiang: ${unsureText('-')[locale]}\n`);
      return exitCodes.findings;
  }
}
