import type { Finding, Severity } from '../model/finding.ts';
import { show } from '../model/show.ts';
import type { Reporter } from './reporter.ts';

/** GitHub shows 10 annotations of a kind a step. */
const limit = 10;
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const escapeData = (text: string): string =>
  show(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands: errors, then warnings, ten of each, then how many more there are. */
export const github: Reporter = ({ findings }, { locale }) => {
  const line = ({ severity, rule, message, at }: Finding): string => {
    const properties = [
      `file=${escapeProperty(at.file)}`,
      `line=${at.line}`,
      `col=${at.column}`,
      `title=${escapeProperty(rule)}`,
    ];
    return `::${commands[severity]} ${properties.join(',')}::${escapeData(message[locale])}\n`;
  };
  const of = (wanted: Severity): readonly Finding[] => findings.filter(({ severity }) => severity === wanted);
  const [errors, warnings] = [of('error'), of('warning')];
  const rest = Math.max(0, errors.length - limit) + Math.max(0, warnings.length - limit);
  const more = {
    zh: `另有 ${rest} 条没有标注，请看完整报告`,
    en: `${rest} more not annotated; see the full report`,
  };
  return [...errors.slice(0, limit), ...warnings.slice(0, limit)]
    .map(line)
    .concat(rest > 0 ? [`::notice::${escapeData(more[locale])}\n`] : [])
    .join('');
};
