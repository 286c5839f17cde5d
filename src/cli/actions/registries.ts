import { Chalk } from 'chalk';
import { explanations } from '../../commands/explanations.ts';
import { lists } from '../../lists/index.ts';
import { nearest } from '../../model/nearest.ts';
import type { Locale, Text } from '../../model/text.ts';
import { explanationText, rulesTable } from '../../reporters/explanation.ts';
import { padTo, widthOf } from '../../reporters/columns.ts';
import { exitCodes } from '../exit-codes.ts';
import type { SpokenFlags } from '../flags.ts';
import { isColored } from '../manner.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

const chalkFor = ({ color }: SpokenFlags, world: World) =>
  new Chalk({ level: isColored(color, world.env, world.stdout) ? 1 : 0 });

export async function runRulesTable(flags: SpokenFlags, world: World, locale: Locale): Promise<number> {
  await world.stdout.write(rulesTable(explanations, locale, chalkFor(flags, world)));
  return exitCodes.clean;
}

export async function runExplain(
  id: string,
  flags: SpokenFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  if (id === 'scorecard') {
    const { scorecardExplanation } = await import('../../reporters/scorecards.ts');
    const chalk = chalkFor(flags, world);
    await world.stdout.write(scorecardExplanation(locale, world.stdout.columns, chalk));
    return exitCodes.clean;
  }
  const all = explanations.flatMap(({ rules }) => rules);
  const rule = all.find((each) => each.id === id);
  if (rule === undefined) {
    const meant = nearest(id, [...all.map((each) => each.id), 'scorecard']);
    throw new UsageError({
      zh: `没有 ${id} 这条规则${meant === undefined ? '' : `，是不是 ${meant}？`}用 shixiang rules 看全部规则。`,
      en: `there is no rule ${id}${meant === undefined ? '.' : `; did you mean ${meant}?`} shixiang rules lists them all.`,
    });
  }
  await world.stdout.write(explanationText(rule, locale, chalkFor(flags, world)));
  return exitCodes.clean;
}

const byDepartment: Text = {
  zh: '一个区域一张表；--region 只写一个区域时，一个主管部门一张表',
  en: 'a sheet for each region; with one --region alone, a sheet for each department',
};

export async function runLists(
  flags: SpokenFlags & { readonly explain?: boolean },
  world: World,
  locale: Locale,
): Promise<number> {
  const chalk = chalkFor(flags, world);
  const width = Math.max(...lists.map(({ id }) => widthOf(id)));
  const lines = lists.flatMap(({ id, purpose, columns, isByDepartment }) => [
    `${chalk.bold(padTo(id, width))}  ${purpose[locale]}`,
    ...(flags.explain === true
      ? [columns.join('｜'), ...(isByDepartment === true ? [byDepartment[locale]] : [])].map(
          (line) => `${' '.repeat(width)}  ${line}`,
        )
      : []),
  ]);
  await world.stdout.write(`${lines.join('\n')}\n`);
  return exitCodes.clean;
}
