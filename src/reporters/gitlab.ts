import type { Severity } from '../model/finding.ts';
import type { Findings } from '../model/report.ts';
import { show } from '../model/show.ts';
import type { Locale } from '../model/text.ts';
import { jsonChunks } from './json-text.ts';
import type { Reporter } from './reporter.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab shows one of several issues with the same fingerprint, so the second of its kind is numbered. */
function distinct(): (fingerprint: string) => string {
  const seen = new Map<string, number>();
  return (fingerprint) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${count}`;
  };
}

function* issues(findings: Findings, locale: Locale): Generator<object> {
  const only = distinct();
  for (const { message, rule, severity, fingerprint, at } of findings) {
    yield {
      description: show(message[locale]),
      check_name: rule,
      fingerprint: only(fingerprint),
      severity: severities[severity],
      location: { path: at.file, lines: { begin: at.line } },
    };
  }
}

/** A Code Quality report: what GitLab reads of the Code Climate format. */
export const gitlab: Reporter = ({ findings }, { locale }) => jsonChunks(issues(findings, locale));
