import type { Entry } from '../model/entry.ts';
import { type Breach, type Finding, valueAt } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { rules } from './index.ts';
import { recalling } from './recall.ts';
import type { Context, Rule } from './rule.ts';

const parts = rules.flatMap((rule) => rule.parts.map((part) => ({ rule, ...part })));

type Asked = (typeof parts)[number];

const keyOf = ({ path, message }: Breach): string => JSON.stringify([path, message.zh]);

/** What one entry comes to. */
export type Judge = (entry: Entry) => readonly Finding[];

/** Of most entries. */
const nothing: readonly Finding[] = [];

/**
 * Every rule on one entry after another. What an adoption inherits is not held against it: the standard is judged in its own
 * file. A breach that arises only from both together is shown where the file says something of it, or at `adopts`.
 */
export function judging(context: Omit<Context, 'entry'>): Judge {
  const asking = recalling(parts, context);
  return (entry) => {
    const told = asking(entry);
    let found = nothing;
    // No iterator: of many thousand entries, for each of many rules, it would be most of what is allocated.
    for (let index = 0; index < told.length; index += 1) {
      const breaches = told[index] as readonly Breach[];
      if (breaches.length > 0)
        found = [...found, ...findingsOf((parts[index] as Asked).rule, breaches, entry, context)];
    }
    return found;
  };
}

function* findingsOf(
  rule: Rule,
  breaches: readonly Breach[],
  entry: Entry,
  context: Omit<Context, 'entry'>,
): Generator<Finding> {
  const { own, draft, standard, folder } = entry;
  const { code, variant, region = folder } = draft;
  const inherited = new Set(
    standard === undefined ? [] : Array.from(rule.check(standard, { ...context, entry }), keyOf),
  );
  for (const breach of breaches) {
    if (inherited.has(keyOf(breach))) continue;
    const { path, message, repair } = breach;
    const isOwn = standard === undefined || valueAt(own, path.slice(0, 1)) !== undefined;
    const value = JSON.stringify(valueAt(draft, path));
    yield {
      rule: rule.id,
      severity: rule.severity,
      path,
      message,
      ...(repair === undefined || !isOwn ? {} : { repair }),
      at: entry.locate(isOwn ? path : ['adopts']),
      region,
      ...(code === undefined ? {} : { code }),
      ...(variant === undefined ? {} : { variant }),
      fingerprint: fingerprintOf(rule.id, region, code, variant, path.join('.'), value),
    };
  }
}
