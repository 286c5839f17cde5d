import { Chalk } from 'chalk';
import type { Source } from '../../catalogue/source.ts';
import { fix } from '../../commands/fix.ts';
import { validate } from '../../commands/validate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { isReached, type Report, type Summary } from '../../model/report.ts';
import { show } from '../../model/show.ts';
import { type Locale, many, type Text } from '../../model/text.ts';
import { changesText } from '../../reporters/formatted.ts';
import { exitCodes } from '../exit-codes.ts';
import { isColored } from '../manner.ts';
import { publish } from '../publish.ts';
import { replaceFiles } from '../replace-file.ts';
import type { World } from '../world.ts';
import type { ValidateFlags } from './validate.ts';

const done = (places: number, files: number): Text => ({
  zh: places === 0 ? '没有可以有把握地自动改正的。' : `改正了 ${places} 处，涉及 ${files} 个文件。`,
  en:
    places === 0
      ? 'nothing could be corrected with certainty.'
      : `${many(places, 'correction')} made in ${many(files, 'file')}.`,
});

const wouldBe = (places: number, files: number, { errors, warnings, notes }: Summary): Text => ({
  zh: `${places === 0 ? done(0, 0).zh : `会改正 ${places} 处，涉及 ${files} 个文件，没有写入。`}改正以后还有 ${errors} 个错误、${warnings} 个警告、${notes} 条提示。`,
  en: `${places === 0 ? done(0, 0).en : `would make ${many(places, 'correction')} in ${many(files, 'file')}; nothing was written.`} Left after that: ${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(notes, 'note')}.`,
});

/** `validate --fix`: corrects, then reports what is left. With `--dry-run` the patch is all that goes to stdout. */
export async function runFix(
  open: (source?: Source) => Catalogue,
  today: string,
  flags: ValidateFlags,
  world: World,
  locale: Locale,
  beforeSaying: (report: Report) => void | Promise<void>,
): Promise<number> {
  const tell = (text: Text): Promise<void> => world.stderr.write(`shixiang: ${show(text[locale])}\n`);
  const { report, changes, repaired } = fix(open, today);
  await beforeSaying(report);
  if (flags.dryRun === true) {
    const chalk = new Chalk({ level: isColored(flags.color, world.env, world.stdout) ? 1 : 0 });
    await world.stdout.write(changesText(changes, locale, chalk));
    await tell(wouldBe(repaired, changes.length, report.summary));
    if (!report.summary.complete) return exitCodes.incomplete;
    return isReached(report.summary, flags.failOn) ? exitCodes.findings : exitCodes.clean;
  }
  const { troubles } = await replaceFiles(changes);
  for (const trouble of troubles) await tell(trouble);
  if (troubles.length === 0) {
    if (flags.quiet !== true) await tell(done(repaired, changes.length));
    return publish(report, flags, world, locale);
  }
  // Some file is not what the report speaks of.
  await publish(validate(open(), today), flags, world, locale);
  return exitCodes.incomplete;
}
