import type { Difference, Verdict } from '../model/difference.ts';
import { type Comparison, type FieldId, fieldIds, fields } from '../model/field.ts';
import { type Path, valueAt } from '../model/finding.ts';
import type { Item, LegalBasis, Material } from '../model/item.ts';
import { compareLimits, type Limit, limitText } from '../model/limit.ts';
import type { Match } from '../model/matches.ts';
import { basisKey, basisSimilarity, basisText, compareBases } from './basis.ts';
import { inOrder, match, type Pair, type Traits } from './match.ts';
import { contentOf, inReadingOrder } from './content.ts';
import { normalise } from './normalise.ts';
import { similarity } from './similarity.ts';

type Member = Readonly<Record<string, unknown>>;

/** Fields of a list's members: `materials` → `materials.necessity` … */
const memberFields = (list: FieldId): readonly FieldId[] =>
  fieldIds.filter((id) => id.startsWith(`${list}.`));

const nameOf = (member: unknown): string =>
  typeof member === 'string' ? member : String((member as Member)['name']);

/** Told apart by name; the words of a code table are never alike, names that people write may be. */
function named(field: FieldId, isFree: boolean): Traits<unknown> {
  const keys = memberFields(field)
    .map((id) => id.slice(field.length + 1).split('.'))
    .filter(([key]) => key !== 'name');
  return {
    name: nameOf,
    keys: [{ by: 'name', of: (member) => normalise(nameOf(member)) }],
    details: (member) => keys.map((key) => valueAt(member, key)),
    ...(isFree ? { similarity: (a, b) => similarity(nameOf(a), nameOf(b)) } : {}),
  };
}

const ofMaterials = named('materials', true);

/** What tells the members of a list apart; a set of words that is not here is told apart by the words. */
const traits: Partial<Record<FieldId, Traits<unknown>>> = {
  legalBasis: {
    name: (basis) => basisText(basis as LegalBasis),
    keys: [{ by: 'name', of: (basis) => basisKey(basis as LegalBasis) }],
    details: (basis) => {
      const { article, revision, documentNumber } = basis as LegalBasis;
      return [article, revision, documentNumber];
    },
    similarity: (a, b) => basisSimilarity(a as LegalBasis, b as LegalBasis),
  },
  conditions: named('conditions', true),
  materials: {
    ...ofMaterials,
    keys: [{ by: 'code', of: (material) => (material as Material).code }, ...ofMaterials.keys],
  },
  process: named('process', true),
  specialProcedures: named('specialProcedures', true),
  'fees.items': named('fees.items', true),
};

/** How people write a value. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('、');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('unit' in value && 'value' in value) return limitText(value as unknown as Limit);
  if ('law' in value) return basisText(value as LegalBasis);
  if ('name' in value) return String(value.name);
  return Object.keys(value)
    .toSorted(inReadingOrder)
    .map((key) => textOf((value as Member)[key]))
    .join('；');
}

const better = (isBetter: boolean): Verdict => (isBetter ? 'better' : 'worse');

/** Which way a change of one value goes for the applicant. */
function verdictOf(comparison: Comparison, from: unknown, to: unknown): Verdict {
  switch (comparison.kind) {
    case 'count':
      return better((to as number) < (from as number));
    case 'limit': {
      if (from === '无' || to === '无') return 'incomparable';
      const order = compareLimits(to as Limit, from as Limit);
      if (order === undefined || order === 0) return order === 0 ? 'wording' : 'incomparable';
      return better(order < 0 === (comparison.better === 'shorter'));
    }
    case 'scale':
      if (![from, to].every((each) => comparison.scale.includes(each as string))) return 'incomparable';
      return better(comparison.scale.indexOf(to as string) > comparison.scale.indexOf(from as string));
    case 'text':
      return normalise(textOf(from)) === normalise(textOf(to)) ? 'wording' : 'incomparable';
    default:
      return 'incomparable';
  }
}

/** Whether the second of two values is the better for the applicant; false where nobody can say. */
export const isBetter = (comparison: Comparison, from: unknown, to: unknown): boolean =>
  ['count', 'limit', 'scale'].includes(comparison.kind) &&
  from !== undefined &&
  to !== undefined &&
  verdictOf(comparison, from, to) === 'better';

/** Which way it goes when only one side has a value; undefined where another field already tells of it. */
function verdictOfPresence(comparison: Comparison, isAdded: boolean): Verdict | undefined {
  switch (comparison.kind) {
    case 'scale': // nothing offered is the worst of the scale
      return better(isAdded);
    case 'limit': // a limit bounds the office's time; a time to supply exists only with 容缺后补, which is compared itself
      return comparison.better === 'shorter' ? better(isAdded) : undefined;
    default:
      return 'incomparable';
  }
}

const same = (a: unknown, b: unknown): boolean => contentOf(a) === contentOf(b);

/** A change of one value; a value on one side only is a change from or to nothing. */
function* compareValue(
  field: FieldId,
  from: unknown,
  to: unknown,
  path: Path,
  subject?: string,
): Generator<Difference> {
  if (same(from, to)) return;
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
  if (same(standards, locals)) return;
  const ofMembers = traits[field] ?? named(field, false);
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

const topFields = fieldIds.filter((id) => !isListMember(id));

/**
 * Every difference of a county's item from the standard, in the order of fields; `decided` says what a person decided
 * about this item's members. No policy, no opinion.
 */
export function* compare(standard: Item, local: Item, decided: readonly Match[] = []): Generator<Difference> {
  const from = effective(standard);
  const to = effective(local);
  const ofItem = decided.filter(
    ({ code, variant }) => code === standard.code && (variant === undefined || variant === standard.variant),
  );
  for (const field of topFields) yield* compareField(field, from, to, ofItem);
}
