import type { Region } from '../model/region.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Cell } from '../model/sheet.ts';
import { expiringDays } from '../model/waiver.ts';
import type { List, Publication } from './list.ts';
import { countiesOf, fileNameOf, frameOf, headersOf, tableOf, type TableColumn } from './table.ts';

interface Row {
  readonly region: Region;
  readonly card: Scorecard;
}

const figure = (
  header: string,
  width: number,
  value: (card: Scorecard) => number | undefined,
): TableColumn<Row> => ({
  header,
  width,
  align: 'center',
  value: ({ card }): Cell => value(card) ?? '—',
});

const columns: readonly TableColumn<Row>[] = [
  { header: '区域', width: 24, value: ({ region }) => region.name },
  figure('评分', 8, ({ score }) => score),
  figure('应承接', 8, ({ due }) => due),
  figure('承接', 8, ({ held }) => held),
  figure('一致', 8, ({ consistent }) => consistent),
  figure('更优', 8, ({ better }) => better),
  figure('更差', 8, ({ worse }) => worse),
  figure('落后版本', 8, ({ stale }) => stale),
  figure('最长落后天数', 8, ({ daysBehind }) => daysBehind),
  figure('有效豁免', 8, ({ waiversOpen }) => waiversOpen),
  figure('将到期豁免', 8, ({ waiversExpiring }) => waiversExpiring),
  figure('过期豁免', 8, ({ waiversExpired }) => waiversExpired),
  figure('承诺占法定（%）', 10, ({ promiseRatio }) =>
    promiseRatio === undefined ? undefined : Math.round(promiseRatio * 1000) / 10,
  ),
  figure('平均材料数', 8, ({ materials }) => materials),
];

const note = [
  '注：评分＝一致÷应承接×100，保留一位小数，只舍不入。',
  '应承接：市级标准中行使层级含县级及以下的事项，减去写明理由不承接的；承接：其中本区域有同名业务办理项的；一致：承接的事项中没有未豁免的错误和警告级差异的。',
  '更优、更差：差异的处数，更差含应当相同而不同的；落后版本：内容还是市级标准旧版的事项数。',
  `将到期豁免：${expiringDays}天内到期的；过期豁免：已经过期而差异还在的。`,
  '承诺占法定：承诺办结时限÷法定办结时限的平均数，当场按0计算，没有法定时限和单位不同的不计。',
].join('');

const rowsOf = ({ scorecards }: Publication, counties: readonly Region[]): readonly Row[] =>
  counties.flatMap((region) => {
    const card = scorecards.find(({ region: code }) => code === region.code);
    return card === undefined ? [] : [{ region, card }];
  });

/** The scorecards of `diff --scorecards`, a row a county; the layout and the formulas are this tool's own. */
export const scorecardsList: List = {
  id: '一致性评分表',
  purpose: {
    zh: '各县（市、区）与市级标准一致到什么程度，一县一行，附算法。依据：皖政〔2018〕98号关于对政务服务开展可量化评估的要求；没有规定算法，算法是本工具的约定',
    en: 'how far each county keeps to the city standard, a row a county, with the formulas; 皖政〔2018〕98号 asks for measured assessment of government services and sets no formula: these are conventions of this tool',
  },
  columns: headersOf(columns),
  workbooks: (publication) => {
    const { city } = publication;
    const counties = countiesOf(publication);
    return [
      {
        fileName: fileNameOf(publication, '一致性评分表'),
        regions: counties.map(({ code }) => code),
        // Of a city alone there is nothing to tell.
        sheets: (counties.length === 0 ? [] : [city]).map((region) => ({
          ...frameOf(publication, region),
          name: '评分',
          title: `${region.name}各县（市、区）政务服务事项一致性评分表`,
          paper: 'A4',
          ...tableOf(columns, rowsOf(publication, counties), { header: '区域', text: '暂无可评分的区域' }),
          note,
        })),
      },
    ];
  },
};
