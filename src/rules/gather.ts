import type { Entry } from '../model/entry.ts';
import type { Draft } from '../model/item.ts';
import type { Plain, WideRule } from './wide-rule.ts';
import { wideRules } from './wide-rules.ts';

/** What files say of one matter, each thing once: most counties say the same as the one before. */
export interface Column {
  readonly values: readonly Plain[];
  /** One number a file: the place of its value, or `nothing`. */
  readonly which: readonly number[];
}

/** What the rules of wider scope want to know of some files: plain data, nothing of which hangs on a file's text. */
export interface Gathered {
  readonly files: readonly string[];
  readonly regions: Column;
  readonly codes: Column;
  readonly variants: Column;
  /** One a rule. */
  readonly digests: readonly Column[];
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

const isSame = (a: Plain, b: Plain): boolean =>
  a === b ||
  (isList(a) && isList(b) && a.length === b.length && a.every((part, at) => isSame(part, b[at] ?? null)));

const mostRecent = 8;

/** A column that is being filled. */
interface Filling extends Column {
  readonly values: Plain[];
  readonly which: number[];
}

const nothing = -1;

const filling = (): Filling => ({ values: [], which: [] });

/** Puts what the next file says into a column. */
function put({ values, which }: Filling, value: Plain | undefined): void {
  if (value === undefined) {
    which.push(nothing);
    return;
  }
  let at = values.length - 1;
  const last = Math.max(0, values.length - mostRecent);
  while (at >= last && !isSame(values[at] as Plain, value)) at -= 1;
  which.push(at >= last ? at : values.push(value) - 1);
}

type Digestible = Pick<Entry, 'own' | 'draft'>;

/** Whether two files say the very same of some elements: of most, neighbouring counties do. */
function isAlike(one: Digestible, other: Digestible, elements: WideRule['reads']): boolean {
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index] as keyof Draft;
    if (one.draft[element] !== other.draft[element] || one.own[element] !== other.own[element]) return false;
  }
  return true;
}

/** Gathers what the rules of wider scope want to know of each file. */
export function gather(entries: readonly Entry[], rules: readonly WideRule[] = wideRules): Gathered {
  const [regions, codes, variants] = [filling(), filling(), filling()];
  const digests = rules.map(filling);
  let before: Entry | undefined;
  for (const entry of entries) {
    put(regions, entry.folder);
    put(codes, entry.draft.code);
    put(variants, entry.draft.variant);
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index] as WideRule;
      const column = digests[index] as Filling;
      if (before !== undefined && isAlike(entry, before, rule.reads))
        column.which.push(column.which.at(-1) ?? nothing);
      else put(column, rule.digest(entry));
    }
    before = entry;
  }
  return { files: entries.map(({ file }) => file), regions, codes, variants, digests };
}
