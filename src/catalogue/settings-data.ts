import type { Settings } from '../model/catalogue.ts';
import type { Law } from '../model/law.ts';
import type { Match } from '../model/matches.ts';
import { lawsFrom } from './laws.ts';

/** Settings without functions, as another thread can be handed them: the same, and told of once. */
export interface SettingsData extends Omit<Settings, 'laws' | 'placedMatches'> {
  readonly laws: { readonly asOf: string; readonly all: readonly Law[] };
  readonly placedMatches: readonly Match[];
}

export const dataOf = ({ laws, placedMatches, ...plain }: Settings): SettingsData => ({
  ...plain,
  laws: { asOf: laws.asOf, all: laws.all() },
  placedMatches: placedMatches.map(({ match }) => match),
});

/** Where a match stands is asked in the end, of the settings that were read. */
function unplaced(): never {
  throw new Error('only where the settings were read is it known where they stand');
}

export const settingsFrom = ({ laws, placedMatches, ...plain }: SettingsData): Settings => ({
  ...plain,
  laws: lawsFrom(laws.asOf, laws.all),
  placedMatches: placedMatches.map((match) => ({ match, locate: unplaced })),
});
