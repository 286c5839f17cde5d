import type { Difference, Verdict } from '../model/difference.ts';
import { fields } from '../model/field.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { titleOf } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { List, Publication } from './list.ts';
import { countiesOf, fileNameOf, frameOf, headersOf, tableOf, type TableColumn } from './table.ts';
import { bracketed } from './wording.ts';

interface Row {
  readonly finding: Finding;
  readonly difference: Difference;
  readonly title: string;
}

const verdicts: Readonly<Record<Verdict, string>> = {
  better: '有利',
  worse: '不利',
  incomparable: '不可比',
  wording: '文字',
};

const judgements: Readonly<Record<Severity, string>> = {
  error: '违反政策',
  warning: '需要核实',
  note: '允许',
};

const judgementOf = ({ waiver, severity }: Finding): string =>
  waiver === undefined ? judgements[severity] : '豁免';

const remarkOf = ({ waiver, message }: Finding): string =>
  waiver === undefined ? message.zh : `${waiver.reason}（${waiver.from}至${waiver.until}）`;

const columns: readonly TableColumn<Row>[] = [
  { header: '基本编码', width: 15, align: 'center', merge: true, value: ({ finding }) => finding.code ?? '' },
  { header: '事项名称', width: 20, merge: true, value: ({ title }) => title },
  {
    header: '要素',
    width: 18,
    value: ({ difference: { field, subject } }) => fields[field].title.zh + bracketed(subject),
  },
  {
    header: '市级标准',
    width: 26,
    value: ({ difference: { from, kind } }) => from ?? (kind === 'added' ? '（无此内容）' : ''),
  },
  {
    header: '本地内容',
    width: 26,
    value: ({ difference: { to, kind } }) => to ?? (kind === 'removed' ? '（无此内容）' : ''),
  },
  { header: '结论', width: 8, align: 'center', value: ({ difference }) => verdicts[difference.verdict] },
  { header: '处理', width: 10, align: 'center', value: ({ finding }) => judgementOf(finding) },
  { header: '批准文号', width: 14, align: 'center', value: ({ finding }) => finding.waiver?.approval ?? '' },
  { header: '说明', width: 32, value: ({ finding }) => remarkOf(finding) },
  { header: '文件位置', width: 34, value: ({ finding: { at } }) => `${at.file}:${at.line}` },
];

const keyOf = (code = '', variant = ''): string => `${code} ${variant}`;

function* rowsOf({ findings, items, city }: Publication, county: Region): Iterable<Row> {
  const titles = new Map<string, string>();
  for (const wanted of [city.code, county.code]) {
    for (const { item, region } of items) {
      if (region.code === wanted) titles.set(keyOf(item.code, item.variant), titleOf(item));
    }
  }
  for (const finding of findings) {
    const { difference, region, code, variant } = finding;
    if (difference === undefined || region !== county.code) continue;
    yield { finding, difference, title: titles.get(keyOf(code, variant)) ?? variant ?? '' };
  }
}

const byItem = ({ finding: a }: Row, { finding: b }: Row): number => {
  const [first, second] = [keyOf(a.code, a.variant), keyOf(b.code, b.variant)];
  return first < second ? -1 : first > second ? 1 : 0;
};

export const differencesList: List = {
  id: '差异清单',
  purpose: {
    zh: '各县（市、区）与市级标准逐要素的不同之处，供清理和公开说明。依据：国发〔2018〕27号、国发〔2022〕5号关于同一事项要素统一的要求，《优化营商环境条例》第三十五条',
    en: 'where counties differ from the city standard, element by element, to be cleared or explained; asked for by Guofa [2018] 27 and [2022] 5 (same elements everywhere) and art. 35 of the Regulation on Improving the Business Environment',
  },
  columns: headersOf(columns),
  workbooks: (publication) => [
    {
      fileName: fileNameOf(publication, '差异清单'),
      regions: countiesOf(publication).map(({ code }) => code),
      sheets: countiesOf(publication).map((county) => {
        const compared =
          county.code !== publication.city.code &&
          publication.items.some(({ region }) => region.code === county.code);
        return {
          ...frameOf(publication, county),
          title: `${county.name}政务服务事项差异清单`,
          paper: 'A4',
          ...tableOf(columns, [...rowsOf(publication, county)].toSorted(byItem), {
            header: '事项名称',
            text: compared ? '与市级标准一致' : '未作比较',
          }),
          note: '注：结论指本地内容与市级标准相比对申请人有利还是不利；“豁免”为经批准并在有效期内的差异。',
        };
      }),
    },
  ],
};
