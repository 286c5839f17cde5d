import type { Finding } from '../model/finding.ts';
import { isFailing } from '../model/report.ts';
import { show } from '../model/show.ts';
import type { Locale } from '../model/text.ts';
import { byFile } from './by-file.ts';
import type { Manner, Reporter } from './reporter.ts';
import { severityNames } from './severity-names.ts';
import { totals } from './text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** For element content and attributes. What XML 1.0 cannot hold at all, `show` has made visible before. */
const escapeXml = (text: string): string =>
  show(text).replace(/[&<>"']/gu, (character) => entities[character] ?? character);

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');

type Outcome = 'failed' | 'skipped' | 'passed';

/** At the threshold a finding fails; a graver thing than a note that does not is skipped, which servers show apart. */
const outcomeOf = (finding: Finding, { failOn }: Pick<Manner, 'failOn'>): Outcome =>
  isFailing(finding.severity, failOn) ? 'failed' : finding.severity === 'note' ? 'passed' : 'skipped';

interface Case {
  readonly finding: Finding;
  readonly outcome: Outcome;
  readonly name: string;
}

/** A name is told once in a file, for servers join cases of one name. */
function casesOf(findings: readonly Finding[], manner: Manner): readonly Case[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = `${finding.rule} ${finding.at.line}:${finding.at.column}`;
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    const name = count === 1 ? place : `${place} (${count})`;
    return { finding, name, outcome: outcomeOf(finding, manner) };
  });
}

function caseLines({ finding, name, outcome }: Case, locale: Locale): readonly string[] {
  const { at, message, severity, rule } = finding;
  const head = `    <testcase${attributes({ name, classname: at.file, file: at.file, line: at.line })}>`;
  const text = escapeXml(message[locale]);
  const whole = `${severityNames[locale][severity]} ${escapeXml(`${at.file}:${at.line}:${at.column}`)}: ${text} [${escapeXml(rule)}]`;
  const body = {
    failed: `<failure${attributes({ type: severity })} message="${text}">${whole}</failure>`,
    skipped: `<skipped>${whole}</skipped>`,
    passed: `<system-out>${whole}</system-out>`,
  }[outcome];
  return [head, `      ${body}`, '    </testcase>'];
}

const countOf = (cases: readonly Case[], wanted: Outcome): number =>
  cases.filter(({ outcome }) => outcome === wanted).length;

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** JUnit XML: a suite a file, a case a finding; before them one case that says whether the run was complete. */
export const junit: Reporter = function* ({ summary, findings }, manner) {
  const { locale } = manner;
  const errors = summary.complete ? 0 : 1;
  const told = escapeXml(totals(summary, locale));
  let failures = 0;
  for (const finding of findings) if (outcomeOf(finding, manner) === 'failed') failures += 1;
  const whole = { name: 'shixiang', tests: findings.length + 1, failures, errors };
  const title = { zh: '检查完整', en: 'complete' }[locale];
  yield lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(whole)}>`,
    `  <testsuite${attributes({ name: 'shixiang', tests: 1, failures: 0, errors, skipped: 0 })}>`,
    `    <testcase${attributes({ name: title, classname: 'shixiang' })}>`,
    ...(summary.complete ? [] : [`      <error type="incomplete" message="${told}"/>`]),
    `      <system-out>${told}</system-out>`,
    '    </testcase>',
    '  </testsuite>',
  );
  for (const [file, ofFile] of byFile(findings)) {
    const cases = casesOf(ofFile, manner);
    const [failed, skipped] = [countOf(cases, 'failed'), countOf(cases, 'skipped')];
    const suite = { name: file, file, tests: cases.length, failures: failed, errors: 0, skipped };
    yield lines(
      `  <testsuite${attributes(suite)}>`,
      ...cases.flatMap((each) => caseLines(each, locale)),
      '  </testsuite>',
    );
  }
  yield lines('</testsuites>');
};
