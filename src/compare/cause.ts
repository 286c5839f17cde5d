import type { Difference } from '../model/difference.ts';
import type { Path } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Match } from '../model/matches.ts';
import { compare } from './compare.ts';

const isSame = (a: Path, b: Path): boolean => a.length === b.length && isWithin(a, b);
const isWithin = (path: Path, folder: Path): boolean => folder.every((step, index) => path[index] === step);

/** A member of a list that the county lacks: its path is the list. */
const isLackingMember = ({ kind, path, subject }: Difference): boolean =>
  kind === 'removed' && subject !== undefined && path.every((step) => typeof step === 'string');

/**
 * Of earlier standards, newest first, the first in which the county's value was right: where the county differs from the
 * standard of today but did not differ from that one. -1 when there is none.
 */
export function matcher(
  standard: Item,
  local: Item,
  earlier: readonly Item[],
  decided?: readonly Match[],
): (difference: Difference) => number {
  const toLocal: Difference[][] = [];
  const toStandard: Difference[][] = [];
  const differences = (index: number, item: Item): readonly Difference[] =>
    (toLocal[index] ??= [...compare(item, local, decided)]);
  const changesSince = (index: number, item: Item): readonly Difference[] =>
    (toStandard[index] ??= [...compare(item, standard)]);
  return (difference) => {
    const { field, path, kind, from } = difference;
    return earlier.findIndex((item, index) => {
      if (isLackingMember(difference)) {
        return changesSince(index, item).some(
          (change) => change.kind === 'added' && change.field === field && change.to === from,
        );
      }
      return differences(index, item).every((other) => {
        if (other.kind === 'added' && other.field !== field && isWithin(path, other.path)) return false;
        if (other.field !== field || !isSame(other.path, path)) return true;
        // The old value in other brackets or units is still the old value.
        if (other.verdict === 'wording' && other.kind === 'changed') return true;
        return isLackingMember(other) || (other.kind === 'moved') !== (kind === 'moved');
      });
    });
  };
}
