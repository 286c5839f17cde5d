import { byCodeUnits } from '../model/text.ts';
import { contentOf } from './content.ts';

/** How the members of a list are told apart. */
export interface Traits<Member> {
  readonly name: (member: Member) => string;
  /** The best first; two members with the same key are the same thing. Equal members have equal keys, and all have the last. */
  readonly keys: readonly {
    readonly by: 'code' | 'name';
    readonly of: (member: Member) => string | undefined;
  }[];
  /** From 0 to 1, the same from either side; absent where only a key can tell. */
  readonly similarity?: (a: Member, b: Member) => number;
  /** What else of a member is compared: of several that may go together, those that agree in more do. */
  readonly details: (member: Member) => readonly unknown[];
}

/** A list whose members are written down only when that is asked for: most pairs are plain from the keys. */
export interface Side<Member> {
  readonly members: readonly Member[];
  /** A whole member as text. */
  readonly textOf: (index: number) => string;
  readonly detailsOf: (index: number) => readonly string[];
  readonly waiting: Set<number>;
}

function once<Value>(make: (index: number) => Value): (index: number) => Value {
  const made: Value[] = [];
  return (index) => (made[index] ??= make(index));
}

export function sideOf<Member>(
  members: readonly Member[],
  { name, details }: Pick<Traits<Member>, 'name' | 'details'>,
): Side<Member> {
  const memberAt = (index: number): Member => members[index] as Member;
  return {
    members,
    textOf: once((index) => contentOf(memberAt(index))),
    detailsOf: once((index) =>
      [name(memberAt(index)), ...details(memberAt(index))].map((detail) => contentOf(detail) ?? ''),
    ),
    waiting: new Set(members.keys()),
  };
}

/** Places in a list by what stands there; of equals the first is first. */
export const inOrder = (textOf: (index: number) => string, indexes: readonly number[]): readonly number[] =>
  indexes.length === 1 ? indexes : indexes.toSorted((a, b) => byCodeUnits(textOf(a), textOf(b)) || a - b);

export const groupBy = (
  indexes: Iterable<number>,
  keyOf: (index: number) => string | undefined,
): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    if (key === undefined) continue;
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [index]);
    else others.push(index);
  }
  return groups;
};
