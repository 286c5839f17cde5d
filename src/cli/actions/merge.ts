import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  concludeParts,
  gatherParts,
  MergeRefusal,
  type NamedPart,
  refuseForeign,
} from '../../commands/merge.ts';
import { type Site, type Work, workOf } from '../../commands/shard.ts';
import type { Report } from '../../model/report.ts';
import type { SealedPart } from '../../model/sealed-part.ts';
import { show } from '../../model/show.ts';
import type { Locale, Text } from '../../model/text.ts';
import { refuseUnknown } from '../diff-scope.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ReportFlags } from '../flags.ts';
import { refuseEmpty } from '../locate.ts';
import { publish } from '../publish.ts';
import { isScored, publishScored, type ScoreFlags } from '../publish-scored.ts';
import { partsInQueue, type QueueFlags } from '../queue.ts';
import { siteOf } from '../shard.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';

export interface MergeFlags extends ReportFlags, QueueFlags, ScoreFlags {
  readonly run?: string;
}

/** The files, and of a folder those that end in .ndjson. */
function readParts(paths: readonly string[], cwd: string): readonly NamedPart[] {
  return paths.flatMap((name): NamedPart[] => {
    const path = resolve(cwd, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) {
      throw new UsageError({
        zh: `找不到分片 ${name}：没有这个文件或文件夹`,
        en: `there is no part ${name}: no such file or folder`,
      });
    }
    if (!found.isDirectory()) return [{ name, bytes: readFileSync(path) }];
    const names = readdirSync(path)
      .filter((each) => each.endsWith('.ndjson'))
      .toSorted();
    if (names.length > 0) {
      return names.map((each) => ({ name: `${name}/${each}`, bytes: readFileSync(join(path, each)) }));
    }
    throw new UsageError({
      zh: `${name} 里没有分片（.ndjson 文件）；请核对文件夹`,
      en: `${name} holds no part (a file that ends in .ndjson); check the folder`,
    });
  });
}

/** The catalogue that the parts were made from, where they say it lies. */
function siteFor({ head: { catalogue, today } }: SealedPart, work: Work, world: World): Site {
  try {
    return siteOf(work, catalogue, today, world);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new MergeRefusal({
      zh: `这里没有写分片时的目录 ${catalogue}。请在运行各份的那个文件夹里合并，目录文件也要在。${error.text.zh}`,
      en: `the catalogue of the parts, ${catalogue}, is not here. Merge in the folder that the shards ran in, where the files of the catalogue are too: ${error.text.en}`,
    });
  }
}

/** What one process would have said of all shards together. */
export async function runMerge(
  paths: readonly string[],
  flags: MergeFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  try {
    const { run } = flags;
    if ((run === undefined) === (paths.length === 0)) throw new UsageError(eitherText);
    const part = gatherParts(
      run === undefined ? readParts(paths, world.cwd) : await partsInQueue(run, flags, world, locale),
    );
    refuseForeign(part, version);
    const work = workOf(part.head);
    const report = concludeParts(part, work, siteFor(part, work, world));
    return await (work.command === 'validate' ? sayValidate : sayCompared)(
      report,
      work,
      flags,
      world,
      locale,
    );
  } catch (error) {
    if (!(error instanceof MergeRefusal)) throw error;
    await world.stderr.write(`shixiang: ${show(error.text[locale])}\n`);
    return exitCodes.incomplete;
  }
}

const eitherText: Text = {
  zh: '请写分片文件或它们的文件夹；分片在队列里的，写 --run 和运行的名字，不写文件',
  en: 'name parts or folders of parts; where they are in a queue, give --run and the name of the run instead',
};

type Say = (report: Report, work: Work, flags: MergeFlags, world: World, locale: Locale) => Promise<number>;

const sayValidate: Say = (report, _, flags, world, locale) => {
  if (isScored(flags)) {
    throw new UsageError({
      zh: '--scorecards 和 --min-score 用于 diff 和 check 的分片，这些是 validate 的',
      en: '--scorecards and --min-score go with parts of diff or check; these are of validate',
    });
  }
  refuseEmpty(report);
  return publish(report, flags, world, locale);
};

const sayCompared: Say = (report, { scope }, flags, world, locale) => {
  refuseUnknown('items' in scope ? scope.items : [], report);
  return publishScored(report, flags, world, locale);
};
