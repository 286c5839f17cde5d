import type { Difference, Verdict } from '../model/difference.ts';
import { type FieldId, fieldIds, fields } from '../model/field.ts';
import { type Path, valueAt } from '../model/finding.ts';
import type { Item, LegalBasis } from '../model/item.ts';
import type { Match } from '../model/matches.ts';
import { normalise } from '../model/normalise.ts';
import { compareBases } from './basis.ts';
import { contentOf, isSameContent } from './content.ts';
import { inOrder, match, type Pair, type Traits } from './match.ts';
import { memberFields, nameOf, traitsOf } from './traits.ts';
import { better, textOf, verdictOf, verdictOfPresence } from './verdict.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A change of one value; a value on one side only is a change from or to nothing. */
function* compareValue(
  field: FieldId,
  from: unknown,
  to: unknown,
  path: Path,
  subject?: string,
): Generator<Difference> {
  if (isSameContent(from, to)) return;
  const { comparison } = fields[field];
  const about = subject === undefined ? { field, path } : { field, path, subject };
  if (from !== undefined && to !== undefined) {
    const verdict = verdictOf(comparison, from, to);
    yield { ...about, kind: 'changed', from: textOf(from), to: textOf(to), verdict };
    return;
  }
  const isAdded = from === undefined;
  const verdict = verdictOfPresence(comparison, isAdded);
  if (verdict === undefined) return;
  yield isAdded
    ? { ...about, kind: 'added', to: textOf(to), verdict }
    : { ...about, kind: 'removed', from: textOf(from), verdict };
}

/** Members without a partner; exact repeats of another member are only wording. */
function* unpaired(
  field: FieldId,
  members: readonly unknown[],
  alone: readonly number[],
  { name, keys, details }: Traits<unknown>,
  of: (index: number, isRepeat: boolean) => Pick<Difference, 'kind' | 'path' | 'from' | 'to' | 'verdict'>,
): Generator<Difference> {
  if (alone.length === 0) return;
  const content = (member: unknown): string => contentOf([keys.at(-1)?.of(member), details(member)]);
  const known = new Set(members.filter((_, index) => !alone.includes(index)).map(content));
  const repeats = new Set<number>();
  // Of several new repeats the one that counts is found by what it says, not by where it stands.
  for (const index of inOrder(
    members.map((member) => contentOf(member)),
    alone,
  )) {
    const repeated = content(members[index]);
    if (known.has(repeated)) repeats.add(index);
    known.add(repeated);
  }
  for (const index of alone) {
    const { kind, path, ...rest } = of(index, repeats.has(index));
    yield { kind, field, path, subject: name(members[index]), ...rest };
  }
}

/** Two members that are the same thing, element by element. */
function* compareMembers(
  field: FieldId,
  from: unknown,
  to: unknown,
  path: Path,
  subject: string,
): Generator<Difference> {
  const about = { kind: 'changed', field, path, subject } as const;
  if (field === 'legalBasis') {
    const change = compareBases(from as LegalBasis, to as LegalBasis);
    if (change === undefined) return;
    const { key, ...difference } = change;
    yield { ...about, path: [...path, key], ...difference };
    return;
  }
  const inner = memberFields(field);
  const isNameInner = inner.some((id) => id === `${field}.name`);
  if (!isNameInner && nameOf(from) !== nameOf(to)) {
    const verdict = verdictOf({ kind: 'text' }, nameOf(from), nameOf(to));
    yield {
      ...about,
      path: typeof to === 'string' ? path : [...path, 'name'],
      from: nameOf(from),
      to: nameOf(to),
      verdict,
    };
  }
  for (const id of inner) {
    const keys = id.slice(field.length + 1).split('.');
    yield* compareValue(id, valueAt(from, keys), valueAt(to, keys), [...path, ...keys], subject);
  }
}

const moved = (pairs: readonly Pair[]): boolean =>
  pairs.some((one, index) => index > 0 && one.from < (pairs[index - 1]?.from ?? 0));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function* compareField(
  field: FieldId,
  standard: Item,
  local: Item,
  decided: readonly Match[],
): Generator<Difference> {
  const { comparison } = fields[field];
  const path = field.split('.');
  const from = valueAt(standard, path);
  const to = valueAt(local, path);
  if (comparison.kind !== 'set' && comparison.kind !== 'list') {
    yield* compareValue(field, from, to, path);
    return;
  }
  const standards = listOf(from);
  const locals = listOf(to);
  if (isSameContent(standards, locals)) return;
  const ofMembers = traitsOf(field);
  const { name } = ofMembers;
  const { pairs, removed, added } = match(
    standards,
    locals,
    ofMembers,
    decided.filter((each) => each.field === field),
  );
  const verdict = (isMore: boolean, isRepeat: boolean): Verdict => {
    if (isRepeat) return 'wording';
    return comparison.better === undefined
      ? 'incomparable'
      : better(isMore === (comparison.better === 'more'));
  };
  yield* unpaired(field, locals, added, ofMembers, (index, isRepeat) => ({
    kind: 'added',
    path: [...path, index],
    to: name(locals[index]),
    verdict: verdict(true, isRepeat),
  }));
  yield* unpaired(field, standards, removed, ofMembers, (index, isRepeat) => ({
    kind: 'removed',
    path,
    from: name(standards[index]),
    verdict: verdict(false, isRepeat),
  }));
  for (const { from: at, to: index, pairing } of pairs) {
    const [one, other] = [standards[at], locals[index]];
    const isAlike = pairing.by === 'name' || normalise(name(one)) === normalise(name(other));
    for (const difference of compareMembers(field, one, other, [...path, index], name(one))) {
      yield isAlike ? difference : { ...difference, pairing };
    }
  }
  if (moved(pairs)) {
    // The order of steps is the procedure itself; any other order only reads differently.
    const isOrdered = 'ordered' in comparison;
    yield {
      kind: 'moved',
      field,
      path,
      from: textOf(standards),
      to: textOf(locals),
      verdict: isOrdered ? 'incomparable' : 'wording',
    };
  }
}

/** No promise of its own means the statutory limit. */
const effective = (item: Item): Item => {
  const { timeLimit } = item;
  if (timeLimit.promised !== undefined || timeLimit.statutory === '无') return item;
  return { ...item, timeLimit: { ...timeLimit, promised: timeLimit.statutory } };
};

const isListMember = (id: FieldId): boolean =>
  fieldIds.some((other) => id.startsWith(`${other}.`) && fields[other].comparison.kind === 'list');

interface TopField {
  readonly id: FieldId;
  readonly members: readonly FieldId[];
}

/** The fields that are compared by themselves, in their order: those of one element, each with those of its members. */
const elements: { readonly element: keyof Item; readonly fields: TopField[] }[] = [];
for (const id of fieldIds.filter((each) => !isListMember(each))) {
  const element = id.split('.', 1)[0] as keyof Item;
  const field = { id, members: fieldIds.filter((other) => other.startsWith(`${id}.`)) };
  const last = elements.at(-1);
  if (last?.element === element) last.fields.push(field);
  else elements.push({ element, fields: [field] });
}

/** By the element of the standard, then of the county: what differs within, by field. Counties share what they say alike. */
const known = new WeakMap<object, WeakMap<object, Map<FieldId, readonly Difference[]>>>();

function differencesBetween(from: object, to: object): Map<FieldId, readonly Difference[]> {
  const ofStandard = known.get(from) ?? new WeakMap<object, Map<FieldId, readonly Difference[]>>();
  known.set(from, ofStandard);
  const ofBoth = ofStandard.get(to) ?? new Map<FieldId, readonly Difference[]>();
  ofStandard.set(to, ofBoth);
  return ofBoth;
}

/**
 * Every difference of a county's item from the standard, in the order of fields; `decided` says what a person decided
 * about this item's members, `isAsked` leaves fields out. No policy, no opinion.
 */
export function* compare(
  standard: Item,
  local: Item,
  decided: readonly Match[] = [],
  isAsked: (field: FieldId) => boolean = () => true,
): Generator<Difference> {
  const ofItem = decided.filter(
    ({ code, variant }) => code === standard.code && (variant === undefined || variant === standard.variant),
  );
  for (const { element, fields: within } of elements) {
    const [one, other] = [standard[element], local[element]];
    if (one === other) continue;
    for (const { id, members } of within) {
      if (!isAsked(id) && !members.some(isAsked)) continue;
      if (ofItem.length > 0 || !isObject(one) || !isObject(other))
        yield* compareField(id, effective(standard), effective(local), ofItem);
      else {
        const recalled = differencesBetween(one, other);
        const differences = recalled.get(id) ?? [
          ...compareField(id, effective(standard), effective(local), ofItem),
        ];
        recalled.set(id, differences);
        yield* differences;
      }
    }
  }
}
