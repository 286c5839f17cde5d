import type { Scorecard } from '../model/scorecard.ts';
import { show } from '../model/show.ts';
import type { Locale, Text } from '../model/text.ts';
import type { World } from './world.ts';

const tell = (text: Text, world: World, locale: Locale): Promise<void> =>
  world.stderr.write(`shixiang: ${show(text[locale])}\n`);

/** On stderr a line for every county whose score is another than before. */
export async function tellChanged(
  scorecards: readonly Scorecard[],
  world: World,
  locale: Locale,
): Promise<void> {
  const said = (score: number | undefined): string => score?.toFixed(1) ?? '—';
  for (const { name, score, before } of scorecards) {
    if (before === undefined || before.score === score) continue;
    const text = {
      zh: `${name}评分 ${said(before.score)} → ${said(score)}`,
      en: `${name} scores ${said(score)}, was ${said(before.score)}`,
    };
    await tell(text, world, locale);
  }
}

/** On stderr, that there is nothing to compare the scores with. */
export const tellUnknown = (world: World, locale: Locale): Promise<void> =>
  tell(
    {
      zh: '那时的目录没有评分或没有读全，所以没有变化可比。',
      en: 'the catalogue of that time has no scores or could not be read whole, so no change is told.',
    },
    world,
    locale,
  );

/** Whether every county scores at least so much; those that do not are named on stderr. */
export async function isScoredAtLeast(
  least: number,
  scorecards: readonly Scorecard[],
  world: World,
  locale: Locale,
): Promise<boolean> {
  const below = scorecards.filter(({ score }) => score !== undefined && score < least);
  if (below.length === 0) return true;
  const names = below.map(({ name, score = 0 }) => `${name} ${score.toFixed(1)}`);
  const text = {
    zh: `评分低于 ${least} 的有：${names.join('、')}`,
    en: `scores below ${least}: ${names.join(', ')}`,
  };
  await tell(text, world, locale);
  return false;
}
