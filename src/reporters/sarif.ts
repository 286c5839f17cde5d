import { Chalk } from 'chalk';
import type { Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Explanation } from '../model/explanation.ts';
import { type Finding, pointerOf, severities, type Severity } from '../model/finding.ts';
import type { Findings } from '../model/report.ts';
import { show } from '../model/show.ts';
import type { Locale, Text } from '../model/text.ts';
import { explanationMarkdown, explanationText } from './explanation.ts';
import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';

/** GitHub takes so many results of a run. */
const limit = 25_000;

/** Relative, percent-encoded; half a surrogate pair, which Windows allows in names, has no encoding. */
const uriOf = (file: string): string =>
  file
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** Plain text in which a viewer finds neither a placeholder, {0}, nor a link, [words](target). */
const messageOf = (text: string): string =>
  show(text)
    .replace(/\{(\d+)\}/gu, '{{$1}}')
    .replaceAll('](', '\\](');

const descriptorOf = (rule: Explanation, locale: Locale, chalk: InstanceType<typeof Chalk>) =>
  ({
    id: rule.id,
    shortDescription: { text: rule.summary[locale] },
    fullDescription: { text: rule.why[locale] },
    help: { text: explanationText(rule, locale, chalk), markdown: explanationMarkdown(rule, locale) },
    defaultConfiguration: { level: rule.severity },
    properties: { source: rule.source[locale] },
  }) satisfies ReportingDescriptor;

function resultOf(finding: Finding, ruleIndex: number | undefined, locale: Locale): Result {
  const { rule, severity, message, at, path, region, code, variant, fingerprint, waiver } = finding;
  const approved: Text | undefined = waiver && {
    zh: `${waiver.reason}（${waiver.approval}，有效期至 ${waiver.until}）`,
    en: `${waiver.reason} (${waiver.approval}, until ${waiver.until})`,
  };
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text: messageOf(message[locale]) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(at.file), uriBaseId: '%SRCROOT%' },
          region: { startLine: at.line, startColumn: at.column, endColumn: at.column + at.length },
        },
      },
    ],
    partialFingerprints: { 'shixiang/v1': fingerprint },
    // Where one result has suppressions all must, or a viewer takes the others for undecided.
    suppressions:
      approved === undefined
        ? []
        : [{ kind: 'external', status: 'accepted', justification: show(approved[locale]) }],
    properties: { pointer: pointerOf(path), region, code, variant },
  };
}

/** The gravest when there are too many, in their order. */
function within(findings: Findings): readonly Finding[] {
  const left: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) left[severity] += 1;
  let room = limit;
  for (const severity of severities) {
    left[severity] = Math.min(left[severity], room);
    room -= left[severity];
  }
  const kept: Finding[] = [];
  for (const finding of findings) {
    left[finding.severity] -= 1;
    if (left[finding.severity] >= 0) kept.push(finding);
  }
  return kept;
}

/** SARIF 2.1.0: one run, every rule declared, waived differences suppressed. */
export const sarif: Reporter = async ({ summary, findings }, { locale, tool }) => {
  const { version, rules } = await tool();
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const chalk = new Chalk({ level: 0 });
  const told = within(findings);
  const rest = findings.length - told.length;
  const notice = (level: Notification['level'], text: Text): Notification => ({
    level,
    message: { text: text[locale] },
  });
  const notifications = [
    ...(summary.complete
      ? []
      : [
          notice('error', {
            zh: '检查不完整：有文件无法读取。',
            en: 'Not complete: some files could not be read.',
          }),
        ]),
    ...(rest === 0
      ? []
      : [
          notice('warning', {
            zh: `另有 ${rest} 条没有写入，这里只有最严重的 ${limit} 条；全部的请看 -f json。`,
            en: `${rest} more are not in this file, which holds the gravest ${limit}; -f json has all.`,
          }),
        ]),
  ];
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'shixiang',
            version,
            semanticVersion: version,
            rules: rules.map((rule) => descriptorOf(rule, locale, chalk)),
          },
        },
        language: { zh: 'zh-CN', en: 'en' }[locale],
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: summary.complete,
            ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
          },
        ],
        results: told.map((finding) => resultOf(finding, indexes.get(finding.rule), locale)),
      },
    ],
  };
  return jsonText(log);
};
