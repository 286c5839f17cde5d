import type { Entry } from '../model/entry.ts';
import type { Finding, Path } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { rules } from './index.ts';
import type { Context } from './rule.ts';

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value);

/**
 * Every rule on one entry. What an adoption inherits is judged where it is written, in the standard; here only
 * what the file says itself.
 */
export function* runRules(entry: Entry, context: Omit<Context, 'entry'>): Generator<Finding> {
  const { code, variant, region = entry.folder } = entry.draft;
  for (const rule of rules) {
    for (const { path, message } of rule.check(entry.draft, { ...context, entry })) {
      if (entry.own.adopts !== undefined && path.length > 0 && valueAt(entry.own, path) === undefined)
        continue;
      const value = JSON.stringify(valueAt(entry.draft, path));
      yield {
        rule: rule.id,
        severity: rule.severity,
        path,
        message,
        at: entry.locate(path),
        region,
        ...(code === undefined ? {} : { code }),
        ...(variant === undefined ? {} : { variant }),
        fingerprint: fingerprintOf(rule.id, region, code, variant, path.join('.'), value),
      };
    }
  }
}
