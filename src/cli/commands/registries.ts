import type { SpokenFlags } from '../flags.ts';
import type { Declare } from './setting.ts';

export const rules: Declare = ({ command, spoken, perform, world, locale }) =>
  spoken(
    command('rules', { zh: '列出全部规则', en: 'list all rules' }, [
      ['shixiang rules', '全部规则', 'all rules'],
      ['shixiang rules --lang en', '英文的', 'in English'],
    ]),
  ).action(
    perform(async (flags: SpokenFlags) => {
      const { runRulesTable } = await import('../actions/registries.ts');
      return runRulesTable(flags, world, locale);
    }),
  );

export const explain: Declare = ({ command, say, spoken, perform, world, locale }) =>
  spoken(
    command('explain', { zh: '说明一条规则，或评分（scorecard）', en: 'explain a rule, or the scorecard' }, [
      [
        'shixiang explain no-catch-all-material',
        '是什么、为什么、怎么改',
        'what it asks, why, how to comply',
      ],
      ['shixiang explain same-as-standard', '比较中的一条规则', 'a rule of the comparison'],
      ['shixiang explain scorecard', '评分怎么算', 'how scores are made'],
    ]).argument('<rule>', say('规则名，或 scorecard', 'the rule, or scorecard')),
  ).action(
    perform(async (rule: string, flags: SpokenFlags) => {
      const { runExplain } = await import('../actions/registries.ts');
      return runExplain(rule, flags, world, locale);
    }),
  );

export const lists: Declare = ({ command, option, spoken, perform, world, locale }) =>
  spoken(
    command('lists', { zh: '列出全部清单', en: 'list all lists' }, [
      ['shixiang lists', '能导出哪些清单', 'which lists can be exported'],
      ['shixiang lists --explain', '连同各栏', 'with their columns'],
    ]).addOption(option('--explain', '也列出各栏', 'also the columns')),
  ).action(
    perform(async (flags: SpokenFlags & { explain?: boolean }) => {
      const { runLists } = await import('../actions/registries.ts');
      return runLists(flags, world, locale);
    }),
  );
