import type { ChalkInstance } from 'chalk';
import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { show } from '../model/show.ts';
import { type Locale, many } from '../model/text.ts';
import { frame } from './frame.ts';
import { patchText } from './patch.ts';
import { severityNames } from './severity-names.ts';

/** Why a file is left alone, place first. */
export function faultText(finding: Finding, locale: Locale, chalk: ChalkInstance): string {
  const { at, severity, message, rule } = finding;
  const place = chalk.bold(`${show(at.file)}:${at.line}:${at.column}`);
  const head = `${place}: ${chalk.red(severityNames[locale][severity])}: ${show(message[locale])} ${chalk.dim(`[${rule}]`)}`;
  return `${[head, ...frame(finding, chalk)].join('\n')}\n`;
}

/** What would change, as a patch; a change of nothing but line ends or a BOM is told in a line that patches pass over. */
export function changesText(changes: readonly Change[], locale: Locale, chalk: ChalkInstance): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return changes
    .map(({ file, before, after }) => {
      const patch = patchText(show(file), decoder.decode(before), decoder.decode(after), chalk);
      if (/^.*@@/mu.test(patch)) return patch;
      return {
        zh: `# ${show(file)}: 只改换行符或去掉 BOM\n`,
        en: `# ${show(file)}: only line ends or a BOM would change\n`,
      }[locale];
    })
    .join('');
}

export interface FormatTally {
  readonly changed: number;
  readonly canonical: number;
  /** Left alone, for whatever reason. */
  readonly left: number;
}

/** What was done, or with `isTrial` would be done. */
export function formatSummary(
  { changed, canonical, left }: FormatTally,
  isTrial: boolean,
  locale: Locale,
): string {
  const zh = [
    isTrial ? `${changed} 个文件需要整理` : `改写 ${changed} 个文件`,
    `，${canonical} 个已是规范写法`,
    left > 0 ? `，${left} 个没有整理（见上）` : '',
    isTrial && changed > 0 ? '；运行 shixiang fmt 改写。' : '。',
  ].join('');
  const en = [
    isTrial ? `${many(changed, 'file')} to rewrite` : `${many(changed, 'file')} rewritten`,
    `, ${canonical} already canonical`,
    left > 0 ? `, ${left} left alone (see above)` : '',
    isTrial && changed > 0 ? '; shixiang fmt rewrites them.' : '.',
  ].join('');
  return { zh, en }[locale];
}
