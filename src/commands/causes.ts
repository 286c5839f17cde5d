import { contentOf } from '../compare/content.ts';
import { matcher } from '../compare/cause.ts';
import type { Difference } from '../model/difference.ts';
import type { Entry } from '../model/entry.ts';
import type { Cause } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Match } from '../model/matches.ts';
import type { Text } from '../model/text.ts';

/** One version of a standard. */
export interface Edition {
  readonly item: Item;
  /** Since when it stood. */
  readonly date?: string;
}

/** All known versions of the standard in a file, the newest first. */
export type History = (file: string) => readonly Edition[];

type Whole = Entry & { readonly item: Item };

/** Of one county's item: why each difference from the standard is there, as far as earlier standards tell. */
export type Explain = (
  standard: Whole,
  local: Whole,
  decided?: readonly Match[],
) => (difference: Difference) => Cause | undefined;

const isSame = (a: Item, b: Item): boolean => contentOf(a) === contentOf(b);

/** Whether every version before the present one is known; only then is a value that none of them had the county's own. */
function isComplete(current: Item, earlier: readonly Edition[]): boolean {
  const known = new Set(earlier.map(({ item }) => item.version));
  for (let version = 1; version < current.version; version += 1) if (!known.has(version)) return false;
  return true;
}

/** Asks the history of a file only once there is a difference to explain. */
export function explaining(history: History): Explain {
  let held: { readonly file: string; readonly editions: readonly Edition[] } | undefined;
  const editionsOf = (file: string): readonly Edition[] => {
    if (held?.file !== file) held = { file, editions: history(file) };
    return held.editions;
  };
  return ({ file, item: current }, { item: local }, decided) => {
    let explain: ((difference: Difference) => Cause | undefined) | undefined;
    return (difference) => {
      explain ??= explainer(current, local, editionsOf(file), decided);
      return explain(difference);
    };
  };
}

function explainer(
  current: Item,
  local: Item,
  editions: readonly Edition[],
  decided?: readonly Match[],
): (difference: Difference) => Cause | undefined {
  const [newest] = editions;
  // What is on the disk may not be committed yet: then nobody knows the day.
  const isCommitted = newest !== undefined && isSame(newest.item, current);
  const earlier = isCommitted ? editions.slice(1) : editions;
  const present: Edition = isCommitted ? newest : { item: current };
  const matching = matcher(
    current,
    local,
    earlier.map(({ item }) => item),
    decided,
  );
  const isKnown = isComplete(current, earlier);
  return (difference) => {
    const index = matching(difference);
    if (index < 0) return isKnown ? { kind: 'own' } : undefined;
    const { item, date } = earlier[index - 1] ?? present;
    return { kind: 'stale', version: item.version, ...(date === undefined ? {} : { changedOn: date }) };
  };
}

/** In words, for an error or a warning: what to do follows from it when the county is behind. */
export function causeText({ kind, version, changedOn }: Cause): Text {
  if (kind === 'own') return { zh: '本县自行调整', en: 'the county changed it itself' };
  const day =
    changedOn === undefined ? { zh: '', en: '' } : { zh: `（${changedOn}）`, en: ` (${changedOn})` };
  return {
    zh: `市级标准在第 ${version} 版${day.zh}改过，本县仍是旧版内容；请跟进`,
    en: `the standard changed it in version ${version}${day.en} and the county still has the old content; follow it`,
  };
}
