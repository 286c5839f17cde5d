import type { Counting } from '../catalogue/counting.ts';
import type { Locale } from '../model/text.ts';
import type { Progress } from './progress.ts';
import type { World } from './world.ts';

export interface StatsFlags {
  readonly stats?: boolean;
}

/** Undefined where nobody asks: to count takes a moment. */
export async function countingFor({ stats }: StatsFlags): Promise<Counting | undefined> {
  if (stats !== true) return undefined;
  const { counting } = await import('../catalogue/counting.ts');
  return counting();
}

/** Says on stderr what was counted. */
export async function tellStats(counted: Counting | undefined, world: World, locale: Locale): Promise<void> {
  if (counted === undefined) return;
  const { readingsText } = await import('../reporters/readings.ts');
  await world.stderr.write(readingsText(counted.readings(), locale));
}

/** Loaded when there is something to wait for. */
export const progressFor =
  ({ quiet }: { readonly quiet?: boolean }, world: World, locale: Locale) =>
  async (): Promise<Progress> => {
    const { progressOn } = await import('./progress.ts');
    return progressOn(world, locale, quiet === true);
  };
