import type { Entry } from '../model/entry.ts';
import type { Explanation } from '../model/explanation.ts';
import { type Breach, type Path, valueAt } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import type { Laws } from '../model/law.ts';
import type { Region } from '../model/region.ts';

/** What a rule may read of a file: elements of the item, the folder it lies in, its name. */
export type Readable = keyof Draft | 'folder' | 'stem';

declare const unread: unique symbol;

/** An item of which a rule may read these elements only; to hand it to what reads any other does not compile. */
export type Seen<Read extends Readable> = Pick<Draft, Read & keyof Draft> & {
  readonly [Key in Exclude<keyof Draft, Read>]?: typeof unread;
};

/** What a rule may know beside the item. */
export interface Context<Read extends Readable = Readable> {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly laws: Laws;
  readonly regions: readonly Region[];
  /** The file itself: its name, its folder, and what it says without inheritance. */
  readonly entry: { readonly own: Seen<Read> } & Pick<Entry, Read & ('folder' | 'stem')>;
}

/** A question that is put to one item, and what the answer hangs on. */
interface Question<Read extends Readable> {
  /** Where none of this differs from another file, the answer is the same and the question is not put again. */
  readonly reads: readonly Read[];
  readonly check: (draft: Seen<NoInfer<Read>>, context: Context<NoInfer<Read>>) => Iterable<Breach>;
}

/** A question that can read no more than it says it reads. */
export type Part = Question<Readable>;

/** Sees one item; what the schema refused or the file lacks is undefined. Pure: same draft, same breaches. */
export interface Rule extends Explanation, Part {
  /** What it asks of different elements, each by itself. */
  readonly parts: readonly Part[];
}

export const partOf = <Read extends Readable>(question: Question<Read>): Part =>
  // Whatever it does not read may stand there, too.
  question as unknown as Part;

/** A rule of one question. */
export function defineRule<Read extends Readable>({
  reads,
  check,
  ...explanation
}: Explanation & Question<Read>): Rule {
  const part = partOf({ reads, check });
  return { ...explanation, ...part, parts: [part] };
}

/** A rule of several: an element that differs in every file does not have the others asked about again. */
export const defineRuleOf = (explanation: Explanation, parts: readonly Part[]): Rule => ({
  ...explanation,
  parts,
  reads: [...new Set(parts.flatMap(({ reads }) => reads))],
  check: (draft, context) => parts.flatMap(({ check }) => [...check(draft, context)]),
});

/** Where to show that two values disagree: at the one that the file itself writes, and at the first when it writes both. */
export const writtenAt = (
  { entry: { own } }: { readonly entry: { readonly own: object } },
  ...paths: readonly [Path, ...Path[]]
): Path => paths.find((path) => valueAt(own, path) !== undefined) ?? paths[0];
