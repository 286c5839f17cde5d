import { openCatalogue } from '../../catalogue/load.ts';
import { diff } from '../../commands/diff.ts';
import { isToCompare } from '../../commands/since.ts';
import { summaryOf } from '../../commands/summary.ts';
import { fieldIds } from '../../model/field.ts';
import { nearest } from '../../model/nearest.ts';
import { type Region, shortNameOf } from '../../model/region.ts';
import type { Report } from '../../model/report.ts';
import { type Scorecard, withBefore } from '../../model/scorecard.ts';
import { show } from '../../model/show.ts';
import type { Locale } from '../../model/text.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ReportFlags } from '../flags.ts';
import { todayOf } from '../manner.ts';
import { locate } from '../open.ts';
import { publish } from '../publish.ts';
import { explainingAt, scorecardsBefore, slashed, tellTouched, touchedSince } from '../since.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

interface DiffFlags extends ReportFlags {
  readonly county?: readonly string[];
  readonly item?: readonly string[];
  readonly field?: readonly string[];
  readonly all?: boolean;
  readonly since?: string;
  readonly scorecards?: boolean;
  readonly minScore?: number;
}

export async function runDiff(
  items: readonly string[],
  flags: DiffFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { root } = locate(flags.catalogue, [], world.cwd);
  const touched = flags.since === undefined ? undefined : touchedSince(flags.since, root, world);
  const isConcerned = touched === undefined ? undefined : isToCompare(touched);
  const catalogue = openCatalogue(root, world.cwd, (path) => isConcerned?.(slashed(root, path)) ?? true);
  const { regions } = catalogue.settings;
  const counties = countiesNamed(flags.county ?? [], regions);
  const fields = fieldsNamed(flags.field ?? []);
  const wanted = [...items, ...(flags.item ?? [])];
  const isNarrowed = touched !== undefined && !touched.isEverything;
  const concerned = wanted.length === 0 ? [...(touched?.codes ?? [])] : wanted;
  const compared = isNarrowed ? concerned.filter((code) => touched.codes.has(code)) : wanted;
  if (touched !== undefined && flags.quiet !== true) {
    await tellTouched(flags.since ?? '', touched, world, locale);
  }
  const today = flags.today ?? todayOf(world.now);
  const explain = explainingAt(root, world);
  const scope = { items: compared, counties, fields, isAll: flags.all === true };
  const report: Report =
    isNarrowed && compared.length === 0
      ? { summary: summaryOf([], []), findings: [] }
      : diff(catalogue, scope, today, explain);
  const missing = (isNarrowed ? [] : wanted).find((code) =>
    report.matrix?.rows.every((row) => row.code !== code),
  );
  if (missing !== undefined && report.findings.every(({ code }) => code !== missing)) {
    throw new UsageError({
      zh: `市级标准中没有事项 ${missing}。请写 12 位基本编码。`,
      en: `the standard has no item ${missing}. Give the 12 places of its code.`,
    });
  }
  const isScored = flags.scorecards === true || flags.minScore !== undefined;
  const isTrendTold = touched !== undefined && (isScored || (touched.count > 0 && flags.quiet !== true));
  const whole = { ...scope, items: wanted };
  // Scores are of all items, also where the findings are of few.
  const scored =
    isNarrowed && isTrendTold ? diff(openCatalogue(root, world.cwd), whole, today, explain) : report;
  const before = isTrendTold ? scorecardsBefore(flags.since ?? '', root, whole, today, world) : [];
  const scorecards = withBefore(scored.scorecards ?? [], before);
  const { scorecards: _, ...rest } = report;
  const complete = rest.summary.complete && (!isScored || scored.summary.complete);
  const told = { ...rest, summary: { ...rest.summary, complete } };
  const code = await publish(isScored ? { ...told, scorecards } : told, flags, world, locale);
  if (isTrendTold && before.length === 0 && scorecards.length > 0 && flags.quiet !== true) {
    const lacking = {
      zh: '那时的目录没有评分或没有读全，所以没有变化可比。',
      en: 'the catalogue of that time has no scores or could not be read whole, so no change is told.',
    };
    await world.stderr.write(`shixiang: ${lacking[locale]}\n`);
  }
  if (isTrendTold && !isScored) await tellChanged(scorecards, world, locale);
  const least = flags.minScore ?? 0;
  const below = scorecards.filter(({ score }) => score !== undefined && score < least);
  if (below.length === 0) return code;
  const names = below.map(({ name, score = 0 }) => `${name} ${score.toFixed(1)}`);
  const text = {
    zh: `评分低于 ${least} 的有：${names.join('、')}`,
    en: `scores below ${least}: ${names.join(', ')}`,
  };
  await world.stderr.write(`shixiang: ${show(text[locale])}\n`);
  return Math.max(code, exitCodes.findings);
}

/** The codes of counties that are given by code, name or short name. */
function countiesNamed(words: readonly string[], regions: readonly Region[]): readonly string[] {
  return words.map((word) => {
    const region = regions.find((each) => [each.code, each.name, shortNameOf(each)].includes(word));
    if (region !== undefined) return region.code;
    const meant = nearest(
      word,
      regions.flatMap(({ code, name }) => [code, name]),
    );
    throw new UsageError({
      zh: `没有区域 ${word}${meant === undefined ? '' : `，是不是 ${meant}？`}`,
      en: `there is no region ${word}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    });
  });
}

function fieldsNamed(words: readonly string[]): readonly string[] {
  const unknown = words.find((word) => !(fieldIds as readonly string[]).includes(word));
  if (unknown === undefined) return words;
  const meant = nearest(unknown, fieldIds);
  throw new UsageError({
    zh: `没有要素 ${unknown}${meant === undefined ? '' : `，是不是 ${meant}？`}`,
    en: `there is no field ${unknown}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  });
}

/** On stderr a line for every county whose score is another than before. */
async function tellChanged(scorecards: readonly Scorecard[], world: World, locale: Locale): Promise<void> {
  const said = (score: number | undefined): string => score?.toFixed(1) ?? '—';
  for (const { name, score, before } of scorecards) {
    if (before === undefined || before.score === score) continue;
    const text = {
      zh: `${name}评分 ${said(before.score)} → ${said(score)}`,
      en: `${name} scores ${said(score)}, was ${said(before.score)}`,
    };
    await world.stderr.write(`shixiang: ${show(text[locale])}\n`);
  }
}
