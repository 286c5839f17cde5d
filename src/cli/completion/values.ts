import type { Argument, Option } from 'commander';
import { join, resolve } from 'node:path';
import { findRoot } from '../../catalogue/find-root.ts';
import { showBriefly } from '../../model/show.ts';
import type { Region } from '../../model/region.ts';
import type { Locale } from '../../model/text.ts';

/** A value that may stand at the cursor, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly note?: string;
}

/** Where the values are looked for. */
export interface Search {
  readonly cwd: string;
  /** What `-C` says. */
  readonly catalogue?: string;
  readonly typed: string;
  readonly locale: Locale;
}

type Values = (search: Search) => Promise<readonly Candidate[]>;

/** Names of more items than this are not looked up: every file takes a moment, and nobody reads on. */
const mostNamed = 250;

const rootOf = ({ cwd, catalogue }: Search): string | undefined =>
  findRoot(catalogue === undefined ? cwd : resolve(cwd, catalogue));

const codes: Values = async (search) => {
  const root = rootOf(search);
  if (root === undefined) return [];
  const { codesAt, nameAt, regionsAt } = await import('../../catalogue/outline.ts');
  const city = regionsAt(root).find(({ parent }) => parent === undefined);
  if (city === undefined) return [];
  const found = [...codesAt(join(root, city.code))].filter(([code]) => code.startsWith(search.typed));
  return found.map(([value, file]) => {
    const name = found.length > mostNamed ? undefined : nameAt(file);
    return name === undefined ? { value } : { value, note: name };
  });
};

const regions: Values = async (search) => {
  const root = rootOf(search);
  if (root === undefined) return [];
  const { regionsAt } = await import('../../catalogue/outline.ts');
  return bothWays(regionsAt(root));
};

const counties: Values = async (search) => {
  const root = rootOf(search);
  if (root === undefined) return [];
  const { regionsAt } = await import('../../catalogue/outline.ts');
  return bothWays(regionsAt(root).filter(({ parent }) => parent !== undefined));
};

/** By code, then by name. */
const bothWays = (found: readonly Region[]): readonly Candidate[] => [
  ...found.map(({ code, name }) => ({ value: code, note: name })),
  ...found.map(({ code, name }) => ({ value: name, note: code })),
];

const laws: Values = async (search) => {
  const root = rootOf(search);
  if (root === undefined) return [];
  const { lawTitlesAt } = await import('../../catalogue/outline.ts');
  // Nearly all begin alike, which nobody types.
  const isFull = search.typed.startsWith('中');
  return lawTitlesAt(root).map((title) => ({
    value: isFull ? title : title.replace(/^中华人民共和国/u, ''),
  }));
};

const rules: Values = async ({ locale }) => {
  const { explanations } = await import('../../commands/explanations.ts');
  return explanations
    .flatMap(({ rules: told }) => told)
    .map(({ id, summary }) => ({ value: id, note: summary[locale] }));
};

const explained: Values = async (search) => [...(await rules(search)), { value: 'scorecard' }];

const lists: Values = async ({ locale }) => {
  const { lists: all } = await import('../../lists/index.ts');
  return [...all.map(({ id, purpose }) => ({ value: id, note: purpose[locale] })), { value: 'all' }];
};

const fieldNames: Values = async ({ locale }) => {
  const { fieldIds, fields } = await import('../../model/field.ts');
  return fieldIds.map((id) => ({ value: id, note: fields[id].title[locale] }));
};

/** Options and arguments by their names → what they take: paths, values that are known, or what only the user knows. */
const kinds: Readonly<Record<string, 'files' | 'folders' | 'free' | Values>> = {
  paths: 'files',
  file: 'files',
  catalogue: 'folders',
  output: 'files',
  threads: 'free',
  parts: 'files',
  items: codes,
  item: codes,
  county: counties,
  field: fieldNames,
  rule: explained,
  lists,
  list: lists,
  region: regions,
  marked: 'files',
  // Headings, elements and values.
  map: 'free',
  set: 'free',
  law: laws,
  // Departments (all items would have to be read).
  department: 'free',
  // Revisions, fingerprints (a whole comparison would tell them), articles, words, dates and numbers.
  since: 'free',
  from: 'free',
  to: 'free',
  fingerprint: 'free',
  reason: 'free',
  approval: 'free',
  until: 'free',
  today: 'free',
  maxProblems: 'free',
  minScore: 'free',
  shard: 'free',
  shards: 'free',
  lease: 'free',
  queue: 'free',
  run: 'free',
  wait: 'free',
  words: 'free',
  city: 'free',
  article: 'free',
  dir: 'folders',
};

const nameOf = (slot: Option | Argument): string =>
  'attributeName' in slot ? slot.attributeName() : slot.name();

/** What an option or an argument takes; undefined where nobody has said. */
export function kindOf(slot: Option | Argument): 'files' | 'folders' | 'free' | Values | undefined {
  const { argChoices } = slot;
  if (argChoices !== undefined) return async () => argChoices.map((value) => ({ value }));
  if ('flags' in slot && slot.flags.endsWith('<dir>')) return 'folders';
  // A region that is not in the catalogue yet.
  if ('flags' in slot && slot.flags.endsWith('<code:name>')) return 'free';
  return kinds[nameOf(slot)];
}

/** Letters, digits and marks that mean nothing to any shell: whatever is offered can be typed as it stands. */
const plain = /^[\p{L}\p{N}《〈](?:[\p{L}\p{N}._《》〈〉（）、·-])*$/u;

/** Those that continue what is typed and that no shell can take for anything but a word. */
export const offered = (candidates: readonly Candidate[], typed: string): readonly Candidate[] =>
  candidates
    .filter(({ value }) => value.startsWith(typed) && plain.test(value))
    .map(({ value, note }) => (note === undefined ? { value } : { value, note: showBriefly(note, 30) }));
