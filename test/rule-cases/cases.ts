import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Severity } from '../../src/model/finding.ts';
import { folderWith } from '../catalogue/temporary.ts';

/** Files of the sound catalogue fixtures/ok/adopted that the cases change. */
export const city = '341200/340131003000-01.yaml';
/** Adoptions, of 颍州 and 颍泉. */
export const adopting = '341202/340131003000-01.yaml';
export const alsoAdopting = '341204/340131003000-01.yaml';
/** Of 颍东, who wrote the item whole. */
export const whole = '341203/340131003000-01.yaml';

/** What becomes of a file: its new text or bytes, or what is made of the old text; or no file any more. */
export type Content =
  | string
  | Uint8Array
  | ((text: string) => string)
  | 'deleted'
  | { readonly is: 'folder' }
  | { readonly is: 'link'; readonly to: string };

export type Edits = Readonly<Record<string, Content | undefined>>;

export interface Case {
  readonly edits: Edits;
  /** Other than the rule's. */
  readonly command?: readonly string[];
  /** Flags beside the command's. */
  readonly flags?: readonly string[];
  /** Links need rights on Windows that few have. */
  readonly isPosixOnly?: true;
  /** Other rules that have something to say. */
  readonly beside?: readonly string[];
}

export interface BadCase extends Case {
  /** Where the rule finds it, `file:line`, in order. */
  readonly found: readonly string[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

export interface RuleCases {
  /** The words of the command; `validate` unless told. */
  readonly command?: readonly string[];
  readonly good: Readonly<Record<string, Case>>;
  readonly bad: Readonly<Record<string, BadCase>>;
  /** The catalogue in which an example of `explain` stands. */
  readonly example: (yaml: string) => Edits;
  /** Flags with which the examples hold. */
  readonly exampleFlags?: readonly string[];
  /** Why `bad` cannot be tried as it stands, where it cannot. */
  readonly unshown?: string;
}

/** One piece of the text for another; the piece must be there. */
export const replaced =
  (...pairs: readonly (readonly [from: string, to: string])[]) =>
  (text: string): string =>
    pairs.reduce<string>((before, [from, to]) => {
      if (!before.includes(from)) throw new Error(`「${from}」 is not there`);
      return before.replace(from, () => to);
    }, text);

export const ending = (more: string) => (text: string) => `${text.trimEnd()}\n${more}`;

/** The lines of the text with these keys and what hangs below them, anew at the end, as they are written. */
export const rewritten = (yaml: string) => (text: string) => {
  const keys = [...yaml.matchAll(/^(\w+)[:：]/gmu)].map(([, key]) => key);
  const kept = keys.reduce<string>(
    (before, key) => before.replace(new RegExp(`^${key}:.*\n(?:[ -].*\n)*`, 'mu'), ''),
    text,
  );
  return `${kept}${yaml}`;
};

/** 颍东 asks for one visit more than the city. */
export const moreVisits: Edits = { [whole]: replaced(['visits: 1', 'visits: 2']) };

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a list are laid over one by one, and the list has as many as `over`. */
function laid(under: unknown, over: unknown): unknown {
  if (Array.isArray(under) && Array.isArray(over)) {
    return over.map((value, index) => laid(under[index], value));
  }
  if (!isMapping(under) || !isMapping(over)) return over;
  const both = Object.entries(over).map(([key, value]) => [key, laid(under[key], value)]);
  return { ...under, ...Object.fromEntries(both) };
}

/** The text with the values of a snippet laid over its own. */
export const over = (snippet: string) => (text: string) => stringify(laid(parse(text), parse(snippet)));

/** A catalogue of its own with these edits. */
export function catalogueWith(edits: Edits): string {
  const root = folderWith({});
  cpSync('fixtures/ok/adopted', root, { recursive: true });
  for (const [name, content] of Object.entries(edits)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content === undefined || content === 'deleted') rmSync(path);
    else if (typeof content === 'function') writeFileSync(path, content(readFileSync(path, 'utf8')));
    else if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
    else if (content.is === 'folder') mkdirSync(path);
    else symlinkSync(join(root, content.to), path);
  }
  return root;
}
