import type { Difference, Verdict } from '../model/difference.ts';
import { type Comparison, type FieldId, fieldIds, fields } from '../model/field.ts';
import type { Path } from '../model/finding.ts';
import type { Fee, Item, LegalBasis, Material } from '../model/item.ts';
import { compareLimits, type Limit, limitText } from '../model/limit.ts';
import { normalise } from './normalise.ts';

type Member = Readonly<Record<string, unknown>>;

/** What makes two members of a list the same thing; the first that both have decides. */
const identities: Partial<Record<FieldId, readonly ((member: Member) => string | undefined)[]>> = {
  legalBasis: [(basis) => normalise(basisText(basis as unknown as LegalBasis))],
  materials: [
    (material) => (material as unknown as Material).code,
    (material) => normalise((material as unknown as Material).name),
  ],
  process: [(step) => normalise(String(step['name']))],
  specialProcedures: [(step) => normalise(String(step['name']))],
  'fees.items': [(fee) => normalise((fee as unknown as Fee).name)],
};

const basisText = ({ law, article }: LegalBasis): string => `《${law}》${article ?? ''}`;

/** How people write a value. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('、');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('unit' in value && 'value' in value) return limitText(value as unknown as Limit);
  if ('law' in value) return basisText(value as LegalBasis);
  if ('name' in value) return String(value.name);
  return Object.values(value).map(textOf).join('；');
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
      return better(comparison.scale.indexOf(to as string) > comparison.scale.indexOf(from as string));
    case 'text':
      return normalise(textOf(from)) === normalise(textOf(to)) ? 'wording' : 'incomparable';
    default:
      return 'incomparable';
  }
}

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

const valueAt = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((at, key) => (at as Member | undefined)?.[key], value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

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

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Pairs members by the first identity that finds a partner; each member is used once. */
function pair(
  from: readonly unknown[],
  to: readonly unknown[],
  identify: readonly ((member: never) => string | undefined)[],
): { pairs: Pair[]; removed: number[]; added: number[] } {
  const pairs: Pair[] = [];
  const removed = new Set(from.keys());
  const added = new Set(to.keys());
  for (const identity of identify) {
    const waiting = new Map<string, number[]>();
    for (const index of added) {
      const key = identity(to[index] as never);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), index]);
    }
    for (const index of removed) {
      const key = identity(from[index] as never);
      const partner = key === undefined ? undefined : waiting.get(key)?.shift();
      if (partner === undefined) continue;
      pairs.push({ from: index, to: partner });
      removed.delete(index);
      added.delete(partner);
    }
  }
  return { pairs: pairs.toSorted((a, b) => a.to - b.to), removed: [...removed], added: [...added] };
}

/** Members without a partner; exact repeats of a paired member are only wording. */
function* compareMembers(
  field: FieldId,
  from: readonly unknown[],
  to: readonly unknown[],
  path: Path,
  direction: 'fewer' | 'more' | undefined,
  identify: readonly ((member: never) => string | undefined)[],
  subject?: string,
): Generator<Difference, readonly Pair[]> {
  const { pairs, removed, added } = pair(from, to, identify);
  const identity = identify.at(-1);
  const known = (members: readonly unknown[]): Set<string | undefined> =>
    new Set(members.map((member) => identity?.(member as never)));
  const verdict = (isMore: boolean, isRepeat: boolean): Verdict => {
    if (isRepeat) return 'wording';
    return direction === undefined ? 'incomparable' : better(isMore === (direction === 'more'));
  };
  const inStandard = known(from);
  const inCounty = known(to);
  for (const index of added) {
    const member = to[index];
    yield {
      kind: 'added',
      field,
      path: [...path, index],
      subject: subject ?? textOf(member),
      to: textOf(member),
      verdict: verdict(true, inStandard.has(identity?.(member as never))),
    };
  }
  for (const index of removed) {
    const member = from[index];
    yield {
      kind: 'removed',
      field,
      path,
      subject: subject ?? textOf(member),
      from: textOf(member),
      verdict: verdict(false, inCounty.has(identity?.(member as never))),
    };
  }
  return pairs;
}

const moved = (pairs: readonly Pair[]): boolean =>
  pairs.some((one, index) => index > 0 && one.from < (pairs[index - 1]?.from ?? 0));

/** Fields of a list's members: `materials` → `materials.necessity` … */
const memberFields = (list: FieldId): readonly FieldId[] =>
  fieldIds.filter((id) => id.startsWith(`${list}.`));

function* compareField(field: FieldId, standard: Item, local: Item): Generator<Difference> {
  const { comparison } = fields[field];
  const path = field.split('.');
  const from = valueAt(standard, path);
  const to = valueAt(local, path);
  if (comparison.kind !== 'set' && comparison.kind !== 'list') {
    yield* compareValue(field, from, to, path);
    return;
  }
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const standards = listOf(from);
  const locals = listOf(to);
  const identify = identities[field] ?? [(member: never) => normalise(String(member))];
  const pairs = yield* compareMembers(field, standards, locals, path, comparison.better, identify);
  for (const { from: at, to: index } of pairs) {
    const subject = textOf(standards[at]);
    const here = [...path, index];
    if (comparison.kind === 'set') {
      if (standards[at] === locals[index]) continue;
      const wording = { from: subject, to: textOf(locals[index]), verdict: 'wording' } as const;
      yield { kind: 'changed', field, path: here, subject, ...wording };
      continue;
    }
    for (const id of memberFields(field)) {
      const keys = id.slice(field.length + 1).split('.');
      const values = [valueAt(standards[at], keys), valueAt(locals[index], keys)] as const;
      yield* compareValue(id, ...values, [...here, ...keys], subject);
    }
  }
  if (moved(pairs)) {
    // The order of steps is the procedure itself; any other order only reads differently.
    const verdict = 'ordered' in comparison ? 'incomparable' : 'wording';
    yield { kind: 'moved', field, path, from: textOf(standards), to: textOf(locals), verdict };
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

/** Every difference of a county's item from the standard, in the order of fields. No policy, no opinion. */
export function* compare(standard: Item, local: Item): Generator<Difference> {
  const from = effective(standard);
  const to = effective(local);
  for (const field of topFields) yield* compareField(field, from, to);
}
