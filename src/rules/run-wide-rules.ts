import type { Entry } from '../model/entry.ts';
import { type Finding, type Location, valueAt } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { normalise } from '../model/normalise.ts';
import { byCodeUnits } from '../model/text.ts';
import { wideRules } from './wide-rules.ts';
import type { WideBreach, WideRule, Digested, Plain, Surroundings } from './wide-rule.ts';

/** Reads one file once more, to show where in it something stands. */
export type Reread = (file: string) => Pick<Entry, 'own' | 'locate'> | undefined;

export interface Gathering {
  readonly add: (entry: Entry) => void;
  readonly findings: (about: About, reread: Reread) => Iterable<Finding>;
}

export interface About extends Pick<Surroundings, 'regions' | 'city'> {
  /** Of a region, or of the catalogue: see Surroundings. */
  readonly isWhole: (region?: string) => boolean;
}

/** One file, and what each rule in turn wants to know of it. */
interface Row extends Omit<Digested<Plain>, 'digest'> {
  readonly digests: readonly (Plain | undefined)[];
}

/** Cut from the text of a file, a string would keep that whole text in memory. */
const copyOf = (text: string): string => Buffer.from(text).toString();

function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = copyOf(make(text));
      known.set(copyOf(text), made);
    }
    return made;
  };
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

const isSame = (a: Plain, b: Plain): boolean =>
  a === b ||
  (isList(a) && isList(b) && a.length === b.length && a.every((part, at) => isSame(part, b[at] ?? null)));

const mostRecent = 8;

/** A copy that does not hang on the text of the file. Most counties say the same as the one before: that is kept once. */
function keeping(one: (text: string) => string): (digest: Plain) => Plain {
  const copy = (value: Plain): Plain =>
    typeof value === 'string' ? one(value) : isList(value) ? value.map(copy) : value;
  const recent: Plain[] = [];
  return (digest) => {
    if (!isList(digest)) return copy(digest);
    const known = recent.find((each) => isSame(each, digest));
    if (known !== undefined) return known;
    const kept = copy(digest);
    if (recent.push(kept) > mostRecent) recent.shift();
    return kept;
  };
}

/** Gathers what the rules of wider scope want to know of each file, then asks them. */
export function gathering(rules: readonly WideRule[] = wideRules): Gathering {
  const rows: Row[] = [];
  const one = remembered((text) => text);
  const wording = remembered(normalise);
  const asked = rules.map((rule) => ({ rule, keep: keeping(one) }));
  return {
    add(entry) {
      const digests = asked.map(({ rule, keep }) => {
        const digest = rule.digest(entry);
        return digest === undefined ? undefined : keep(digest);
      });
      if (digests.every((digest) => digest === undefined)) return;
      const { file, folder, draft } = entry;
      const { code, variant } = draft;
      rows.push({
        file: copyOf(file),
        region: one(folder),
        code: code === undefined ? undefined : one(code),
        variant: variant === undefined ? undefined : one(variant),
        digests,
      });
    },
    *findings({ regions, city, isWhole }, reread) {
      const parts = byRegion(rows);
      const whole = parts.flatMap(([, part]) => part);
      const told: { readonly rule: WideRule; readonly breach: WideBreach }[] = [];
      for (const [index, rule] of rules.entries()) {
        for (const [where, part] of rule.scope === 'catalogue' ? [[undefined, whole] as const] : parts) {
          const digested: Digested<Plain>[] = [];
          for (const { file, region, code, variant, digests } of part) {
            const digest = digests[index];
            if (digest !== undefined) digested.push({ file, region, code, variant, digest });
          }
          const surroundings = { regions, city, isWhole: isWhole(where), wording };
          for (const breach of rule.check(digested, surroundings)) told.push({ rule, breach });
        }
      }
      // File by file, so that none is read twice and none is kept.
      told.sort((a, b) => byCodeUnits(a.breach.file, b.breach.file));
      const rowOf = new Map(told.length === 0 ? [] : rows.map((row) => [row.file, row]));
      let entry: ReturnType<Reread>;
      let open: string | undefined;
      for (const { rule, breach } of told) {
        if (breach.file !== open) {
          open = breach.file;
          entry = reread(open);
        }
        yield findingOf(rule, breach, rowOf.get(breach.file), entry);
      }
    },
  };
}

/** By file name. Within a region they come in nearly that order, which makes sorting cheap. */
function byRegion(rows: readonly Row[]): readonly (readonly [region: string, rows: readonly Row[]])[] {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const part = parts.get(row.region);
    if (part === undefined) parts.set(row.region, [row]);
    else part.push(row);
  }
  for (const part of parts.values()) part.sort((a, b) => byCodeUnits(a.file, b.file));
  return [...parts].toSorted(([a], [b]) => byCodeUnits(a, b));
}

const startOf = (file: string): Location => ({ file, line: 1, column: 1, length: 1, excerpt: '' });

function findingOf(
  { id, severity }: WideRule,
  { file, path, message }: WideBreach,
  { region, code, variant }: Partial<Row> = {},
  entry: ReturnType<Reread>,
): Finding {
  const value = JSON.stringify(valueAt(entry?.own, path));
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
