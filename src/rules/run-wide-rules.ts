import type { Entry } from '../model/entry.ts';
import { type Finding, type Location, valueAt } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { normalise } from '../model/normalise.ts';
import { remembered } from '../model/remembered.ts';
import { byCodeUnits } from '../model/text.ts';
import type { Column, Gathered } from './gather.ts';
import { wideRules } from './wide-rules.ts';
import type { WideBreach, WideRule, Digested, Plain, Surroundings } from './wide-rule.ts';

/** Reads one file once more, to show where in it something stands. */
export type Reread = (file: string) => Pick<Entry, 'own' | 'locate'> | undefined;

export interface About extends Pick<Surroundings, 'regions' | 'city'> {
  /** Of a region, or of the catalogue: see Surroundings. */
  readonly isWhole: (region?: string) => boolean;
}

/** One file among those that were gathered with it. */
interface Row {
  readonly file: string;
  readonly of: Gathered;
  readonly at: number;
}

const valueIn = ({ values, which }: Column, at: number): Plain | undefined => values[which[at] ?? -1];
const textIn = (column: Column, at: number): string | undefined => valueIn(column, at) as string | undefined;

const regionOf = ({ of, at }: Row): string => textIn(of.regions, at) ?? '';

/** Of materials and results, in a province. */
const mostNames = 100_000;

/** Asks the rules of wider scope; what was gathered may come in any order. */
export function* wideFindings(
  gathered: Iterable<Gathered>,
  { regions, city, isWhole }: About,
  reread: Reread,
  rules: readonly WideRule[] = wideRules,
): Generator<Finding> {
  const parts = byRegion(gathered);
  const wording = remembered(normalise, mostNames);
  const told: { readonly rule: WideRule; readonly breach: WideBreach }[] = [];
  for (const [index, rule] of rules.entries()) {
    const asked =
      rule.scope === 'catalogue' ? [[undefined, parts.flatMap(([, rows]) => rows)] as const] : parts;
    for (const [where, rows] of asked) {
      const surroundings = { regions, city, isWhole: isWhole(where), wording };
      for (const breach of rule.check(digestedFrom(rows, index), surroundings)) told.push({ rule, breach });
    }
  }
  // File by file, so that none is read twice and none is kept.
  told.sort((a, b) => byCodeUnits(a.breach.file, b.breach.file));
  const files = new Set(told.map(({ breach }) => breach.file));
  const rowOf = new Map(
    parts.flatMap(([, rows]) => rows.filter(({ file }) => files.has(file)).map((row) => [row.file, row])),
  );
  let entry: ReturnType<Reread>;
  let open: string | undefined;
  for (const { rule, breach } of told) {
    if (breach.file !== open) {
      open = breach.file;
      entry = reread(open);
    }
    yield findingOf(rule, breach, rowOf.get(breach.file), entry);
  }
}

function digestedFrom(rows: readonly Row[], index: number): readonly Digested<Plain>[] {
  const digested: Digested<Plain>[] = [];
  for (const row of rows) {
    const { file, of, at } = row;
    const column = of.digests[index];
    const digest = column && valueIn(column, at);
    if (digest === undefined) continue;
    const [code, variant] = [textIn(of.codes, at), textIn(of.variants, at)];
    digested.push({ file, region: regionOf(row), code, variant, digest });
  }
  return digested;
}

/** By file name. Within a region they come in nearly that order, which makes sorting cheap. */
function byRegion(
  gathered: Iterable<Gathered>,
): readonly (readonly [region: string, rows: readonly Row[]])[] {
  const parts = new Map<string, Row[]>();
  for (const of of gathered) {
    for (const [at, file] of of.files.entries()) {
      const row = { file, of, at };
      const region = regionOf(row);
      const part = parts.get(region);
      if (part === undefined) parts.set(region, [row]);
      else part.push(row);
    }
  }
  for (const part of parts.values()) part.sort((a, b) => byCodeUnits(a.file, b.file));
  return [...parts].toSorted(([a], [b]) => byCodeUnits(a, b));
}

const startOf = (file: string): Location => ({ file, line: 1, column: 1, length: 1, excerpt: '' });

function findingOf(
  { id, severity }: WideRule,
  { file, path, message }: WideBreach,
  row: Row | undefined,
  entry: ReturnType<Reread>,
): Finding {
  const value = JSON.stringify(valueAt(entry?.own, path));
  const region = row && regionOf(row);
  const code = row && textIn(row.of.codes, row.at);
  const variant = row && textIn(row.of.variants, row.at);
  return {
    rule: id,
    severity,
    path,
    message,
    at: entry?.locate(path) ?? startOf(file),
    ...(region === undefined ? {} : { region }),
    ...(code === undefined ? {} : { code }),
    ...(variant === undefined ? {} : { variant }),
    fingerprint: fingerprintOf(id, region, code, variant, path.join('.'), value),
  };
}
