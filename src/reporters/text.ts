import { Chalk } from 'chalk';
import type { Finding, Severity } from '../model/finding.ts';
import type { Summary } from '../model/report.ts';
import { show } from '../model/show.ts';
import { many, type Locale } from '../model/text.ts';
import type { Manner, Reporter } from './reporter.ts';
import { severityNames } from './severity-names.ts';

const words = {
  standard: { zh: '市级标准', en: 'standard' },
  local: { zh: '本地', en: 'here' },
  waiver: { zh: '申请豁免时填', en: 'for a waiver' },
  none: { zh: '（没有）', en: '(none)' },
} as const;

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

const byFile = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = files.get(finding.at.file);
    if (others === undefined) files.set(finding.at.file, [finding]);
    else others.push(finding);
  }
  return files;
};

/** For people: place first, so that terminals make it a link; then the line, the values, the totals. */
export const text: Reporter = async (report, manner) => {
  const { summary, matrix, overview, scorecards } = report;
  const findings = [...report.findings];
  const { locale, isColored, width, maxProblems, isQuiet } = manner;
  const chalk = new Chalk({ level: isColored ? 1 : 0 });
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: chalk.red,
    warning: chalk.yellow,
    note: chalk.cyan,
  };
  const shown = isQuiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  const isChanged = shown.some(
    ({ difference }) => difference?.kind === 'changed' || difference?.kind === 'moved',
  );
  const { markWords } = isChanged ? await import('./mark-words.ts') : { markWords: undefined };
  const mark: Mark = (from, to) => markWords?.(from, to, chalk) ?? { from, to };

  const { frame } = shown.length === 0 ? { frame: undefined } : await import('./frame.ts');

  const blocks: string[] = [];
  for (const [file, ofFile] of byFile(shown)) {
    // The gravest first when not all are shown.
    const cap = maxProblems === 0 ? ofFile.length : maxProblems;
    const grave = (severity: Severity): number => ['error', 'warning', 'note'].indexOf(severity);
    const kept = new Set(ofFile.toSorted((a, b) => grave(a.severity) - grave(b.severity)).slice(0, cap));
    for (const finding of ofFile.filter((each) => kept.has(each))) {
      const { at, severity, message, rule } = finding;
      const place = chalk.bold(`${show(at.file)}:${at.line}:${at.column}`);
      const head = `${place}: ${paint[severity](severityNames[locale][severity])}: ${show(message[locale])} ${chalk.dim(`[${rule}]`)}`;
      blocks.push(
        [head, ...(frame?.(finding, chalk) ?? []), ...values(finding, manner, mark), ''].join('\n'),
      );
    }
    if (kept.size < ofFile.length) {
      const rest = ofFile.length - kept.size;
      const more = {
        zh: `${show(file)}: 另有 ${rest} 处，用 --max-problems 0 查看全部。`,
        en: `${show(file)}: ${rest} more; use --max-problems 0 to see all.`,
      };
      blocks.push(`${more[locale]}\n`);
    }
  }
  if (overview !== undefined && !isQuiet) {
    const { overviewText } = await import('./overview.ts');
    const said = overviewText(report, locale, width, maxProblems, chalk);
    if (said !== '') blocks.push(said);
  }
  if (scorecards !== undefined && !isQuiet) {
    const { scorecardsText } = await import('./scorecards.ts');
    blocks.push(scorecardsText(scorecards, locale, width, chalk));
  }
  if (matrix !== undefined && !isQuiet) {
    const { matrixText } = await import('./matrix.ts');
    blocks.push(matrixText(matrix, locale, width, chalk));
  }
  // GitHub obeys a line that begins with ::, as the name of a file or an item may.
  return [...blocks, `${totals(summary, locale)}\n`].join('\n').replace(/^([^\S\n]*):(?=:)/gmu, '$1\\u{3A}');
};
