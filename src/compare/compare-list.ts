import type { Difference } from '../model/difference.ts';
import { type FieldId, fields } from '../model/field.ts';
import { type Path, valueAt } from '../model/finding.ts';
import type { LegalBasis } from '../model/item.ts';
import type { Match } from '../model/matches.ts';
import { compareBases } from './basis.ts';
import { compareValue } from './compare-value.ts';
import { contentOf, isSameContent } from './content.ts';
import { memberFields } from './elements.ts';
import { match, type Pair } from './match.ts';
import { groupBy, inOrder, type Traits } from './side.ts';
import { nameKey, nameOf, traitsOf } from './traits.ts';
import { better, textOf, verdictOf } from './verdict.ts';

/** Members without a partner that are exact repeats of another member. */
function repeatsAmong(
  members: readonly unknown[],
  alone: readonly number[],
  { keys, details }: Traits<unknown>,
): ReadonlySet<number> {
  const repeats = new Set<number>();
  if (alone.length === 0) return repeats;
  const key = keys.at(-1)?.of;
  const waiting = new Set(alone);
  for (const alike of groupBy(members.keys(), (index) => key?.(members[index]) ?? '').values()) {
    if (alike.length === 1 || !alike.some((index) => waiting.has(index))) continue;
    const content = (index: number): string => contentOf(details(members[index]));
    const known = new Set(alike.filter((index) => !waiting.has(index)).map(content));
    // Of several new repeats the one that counts is found by what it says, not by where it stands.
    const added = alike.filter((index) => waiting.has(index));
    for (const index of inOrder((each) => contentOf(members[each]), added)) {
      const repeated = content(index);
      if (known.has(repeated)) repeats.add(index);
      known.add(repeated);
    }
  }
  return repeats;
}

/** Two members that are the same thing, element by element. */
function compareMembers(
  field: FieldId,
  from: unknown,
  to: unknown,
  path: Path,
  subject: string,
): readonly Difference[] {
  const about = { kind: 'changed', field, path, subject } as const;
  if (field === 'legalBasis') {
    const change = compareBases(from as LegalBasis, to as LegalBasis);
    if (change === undefined) return [];
    const { key, ...difference } = change;
    return [{ ...about, path: [...path, key], ...difference }];
  }
  const found: Difference[] = [];
  const inner = memberFields(field);
  const isNameInner = inner.some(({ id }) => id === `${field}.name`);
  if (!isNameInner && nameOf(from) !== nameOf(to)) {
    const verdict = verdictOf({ kind: 'text' }, nameOf(from), nameOf(to));
    const at = typeof to === 'string' ? path : [...path, 'name'];
    found.push({ ...about, path: at, from: nameOf(from), to: nameOf(to), verdict });
  }
  for (const { id, steps } of inner) {
    const difference = compareValue(
      id,
      valueAt(from, steps),
      valueAt(to, steps),
      [...path, ...steps],
      subject,
    );
    if (difference !== undefined) found.push(difference);
  }
  return found;
}

const moved = (pairs: readonly Pair[]): boolean =>
  pairs.some((one, index) => index > 0 && one.from < (pairs[index - 1]?.from ?? 0));

/** What differs between two lists or sets at `path`: what is added, left out, changed in a member, and moved. */
export function* compareLists(
  field: FieldId,
  standards: readonly unknown[],
  locals: readonly unknown[],
  path: Path,
  decided: readonly Match[],
): Generator<Difference> {
  if (isSameContent(standards, locals)) return;
  const { comparison } = fields[field];
  const way = 'better' in comparison ? comparison.better : undefined;
  const traits = traitsOf(field);
  const { name } = traits;
  const ofField = decided.filter((each) => each.field === field);
  const { pairs, removed, added } = match(standards, locals, traits, ofField);
  const oddVerdict = (isMore: boolean) =>
    way === undefined ? 'incomparable' : better(isMore === (way === 'more'));
  const repeated = {
    added: repeatsAmong(locals, added, traits),
    removed: repeatsAmong(standards, removed, traits),
  };
  for (const index of added) {
    const subject = name(locals[index]);
    const verdict = repeated.added.has(index) ? 'wording' : oddVerdict(true);
    yield { kind: 'added', field, path: [...path, index], subject, to: subject, verdict };
  }
  for (const index of removed) {
    const subject = name(standards[index]);
    const verdict = repeated.removed.has(index) ? 'wording' : oddVerdict(false);
    yield { kind: 'removed', field, path, subject, from: subject, verdict };
  }
  for (const { from: at, to: index, pairing } of pairs) {
    const [one, other] = [standards[at], locals[index]];
    if (isSameContent(one, other)) continue;
    const isAlike = pairing.by === 'name' || nameKey(name(one)) === nameKey(name(other));
    for (const difference of compareMembers(field, one, other, [...path, index], name(one)))
      yield isAlike ? difference : { ...difference, pairing };
  }
  if (moved(pairs)) {
    // The order of steps is the procedure itself; any other order only reads differently.
    const verdict = 'ordered' in comparison ? 'incomparable' : 'wording';
    yield { kind: 'moved', field, path, from: textOf(standards), to: textOf(locals), verdict };
  }
}
