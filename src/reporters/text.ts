import { Chalk, type ChalkInstance } from 'chalk';
import { type Finding, severities, type Severity } from '../model/finding.ts';
import type { Report, Summary } from '../model/report.ts';
import { lately } from '../model/lately.ts';
import { show } from '../model/show.ts';
import { many, type Locale } from '../model/text.ts';
import { byFile } from './by-file.ts';
import type { Manner, Reporter } from './reporter.ts';
import { severityNames } from './severity-names.ts';

const words = {
  standard: { zh: '市级标准', en: 'standard' },
  local: { zh: '本地', en: 'here' },
  waiver: { zh: '申请豁免时填', en: 'for a waiver' },
  none: { zh: '（没有）', en: '(none)' },
} as const;

/** Counties differ from the standard in the same way; longer texts would fill the memory. */
const mostMarked = 500;
const longestMarked = 1_000;

type Mark = (from: string, to: string) => { from: string; to: string };

/** Both values side by side, where the message does not already hold them in full. */
function values({ difference, severity, fingerprint }: Finding, { locale }: Manner, mark: Mark): string[] {
  if (difference === undefined) return [];
  const { kind, field, from, to } = difference;
  const lines: string[] = [];
  if (kind === 'changed' || kind === 'moved') {
    const marked = mark(show(from ?? ''), show(to ?? ''));
    lines.push(`  = ${words.standard[locale]}: ${marked.from}`, `  = ${words.local[locale]}: ${marked.to}`);
  } else {
    lines.push(
      `  = ${words.standard[locale]}: ${show(from ?? words.none[locale])}`,
      `  = ${words.local[locale]}: ${show(to ?? words.none[locale])}`,
    );
  }
  if (severity !== 'note') {
    lines.push(`  = ${words.waiver[locale]}: field: ${field}  fingerprint: "${fingerprint}"`);
  }
  return lines;
}

export function totals(
  { listed, checked, refused, complete, errors, warnings, notes, waived }: Summary,
  locale: Locale,
) {
  const zh = [
    `共 ${listed} 个文件，检查 ${checked} 个${refused > 0 ? `，${refused} 个无法检查（见上）` : ''}：`,
    `${errors} 个错误，${warnings} 个警告，${notes} 条提示${waived > 0 ? `（其中 ${waived} 条已豁免）` : ''}。`,
    complete ? '' : '检查不完整：有文件无法读取。',
  ].join('');
  const en = [
    `${many(listed, 'file')} listed, ${checked} checked${refused > 0 ? `, ${refused} refused (see above)` : ''}: `,
    `${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(notes, 'note')}${waived > 0 ? ` (${waived} waived)` : ''}.`,
    complete ? '' : ' Not complete: some files could not be read.',
  ].join('');
  return { zh, en }[locale];
}

/** For people: place first, so that terminals make it a link; then the line, the values, the totals. */
export const text: Reporter = async (report, manner) => {
  const { matrix, overview, scorecards } = report;
  const { locale, isColored, width, maxProblems, isQuiet } = manner;
  const chalk = new Chalk({ level: isColored ? 1 : 0 });
  const { isAny, isChanged } = kindsIn(shownOf(report, manner));
  const { markWords } = isChanged ? await import('./mark-words.ts') : { markWords: undefined };
  const marked = lately<string, ReturnType<Mark>>(mostMarked);
  const mark: Mark = (from, to) => {
    const make = (): ReturnType<Mark> => markWords?.(from, to, chalk) ?? { from, to };
    const both = `${from}\n${to}`;
    return both.length > longestMarked ? make() : marked.recall(both, make);
  };
  const { frame } = isAny ? await import('./frame.ts') : { frame: undefined };

  const summaries: string[] = [];
  if (overview !== undefined && !isQuiet) {
    const { overviewText } = await import('./overview.ts');
    const said = overviewText(report, locale, width, maxProblems, chalk);
    if (said !== '') summaries.push(said);
  }
  if (scorecards !== undefined && !isQuiet) {
    const { scorecardsText } = await import('./scorecards.ts');
    summaries.push(scorecardsText(scorecards, locale, width, chalk));
  }
  if (matrix !== undefined && !isQuiet) {
    const { matrixText } = await import('./matrix.ts');
    summaries.push(matrixText(matrix, locale, width, chalk));
  }
  return (function* () {
    for (const block of blocksOf(shownOf(report, manner), manner, chalk, mark, frame))
      yield safe(`${block}\n`);
    for (const block of summaries) yield safe(`${block}\n`);
    yield safe(`${totals(report.summary, locale)}\n`);
  })();
};

/** GitHub obeys a line that begins with ::, as the name of a file or an item may. */
const safe = (lines: string): string => lines.replace(/^([^\S\n]*):(?=:)/gmu, '$1\\u{3A}');

function* shownOf({ findings }: Report, { isQuiet }: Manner): Generator<Finding> {
  for (const finding of findings) if (!isQuiet || finding.severity === 'error') yield finding;
}

/** What has to be loaded to show them. */
function kindsIn(findings: Iterable<Finding>): { readonly isAny: boolean; readonly isChanged: boolean } {
  let isAny = false;
  for (const { difference } of findings) {
    isAny = true;
    if (difference?.kind === 'changed' || difference?.kind === 'moved') return { isAny, isChanged: true };
  }
  return { isAny, isChanged: false };
}

/** One finding after another, and what was left out of a file. */
function* blocksOf(
  findings: Iterable<Finding>,
  manner: Manner,
  chalk: ChalkInstance,
  mark: Mark,
  frame: ((finding: Finding, chalk: ChalkInstance) => readonly string[]) | undefined,
): Generator<string> {
  const { locale, maxProblems } = manner;
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: chalk.red,
    warning: chalk.yellow,
    note: chalk.cyan,
  };
  for (const [file, ofFile] of byFile(findings)) {
    // The gravest first when not all are shown.
    const cap = maxProblems === 0 ? ofFile.length : maxProblems;
    const grave = (severity: Severity): number => severities.indexOf(severity);
    const kept = new Set(ofFile.toSorted((a, b) => grave(a.severity) - grave(b.severity)).slice(0, cap));
    for (const finding of ofFile.filter((each) => kept.has(each))) {
      const { at, severity, message, rule } = finding;
      const place = chalk.bold(`${show(at.file)}:${at.line}:${at.column}`);
      const head = `${place}: ${paint[severity](severityNames[locale][severity])}: ${show(message[locale])} ${chalk.dim(`[${rule}]`)}`;
      yield [head, ...(frame?.(finding, chalk) ?? []), ...values(finding, manner, mark), ''].join('\n');
    }
    if (kept.size < ofFile.length) {
      const rest = ofFile.length - kept.size;
      const more = {
        zh: `${show(file)}: 另有 ${rest} 处，用 --max-problems 0 查看全部。`,
        en: `${show(file)}: ${rest} more; use --max-problems 0 to see all.`,
      };
      yield `${more[locale]}\n`;
    }
  }
}
