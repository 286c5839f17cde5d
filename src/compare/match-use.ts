import type { Settings } from '../model/catalogue.ts';
import { fields } from '../model/field.ts';
import { type Finding, valueAt } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { Item } from '../model/item.ts';
import type { Match } from '../model/matches.ts';
import { normalise } from '../model/normalise.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { traitsOf } from './traits.ts';

/** What some items say of the entries, by their place in the file: plain data. */
export type MatchesSeen = readonly (readonly [entry: number, seen: Seen])[];

export interface MatchUse {
  /** One item of the standard, with its versions in the counties. */
  readonly see: (standard: Item, locals: readonly Item[]) => void;
  /** What was seen since this was asked before. */
  readonly taken: () => MatchesSeen;
  /** As if what another one saw had been shown to `see`. */
  readonly add: (seen: MatchesSeen) => void;
  /** The entries that fit nothing, once everything was seen; none of a code of which some file is unread. */
  readonly findings: (isUnread: (code: string) => boolean) => Generator<Finding>;
}

/** What of an entry was found, and whether both names in one item. */
interface Seen {
  readonly standard: boolean;
  readonly county: boolean;
  readonly both: boolean;
}

const has = (item: Item, { field }: Match, name: string): boolean => {
  const members = valueAt(item, field.split('.'));
  const traits = traitsOf(field);
  const wanted = normalise(name);
  return Array.isArray(members) && members.some((member) => normalise(traits.name(member)) === wanted);
};

function reasonOf({ code, field, standard, county }: Match, seen: Seen | undefined): Text {
  const { zh, en } = fields[field].title;
  if (seen === undefined) {
    return {
      zh: `市级标准中没有事项 ${code} 或这个业务办理项`,
      en: `the standard has no item ${code}, or not this variant`,
    };
  }
  if (!seen.standard) {
    const name = showBriefly(standard);
    return { zh: `市级标准的${zh}中没有「${name}」`, en: `the standard has no "${name}" in ${en}` };
  }
  const name = showBriefly(county);
  return seen.county
    ? {
        zh: `「${showBriefly(standard)}」和「${name}」不在同一个业务办理项里`,
        en: `"${showBriefly(standard)}" and "${name}" are in different variants`,
      }
    : { zh: `各县的${zh}中没有「${name}」`, en: `no county has "${name}" in ${en}` };
}

/** Watches which entries of matches.yaml have something to decide. */
export function matchUse({ matches, placedMatches }: Pick<Settings, 'matches' | 'placedMatches'>): MatchUse {
  const seenOf = new Map<Match, Seen>();
  const note = (match: Match, now: Seen): void => {
    const seen = seenOf.get(match);
    seenOf.set(match, {
      standard: seen?.standard === true || now.standard,
      county: seen?.county === true || now.county,
      both: seen?.both === true || now.both,
    });
  };
  return {
    see(standard, locals) {
      for (const match of matches.get(standard.code) ?? []) {
        if (match.variant !== undefined && match.variant !== standard.variant) continue;
        const inStandard = has(standard, match, match.standard);
        const inCounty = locals.some((local) => has(local, match, match.county));
        note(match, { standard: inStandard, county: inCounty, both: inStandard && inCounty });
      }
    },
    taken() {
      const entries = [...seenOf].map(([match, seen]): MatchesSeen[number] => [
        placedMatches.findIndex((placed) => placed.match === match),
        seen,
      ]);
      seenOf.clear();
      return entries;
    },
    add(entries) {
      for (const [index, seen] of entries) {
        const placed = placedMatches[index];
        if (placed !== undefined) note(placed.match, seen);
      }
    },
    *findings(isUnread) {
      for (const { match, locate } of placedMatches) {
        const { code, variant, field, standard, county } = match;
        const seen = seenOf.get(match);
        if (seen?.both === true || isUnread(code)) continue;
        const { zh, en } = reasonOf(match, seen);
        yield {
          rule: 'match-used',
          severity: 'warning',
          message: {
            zh: `这条配对没有用上：${zh}。请改成与文件中一样的写法；不再需要的，请删掉。`,
            en: `This entry decides nothing: ${en}. Write the name as the file does, or delete the entry.`,
          },
          at: locate(seen === undefined ? 'code' : seen.standard ? 'county' : 'standard'),
          path: [],
          code,
          ...(variant === undefined ? {} : { variant }),
          fingerprint: fingerprintOf('match-used', code, variant, field, standard, county),
        };
      }
    },
  };
}
