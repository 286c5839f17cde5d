import { type Finding, severities, type Severity } from '../model/finding.ts';
import { isSummedUp, type Matrix, type Report } from '../model/report.ts';
import { show } from '../model/show.ts';
import { titleOf } from '../model/item.ts';
import { type Locale, many as counted } from '../model/text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { isPlain, matrixTotals, meanings, occurring, signOf, signs } from './matrix.ts';
import { overviewSections, type Section } from './overview.ts';
import type { Reporter } from './reporter.ts';
import { scorecardHeading, scorecardRows } from './scorecards.ts';
import { totals } from './text.ts';
import { severityNames } from './severity-names.ts';

/** GitHub takes comments of at most 65,536 characters. */
const longest = 65_000;

/** A code span whose fence is longer than any run of backticks within; not for tables, where | would end the cell. */
export function codeSpan(text: string): string {
  const safe = show(text);
  const runs = safe.match(/`+/gu) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  const pad = runs.length > 0 || /^ | $/u.test(safe) ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** A part of the comment that may be cut between its lines. */
interface Part {
  readonly before: readonly string[];
  readonly lines: readonly string[];
  readonly after: readonly string[];
  /** Lines that count as one of what is cut; a group's head does not. */
  readonly isCounted?: (line: string) => boolean;
  /** How many lines more there are, which would not fit anyway. */
  readonly beyond?: number;
}

const sizeOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** As many lines as fit, and how many there are beyond. */
function cut(
  { before, lines, after, isCounted = () => true, beyond = 0 }: Part,
  room: number,
  locale: Locale,
): string[] {
  const notice = (rest: number): string =>
    ({
      zh: `_另有 ${rest} 条没有列出，在终端上运行同样的检查可以看到全部。_`,
      en: `_${rest} more; run the same check in a terminal to see all._`,
    })[locale];
  let left = room - sizeOf([...before, ...after]) - sizeOf(['', notice(999_999), '']);
  if (left < 0) return [];
  const kept: string[] = [];
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  const rest = lines.slice(kept.length).filter(isCounted).length + beyond;
  return [...before, ...kept, ...after, ...(rest === 0 ? [] : ['', notice(rest), ''])];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function findingLine({ severity, at, message, rule }: Finding, locale: Locale): string {
  const place = codeSpan(`${at.file}:${at.line}:${at.column}`);
  return `- **${severityNames[locale][severity]}** ${place} ${escapeMarkdown(message[locale])} ${codeSpan(rule)}`;
}

/** So many findings are a wall of lines; a table over them says which rules they come from. */
const many = 20;

function tally(findings: Iterable<Finding>, locale: Locale): readonly string[] {
  const byRule = new Map<string, { severity: Severity; count: number; files: Set<string> }>();
  let all = 0;
  for (const { rule, severity, at } of findings) {
    all += 1;
    const known = byRule.get(rule) ?? { severity, count: 0, files: new Set() };
    byRule.set(rule, { ...known, count: known.count + 1, files: known.files.add(at.file) });
  }
  if (all <= many) return [];
  const head = { zh: ['规则', '级别', '条数', '文件数'], en: ['rule', 'severity', 'findings', 'files'] }[
    locale
  ];
  const rows = [...byRule].map(([rule, { severity, count, files }]) => [
    escapeMarkdown(rule),
    severityNames[locale][severity],
    String(count),
    String(files.size),
  ]);
  return [row(head), row(head.map(() => '---')), ...rows.map(row), ''];
}

/** The gravest first; no more of them as lines than a comment can hold. */
function findingsPart(told: () => Iterable<Finding>, heading: string, locale: Locale): Part | undefined {
  const lines: string[] = [];
  let taken = 0;
  let beyond = 0;
  for (const finding of told()) {
    if (taken > longest) beyond += 1;
    else taken += lines[lines.push(findingLine(finding, locale)) - 1]?.length ?? 0;
  }
  if (lines.length === 0) return undefined;
  return { before: [`#### ${heading}`, '', ...tally(told(), locale)], lines, after: [''], beyond };
}

function matrixPart(matrix: Matrix, locale: Locale): Part {
  const { columns, rows } = matrix;
  const head = { zh: '事项', en: 'item' }[locale];
  const notable = rows.filter(({ standings }) => !standings.every(isPlain));
  const legend = occurring(matrix).map(({ sign }) => `${signs[locale][sign]} ${meanings[sign][locale]}`);
  const heading = { zh: '矩阵', en: 'Matrix' }[locale];
  const total = matrixTotals(matrix, locale).map(escapeMarkdown);
  if (notable.length === 0) return { before: [`#### ${heading}`, ''], lines: [], after: total };
  return {
    before: [
      `#### ${heading}`,
      '',
      row([head, ...columns.map(({ name }) => escapeMarkdown(name))]),
      row([head, ...columns].map(() => '---')),
    ],
    lines: notable.map((each) =>
      row([
        escapeMarkdown(titleOf(each)),
        ...each.standings.map((standing) => {
          const { sign, count } = signOf(standing);
          return escapeMarkdown(signs[locale][sign] + (count > 1 ? String(count) : ''));
        }),
      ]),
    ),
    after: ['', escapeMarkdown(legend.join('  ')), '', ...total],
  };
}

/** One comment for a pull request: errors and warnings, the overview, the scorecards, the matrix. */
export const markdown: Reporter = (report: Report, { locale }) => {
  const { summary, findings, matrix, overview, scorecards } = report;
  function* told(): Generator<Finding> {
    for (const wanted of severities)
      for (const each of findings) if (each.severity === wanted && !isSummedUp(each, report)) yield each;
  }
  let summedUp = 0;
  if (overview !== undefined) for (const each of findings) if (isSummedUp(each, report)) summedUp += 1;
  const sign = summary.errors > 0 || !summary.complete ? '❌' : summary.warnings > 0 ? '⚠️' : '✅';
  const titles = {
    findings: { zh: '问题', en: 'Findings' }[locale],
    notes: {
      zh: `${summedUp} 条提示归纳如下，逐条请运行 shixiang diff 查看。`,
      en: `Summed up below: ${counted(summedUp, 'note')}; run shixiang diff to see each.`,
    }[locale],
  };
  const list = findingsPart(told, titles.findings, locale);
  const parts: Part[] = [
    {
      before: [`### ${sign} shixiang`, '', escapeMarkdown(totals(summary, locale)), ''],
      lines: [],
      after: [],
    },
    ...(list === undefined ? [] : [list]),
    ...(summedUp > 0 ? [{ before: [escapeMarkdown(titles.notes), ''], lines: [], after: [] }] : []),
    ...overviewSections(report, locale).map(sectionPart),
    ...(scorecards === undefined ? [] : [scorecardPart(scorecards, locale)]),
    ...(matrix === undefined ? [] : [matrixPart(matrix, locale)]),
  ];
  // Each part may take half of what is left, so that none is crowded out; the last may take all.
  let left = longest;
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    const room = index === 0 || index === parts.length - 1 ? left : Math.floor(left / 2);
    const said = cut(part, room, locale);
    left -= sizeOf(said);
    lines.push(...said);
  }
  return `${lines.join('\n').trimEnd()}\n`;
};

/** Folded away, for a comment is read from the top. */
function sectionPart({ heading, groups }: Section): Part {
  if (groups.length === 0) return { before: [escapeMarkdown(heading), ''], lines: [], after: [] };
  return {
    before: [`<details><summary>${escapeMarkdown(heading)}</summary>`, ''],
    lines: groups.flatMap(({ head, lines }) => [
      `- ${escapeMarkdown(head)}`,
      ...lines.map((line) => `  - ${escapeMarkdown(line)}`),
    ]),
    after: ['', '</details>', ''],
    isCounted: (line) => line.startsWith('  '),
  };
}

function scorecardPart(scorecards: NonNullable<Report['scorecards']>, locale: Locale): Part {
  const [head = [], ...rows] = scorecardRows(scorecards, locale).map((cells) => cells.map(escapeMarkdown));
  return {
    before: [
      `#### ${escapeMarkdown(scorecardHeading(scorecards)[locale])}`,
      '',
      row(head),
      row(head.map(() => '---')),
    ],
    lines: rows.map(row),
    after: [''],
  };
}
