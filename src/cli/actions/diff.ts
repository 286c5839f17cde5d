import { openCatalogue } from '../../catalogue/load.ts';
import { disk } from '../../catalogue/source.ts';
import type { Scope } from '../../commands/asking.ts';
import { concludeDiff, diff } from '../../commands/diff.ts';
import type { Work } from '../../commands/shard.ts';
import { isToCompare } from '../../commands/since.ts';
import { summaryOf, tallyOf } from '../../commands/summary.ts';
import { trendOf } from '../../commands/trend.ts';
import { openRepository } from '../../git/repository.ts';
import type { Part } from '../../model/part.ts';
import type { Report } from '../../model/report.ts';
import type { Locale } from '../../model/text.ts';
import { crewOf } from '../crew.ts';
import { askedOf, refuseUnknown, type ScopeFlags, scopeOf } from '../diff-scope.ts';
import { exitCodes } from '../exit-codes.ts';
import { todayOf } from '../manner.ts';
import { locate } from '../locate.ts';
import { publish } from '../publish.ts';
import { isScored, type ScoreFlags } from '../publish-scored.ts';
import { isScoredAtLeast, tellChanged, tellUnknown } from '../scores.ts';
import { explainingAt, slashed, tellTouched, touchedSince } from '../since.ts';
import type { ShardFlags } from '../shard.ts';
import { partOf } from '../threads.ts';
import { countingFor, progressFor, tellStats } from '../watching.ts';
import type { World } from '../world.ts';

export interface DiffFlags extends ShardFlags, ScopeFlags, ScoreFlags {
  readonly threads?: number;
}

export async function runDiff(
  items: readonly string[],
  flags: DiffFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { cwd } = world;
  const { since, quiet: isQuiet = false } = flags;
  const { root } = locate(flags.catalogue, [], cwd);
  const asked = askedOf(items, flags);
  if (flags.shard !== undefined || flags.output !== undefined) {
    const { runShard } = await import('../shard.ts');
    const workOf = (): Work => ({
      command: 'diff',
      scope: scopeOf(asked, openCatalogue(root, cwd).settings.regions, undefined).whole,
    });
    return runShard(workOf, flags, world, locale);
  }
  const touched = since === undefined ? undefined : touchedSince(since, root, world);
  const isConcerned = touched === undefined ? undefined : isToCompare(touched);
  const counting = await countingFor(flags);
  const isWanted = (path: string): boolean => isConcerned?.(slashed(root, path)) ?? true;
  // What git tells of files, other threads are not told; it is of few.
  const threads = touched === undefined ? flags.threads : 1;
  const crew = crewOf(threads);
  const files = counting?.of(disk) ?? disk;
  const isOfAll = touched === undefined && items.length === 0;
  const catalogue = openCatalogue(root, cwd, isWanted, isOfAll ? crew.of(files, isWanted) : files);
  const { whole, scope, isNarrowed, isEmpty } = scopeOf(asked, catalogue.settings.regions, touched);
  if (touched !== undefined && !isQuiet) await tellTouched(since ?? '', touched, world, locale);
  const today = flags.today ?? todayOf(world.now);
  const explain = explainingAt(root, world);
  const manner = { threads, crew, progress: progressFor(flags, world, locale), counting };
  const partIn = (narrowed: Scope): Promise<Part> =>
    partOf({ command: 'diff', scope: narrowed }, catalogue, { root, cwd, today, explain }, manner);
  const report: Report = isEmpty
    ? { summary: summaryOf([], tallyOf([])), findings: [] }
    : concludeDiff(catalogue, await partIn(scope), scope, today);
  if (!isNarrowed) refuseUnknown(asked.items, report);

  const isTold = isScored(flags);
  const isTrendTold = touched !== undefined && (isTold || (touched.count > 0 && !isQuiet));
  // Scores are of all items, also where the findings are of few.
  const scored = isNarrowed && isTrendTold ? diff(openCatalogue(root, cwd), whole, today, explain) : report;
  const cards = scored.scorecards ?? [];
  const { scorecards, isKnown } =
    since !== undefined && isTrendTold
      ? trendOf(cards, since, openRepository(root, world.env), {
          root,
          cwd,
          scope: whole,
          today,
          explainingAt: (source, commit) => explainingAt(root, world, source, commit),
        })
      : { scorecards: cards, isKnown: true };

  const { scorecards: _, ...rest } = report;
  const complete = rest.summary.complete && (!isTold || scored.summary.complete);
  const told = { ...rest, summary: { ...rest.summary, complete } };
  const code = await publish(isTold ? { ...told, scorecards } : told, flags, world, locale);
  if (!isKnown && scorecards.length > 0 && !isQuiet) await tellUnknown(world, locale);
  if (isTrendTold && !isTold) await tellChanged(scorecards, world, locale);
  const isEnough = await isScoredAtLeast(flags.minScore ?? 0, scorecards, world, locale);
  await tellStats(counting, world, locale);
  return isEnough ? code : Math.max(code, exitCodes.findings);
}
