import { type Finding, severities, type Severity } from '../model/finding.ts';
import { isSummedUp } from '../model/report.ts';
import { show } from '../model/show.ts';
import type { Reporter } from './reporter.ts';

/** GitHub shows 10 annotations of a kind a step; one notice is left to say how many more there are. */
const limits: Readonly<Record<Severity, number>> = { error: 10, warning: 10, note: 9 };
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const escapeData = (text: string): string =>
  show(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, the gravest first, then how many more there are. */
export const github: Reporter = (report, { locale }) => {
  const line = ({ severity, rule, message, at }: Finding): string => {
    const properties = [
      `file=${escapeProperty(at.file)}`,
      `line=${at.line}`,
      `col=${at.column}`,
      `title=${escapeProperty(rule)}`,
    ];
    return `::${commands[severity]} ${properties.join(',')}::${escapeData(message[locale])}\n`;
  };
  const first: Readonly<Record<Severity, Finding[]>> = { error: [], warning: [], note: [] };
  let rest = 0;
  for (const finding of report.findings) {
    const { severity } = finding;
    if (isSummedUp(finding, report)) continue;
    if (first[severity].length < limits[severity]) first[severity].push(finding);
    else rest += 1;
  }
  const told = severities.flatMap((severity) => first[severity]);
  const more = {
    zh: `另有 ${rest} 条没有标注，请看完整报告`,
    en: `${rest} more not annotated; see the full report`,
  };
  return [...told.map(line), ...(rest > 0 ? [`::notice::${escapeData(more[locale])}\n`] : [])].join('');
};
