import { type PublicationScope, holdsItem, holdsRegion } from '../model/scope.ts';
import type { Prepared } from './export.ts';

const keyOf = (code: string | undefined, variant: string | undefined): string =>
  JSON.stringify([code, variant]);

/** What the lists are made from, of a part of the catalogue only; everything has been checked nevertheless. */
export function narrowed(prepared: Prepared, scope: PublicationScope): Prepared {
  const { publication, withheld, scoresOf } = prepared;
  const { city, regions, items, findings, adoptions, scorecards } = publication;
  const isWhole = scope.departments === undefined && scope.types === undefined;
  const of = items.filter(({ item }) => holdsItem(scope, item));
  const keys = new Set(of.map(({ item: { code, variant } }) => keyOf(code, variant)));
  const kept = new Set(of.filter(({ region }) => holdsRegion(scope, region.code)));
  const standards = new Set(
    of.filter(({ region }) => region.code === city.code).map(({ item: { code } }) => code),
  );
  return {
    ...prepared,
    publication: {
      ...publication,
      scope,
      regions: regions.filter(({ code }) => holdsRegion(scope, code)),
      items: [...kept],
      findings: findings.filter(
        ({ region = '', code, variant }) =>
          holdsRegion(scope, region) && (isWhole || keys.has(keyOf(code, variant))),
      ),
      adoptions: adoptions.filter(
        ({ region, standard }) => holdsRegion(scope, region.code) && holdsItem(scope, standard),
      ),
      // A score is made of many items, so that of some items has to be made anew.
      scorecards: (isWhole ? scorecards : scoresOf([...standards])).filter(({ region }) =>
        holdsRegion(scope, region),
      ),
    },
    withheld: [...withheld, ...items.filter((published) => !kept.has(published))],
  };
}
