import type { ChalkInstance } from 'chalk';
import type { Figures, Scorecard } from '../model/scorecard.ts';
import { show } from '../model/show.ts';
import type { Locale, Text } from '../model/text.ts';
import { expiringDays } from '../model/waiver.ts';
import { padTo, widthOf, wrap } from './columns.ts';

/** One number of a column whose change is told. */
interface Trend {
  readonly of: (figures: Figures) => number | undefined;
  /** Told before its change; the first number of a column needs none. */
  readonly label?: Text;
  readonly unit?: Text;
  readonly digits?: number;
  /** Which way is better; absent where neither is. */
  readonly better?: 'more' | 'less';
}

/** One column of the table: what it is called, what it means, what it says of a region. */
interface Figure {
  readonly title: Text;
  readonly definition: Text;
  readonly cell: (card: Scorecard, locale: Locale) => string;
  readonly trends?: readonly Trend[];
}

const none = '—';

const figures: readonly Figure[] = [
  {
    title: { zh: '区域', en: 'area' },
    definition: { zh: '县（市、区）或开发区。', en: 'A county or development zone.' },
    cell: ({ name }) => show(name),
  },
  {
    title: { zh: '评分', en: 'score' },
    definition: {
      zh: '一致率：一致的事项数 ÷ 应承接的事项数 × 100，保留一位小数，只舍不入（100 就是全部一致）。没有应承接的事项不评分。--min-score 用的就是它。',
      en: 'The consistency rate: consistent items ÷ items due × 100, to one place, rounded down, so that 100 means all. No score where nothing is due. --min-score judges by it.',
    },
    cell: ({ score }) => (score === undefined ? none : score.toFixed(1)),
    trends: [{ of: ({ score }) => score, digits: 1, better: 'more' }],
  },
  {
    title: { zh: '承接/应承接', en: 'held/due' },
    definition: {
      zh: '应承接：市级标准中行使层级含县级及以下的事项（每个业务办理项算一个），减去 regions.yaml 的 notHeld 写明理由不承接的；承接：其中本区域有同名业务办理项文件的，颗粒度不同、对不上的不算。',
      en: 'Due: items of the standard (each variant counts) whose levels include counties or below, less those that notHeld in regions.yaml gives a reason for. Held: those of which the region has a file of the same variant; one divided otherwise does not count.',
    },
    cell: ({ held, due }) => `${held}/${due}`,
    trends: [
      { of: ({ held }) => held, better: 'more' },
      { of: ({ due }) => due, label: { zh: '应承接', en: 'due ' } },
    ],
  },
  {
    title: { zh: '一致', en: 'equal' },
    definition: {
      zh: '承接的事项中，能够比较、且没有未豁免的错误和警告级差异的。认领、与标准相同、更优、只是写法不同、有有效豁免的都算一致；豁免过期的不算。',
      en: 'Held items that can be compared and have no difference of error or warning level, unless it is waived. Adopted, equal, better, only worded differently and validly waived all count; an expired waiver does not.',
    },
    cell: ({ consistent }) => String(consistent),
    trends: [{ of: ({ consistent }) => consistent, better: 'more' }],
  },
  {
    title: { zh: '更优', en: 'better' },
    definition: {
      zh: '政策允许、对申请人更有利的差异数（更短、更少、更多渠道）。',
      en: 'Differences that policy allows and that are better for the applicant.',
    },
    cell: ({ better }) => String(better),
    trends: [{ of: ({ better }) => better, better: 'more' }],
  },
  {
    title: { zh: '更差', en: 'worse' },
    definition: {
      zh: '未豁免的违反政策的差异数：比标准差的，和须与标准相同而不同的。',
      en: 'Unwaived differences against policy: worse than the standard, or other where it must be the same.',
    },
    cell: ({ worse }) => String(worse),
    trends: [{ of: ({ worse }) => worse, better: 'less' }],
  },
  {
    title: { zh: '落后版本', en: 'behind' },
    definition: {
      zh: '内容落后于市级标准现行版本的事项数：认领的版本较低，或仍是标准旧版的内容；括号里是最长的落后天数，从标准改动的那天（git 历史、history 里的旧版或标准的 effectiveOn）算到今天，不知道哪天改的不计天数。',
      en: 'Items behind the standard’s present version: adopted at a lower version, or still with content that an older standard had; in brackets the most days behind, from the day the standard changed (by git, kept versions or its effectiveOn) until today, where that day is known.',
    },
    cell: ({ stale, daysBehind }, locale) =>
      daysBehind === undefined
        ? String(stale)
        : { zh: `${stale}（${daysBehind}天）`, en: `${stale} (${daysBehind}d)` }[locale],
    trends: [
      { of: ({ stale }) => stale, better: 'less' },
      { of: ({ daysBehind }) => daysBehind, unit: { zh: '天', en: 'd' }, better: 'less' },
    ],
  },
  {
    title: { zh: '豁免', en: 'waived' },
    definition: {
      zh: `有效的豁免数；括号里是其中 ${expiringDays} 天内到期的，和已经过期而差异还在的。`,
      en: `Waivers in force; in brackets those that end within ${expiringDays} days, and those past their day whose difference is still there.`,
    },
    cell: ({ waiversOpen, waiversExpiring, waiversExpired }, locale) => {
      const parts = [
        ...(waiversExpiring === 0
          ? []
          : [{ zh: `将到期${waiversExpiring}`, en: `${waiversExpiring} ending` }[locale]]),
        ...(waiversExpired === 0
          ? []
          : [{ zh: `过期${waiversExpired}`, en: `${waiversExpired} ended` }[locale]]),
      ];
      if (parts.length === 0) return String(waiversOpen);
      const told = parts.join({ zh: '、', en: ', ' }[locale]);
      return { zh: `${waiversOpen}（${told}）`, en: `${waiversOpen} (${told})` }[locale];
    },
    trends: [
      { of: ({ waiversOpen }) => waiversOpen },
      { of: ({ waiversExpiring }) => waiversExpiring, label: { zh: '将到期', en: 'ending ' } },
      { of: ({ waiversExpired }) => waiversExpired, label: { zh: '过期', en: 'ended ' }, better: 'less' },
    ],
  },
  {
    title: { zh: '承诺/法定', en: 'promise' },
    definition: {
      zh: '各事项承诺办结时限 ÷ 法定办结时限的平均数，越小越快；当场办结按 0 算，没写承诺的按法定算，没有法定时限和单位不同的不计。',
      en: 'Mean of promised ÷ statutory limit, the smaller the faster; done on the spot is 0, no promise is the statutory limit; items without a statutory limit or with other units are left out.',
    },
    cell: ({ promiseRatio }) => (promiseRatio === undefined ? none : `${(promiseRatio * 100).toFixed(1)}%`),
    trends: [
      {
        of: ({ promiseRatio }) => (promiseRatio === undefined ? undefined : promiseRatio * 100),
        digits: 1,
        better: 'less',
      },
    ],
  },
  {
    title: { zh: '材料', en: 'papers' },
    definition: {
      zh: '每个事项申请材料的平均数（按材料清单的条数，含容缺后补和非必要的）。',
      en: 'Mean number of materials an item lists, also those deferrable or not always needed.',
    },
    cell: ({ materials }) => (materials === undefined ? none : materials.toFixed(1)),
    trends: [{ of: ({ materials }) => materials, digits: 1, better: 'less' }],
  },
];

/** What changed in one column, in brackets: （+1.2）; nothing where nothing did. */
function changeOf(trends: readonly Trend[], card: Scorecard, locale: Locale, chalk?: ChalkInstance): string {
  const { before } = card;
  if (before === undefined) return '';
  const changes = trends.flatMap(({ of, label, unit, digits = 0, better }) => {
    const [now, then] = [of(card), of(before)];
    if (now === undefined || then === undefined || now.toFixed(digits) === then.toFixed(digits)) return [];
    const isMore = now > then;
    const told = `${label?.[locale] ?? ''}${isMore ? '+' : ''}${(now - then).toFixed(digits)}${unit?.[locale] ?? ''}`;
    if (chalk === undefined || better === undefined) return [told];
    return [isMore === (better === 'more') ? chalk.green(told) : chalk.red(told)];
  });
  if (changes.length === 0) return '';
  return { zh: `（${changes.join('、')}）`, en: ` (${changes.join(', ')})` }[locale];
}

/** The table's cells, fit to be printed: the head, then a row a region. */
export const scorecardRows = (
  cards: readonly Scorecard[],
  locale: Locale,
  chalk?: ChalkInstance,
): readonly (readonly string[])[] => [
  figures.map(({ title }) => title[locale]),
  ...cards.map((card) =>
    figures.map(({ cell, trends = [] }) => cell(card, locale) + changeOf(trends, card, locale, chalk)),
  ),
];

export const scorecardHeading = (cards: readonly Scorecard[]): Text =>
  cards.some(({ before }) => before !== undefined)
    ? {
        zh: '各县评分（+、- 是从 --since 以来的变化；各栏的算法：shixiang explain scorecard）',
        en: 'Scorecards (+ and - tell the change --since; what each means: shixiang explain scorecard)',
      }
    : {
        zh: '各县评分（各栏的算法：shixiang explain scorecard）',
        en: 'Scorecards (what each figure means: shixiang explain scorecard)',
      };

/** The table on a terminal; at 80 columns it fits. */
export function scorecardsText(
  cards: readonly Scorecard[],
  locale: Locale,
  width: number,
  chalk: ChalkInstance,
): string {
  const rows = scorecardRows(cards, locale, chalk);
  const widths = figures.map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, index) => padTo(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...wrap(scorecardHeading(cards)[locale], width).map((line) => chalk.bold(line)), ...lines, ''].join(
    '\n',
  );
}

/** What `explain scorecard` prints. */
export function scorecardExplanation(locale: Locale, width: number, chalk: ChalkInstance): string {
  const [summary, source] = [
    {
      zh: 'scorecard  各县评分：用 shixiang diff --scorecards 显示；加 --min-score 80，有县低于 80 分就以 1 退出',
      en: 'scorecard  one row a county: shixiang diff --scorecards; with --min-score 80 exit 1 when a county is below',
    },
    {
      zh: '依据: 皖政〔2018〕98号要求对政务服务开展可量化的评估和督查评估；没有规定具体算法，下面的算法是本工具的约定。',
      en: 'Source: 皖政〔2018〕98号 asks for measured assessment and inspection (督查评估) of government services; it sets no formula, so those below are conventions of this tool.',
    },
  ];
  const trend: Text = {
    zh: '变化：加 --since <版本>，各栏的括号里有从那时以来的变化，如（+1.2）。前后都是全目录的评分，都按今天计算（只反映改动，不反映日子过去）；没变的不写。问题仍只列改动涉及的，--min-score 判断的是现在的评分。',
    en: 'Change: with --since <rev> each column tells in brackets how it changed since, like (+1.2). Both scores are of the whole catalogue and judged by today, so that only edits count, not the days that passed; what did not change has no mark. The findings are still those that the edits concern, and --min-score judges the present score.',
  };
  return [
    ...wrap(summary[locale], width, 11).map((line, index) => (index === 0 ? chalk.bold(line) : line)),
    ...wrap(source[locale], width, 2),
    '',
    ...figures.flatMap(({ title, definition }) => wrap(`${title[locale]}: ${definition[locale]}`, width, 2)),
    ...wrap(trend[locale], width, 2),
    '',
  ].join('\n');
}
