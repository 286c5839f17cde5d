import type { ImpactFlags } from '../actions/laws.ts';
import type { CatalogueFlags } from '../flags.ts';
import type { Declare } from './setting.ts';

export const laws: Declare = (setting) =>
  setting
    .command(
      'laws',
      {
        zh: '法律法规库：查看一部法律，改了要核对什么',
        en: 'laws: look one up, and what to check when it changes',
      },
      [
        ['shixiang laws', '库里有多少部、截至哪一天', 'how many there are, and up to which day'],
        ['shixiang laws show 婚姻法', '是否有效、由什么代替', 'whether it is in force, and what replaces it'],
        ['shixiang laws impact 食品安全法', '哪些事项、要素、区域引用它', 'what cites it, and where'],
      ],
    )
    .addCommand(show(setting), { isDefault: true })
    .addCommand(impact(setting));

const show: Declare = ({ command, say, catalogued, perform, world, locale }) =>
  catalogued(
    command(
      'show',
      { zh: '一部法律的效力，或整个库的概况', en: 'whether a law is in force, or what the registry holds' },
      [
        ['shixiang laws show', '库里有多少部、截至哪一天', 'how many there are, and up to which day'],
        [
          'shixiang laws show 增值税暂行条例',
          '是否有效、由什么代替',
          'whether it is in force, and what replaces it',
        ],
      ],
    ).argument('[law]', say('全称或简称', 'its full or short title')),
  ).action(
    perform(async (law: string | undefined, flags: CatalogueFlags) => {
      const { runLaws } = await import('../actions/laws.ts');
      return runLaws(law, flags, world, locale);
    }),
  );

const impact: Declare = ({ command, say, option, formatted, catalogued, perform, world, locale }) =>
  catalogued(
    command(
      'impact',
      {
        zh: '这部法律改了，要重新核对哪些事项、要素和区域',
        en: 'the items, fields and regions to look at again when a law changes',
      },
      [
        ['shixiang laws impact 食品安全法', '全部引用', 'everything that cites it'],
        [
          'shixiang laws impact 行政许可法 --article 第四十二条',
          '只看引用这一条的',
          'what cites this article',
        ],
        ['shixiang laws impact 教师法 -f json=影响.json', '另存为 JSON', 'as JSON in a file'],
      ],
    )
      .argument('<law>', say('全称或简称', 'its full or short title'))
      .addOption(
        option(
          '--article <article>',
          '只看引用这一条的，如 第十二条',
          'only what cites this article, like 第十二条',
        ),
      )
      .addOption(formatted(['text', 'json'])),
  ).action(
    perform(async (law: string, flags: ImpactFlags) => {
      const { runLawsImpact } = await import('../actions/laws.ts');
      return runLawsImpact(law, flags, world, locale);
    }),
  );
