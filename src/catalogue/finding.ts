import type { Explanation } from '../model/explanation.ts';
import type { Finding, Location, Path } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { Text } from '../model/text.ts';
import { type CatalogueRuleId, catalogueRules } from './catalogue-rules.ts';
import type { FileRuleId } from './fault.ts';
import { fileRules } from './file-rules.ts';

/** Where in the catalogue a file belongs, as far as its path tells. */
export interface Belonging {
  readonly region?: string;
  readonly code?: string;
  readonly variant?: string;
}

const severityOf = new Map(
  [...fileRules, ...catalogueRules].map(({ id, severity }: Explanation) => [id, severity]),
);

/** A finding about a file. Two faults of the same rule at the same path differ by `value`. */
export function findingOf(
  rule: FileRuleId | CatalogueRuleId,
  message: Text,
  at: Location,
  { path = [], value, ...belonging }: Belonging & { path?: Path; value?: string } = {},
): Finding {
  const { region, code, variant } = belonging;
  return {
    ...belonging,
    rule,
    severity: severityOf.get(rule) ?? 'error',
    message,
    at,
    path,
    fingerprint: fingerprintOf(rule, region, code, variant, path.join('.'), value),
  };
}
