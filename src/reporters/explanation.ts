import type { ChalkInstance } from 'chalk';
import type { Explanation } from '../model/explanation.ts';
import type { Locale } from '../model/text.ts';
import { padTo, widthOf } from './columns.ts';
import { severityNames } from './severity-names.ts';

const headings = {
  zh: { what: '要求', scope: '范围', why: '为什么', source: '依据', bad: '不对的写法', good: '对的写法' },
  en: { what: 'Asks', scope: 'Sees', why: 'Why', source: 'Source', bad: 'Wrong', good: 'Right' },
} as const;

export const stageNames = {
  zh: {
    file: '文件本身',
    catalogue: '目录结构',
    item: '一个事项',
    region: '一个区域',
    whole: '整个目录',
    difference: '与市级标准比较',
    import: '导入工作簿',
  },
  en: {
    file: 'The file itself',
    catalogue: 'The catalogue',
    item: 'One item',
    region: 'One region',
    whole: 'The whole catalogue',
    difference: 'Against the standard',
    import: 'Importing a workbook',
  },
} as const;

export type Stage = keyof (typeof stageNames)['zh'];

const scopeNames = {
  zh: { item: '一个事项', region: '一个区域', catalogue: '整个目录' },
  en: { item: 'one item', region: 'one region', catalogue: 'the whole catalogue' },
} as const;

/** What `explain` prints. */
export function explanationText(rule: Explanation, locale: Locale, chalk: ChalkInstance): string {
  const { what, scope, why, source, bad, good } = headings[locale];
  const example = (yaml: string): string =>
    yaml
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
  return [
    `${chalk.bold(rule.id)}  ${severityNames[locale][rule.severity]}`,
    '',
    `${what}: ${rule.summary[locale]}`,
    ...(rule.scope === undefined ? [] : [`${scope}: ${scopeNames[locale][rule.scope]}`]),
    `${why}: ${rule.why[locale]}`,
    `${source}: ${rule.source[locale]}`,
    '',
    `${bad}:`,
    chalk.red(example(rule.bad)),
    '',
    `${good}:`,
    chalk.green(example(rule.good)),
    '',
  ].join('\n');
}

/** The same without its name, for viewers that show Markdown. */
export function explanationMarkdown(rule: Explanation, locale: Locale): string {
  const { what, why, source, bad, good } = headings[locale];
  const example = (yaml: string): string => `\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\``;
  return [
    `**${what}** ${rule.summary[locale]}`,
    `**${why}** ${rule.why[locale]}`,
    `**${source}** ${rule.source[locale]}`,
    `**${bad}**`,
    example(rule.bad),
    `**${good}**`,
    example(rule.good),
  ].join('\n\n');
}

/** What `rules` prints: one line a rule, by stage. */
export function rulesTable(
  stages: readonly { readonly stage: Stage; readonly rules: readonly Explanation[] }[],
  locale: Locale,
  chalk: ChalkInstance,
): string {
  const width = Math.max(...stages.flatMap(({ rules }) => rules.map(({ id }) => id.length)));
  const names = severityNames[locale];
  const level = Math.max(...Object.values(names).map(widthOf));
  return stages
    .flatMap(({ stage, rules }) => [
      chalk.bold(stageNames[locale][stage]),
      ...rules.map(
        ({ id, severity, summary }) =>
          `  ${padTo(id, width)}  ${padTo(names[severity], level)}  ${summary[locale]}`,
      ),
      '',
    ])
    .join('\n');
}
