import type { Entry } from '../model/entry.ts';
import { type Breach, type Finding, valueAt } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { rules } from './index.ts';
import { recalling } from './recall.ts';
import type { Context } from './rule.ts';

const keyOf = ({ path, message }: Breach): string => JSON.stringify([path, message.zh]);

/**
 * Every rule on one entry after another. What an adoption inherits is not held against it: the standard is judged in its own
 * file. A breach that arises only from both together is shown where the file says something of it, or at `adopts`.
 */
export function judging(context: Omit<Context, 'entry'>): (entry: Entry) => Generator<Finding> {
  const asking = recalling(rules, context);
  return function* judge(entry) {
    const { own, draft, standard, folder } = entry;
    const { code, variant, region = folder } = draft;
    for (const [index, breaches] of asking(entry).entries()) {
      const rule = rules[index];
      if (rule === undefined || breaches.length === 0) continue;
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
  };
}
