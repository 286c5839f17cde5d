import type { Item, Material } from '../model/item.ts';
import { identifying, regionalList } from './regional-list.ts';
import { legalBasisText, numbered, promiseText } from './wording.ts';

interface Row {
  readonly item: Item;
}

const named = (label: string, materials: readonly Material[]): readonly string[] =>
  materials.length === 0 ? [] : [`${label}：\n${numbered(materials.map(({ name }) => name))}`];

/** What the applicant signs, and what need not be handed in for it. */
const commitmentText = ({ item: { materials } }: Row): string =>
  [
    ...named(
      '签署',
      materials.filter(({ name }) => name.endsWith('承诺书')),
    ),
    ...named(
      '以承诺代替',
      materials.filter(({ exemption }) => exemption === '告知承诺'),
    ),
  ].join('\n');

/** No layout of this list was found that all follow; this one is the tool's own. */
export const commitmentsList = regionalList<Row>({
  id: '告知承诺清单',
  purpose: {
    zh: '哪些事项可以用告知承诺办理，签什么承诺书、用承诺代替什么材料。公布依据：《优化营商环境条例》第四十条第三款，《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）',
    en: 'which items can be handled on a written commitment, what is signed and what it stands for; published under art. 40(3) of the Regulation on Improving the Business Environment and Guobanfa [2020] 42',
  },
  title: '政务服务告知承诺清单',
  columns: [
    ...identifying,
    { header: '事项类型', width: 10, align: 'center', value: ({ item }) => item.type },
    { header: '设定依据', width: 46, value: ({ item }) => legalBasisText(item.legalBasis) },
    { header: '承诺书和以承诺代替的材料', width: 30, value: commitmentText },
    { header: '办件类型', width: 9, align: 'center', value: ({ item }) => item.caseType },
    { header: '承诺办结时限', width: 14.5, align: 'center', value: ({ item }) => promiseText(item) },
  ],
  rowsOf: (item) => (item.commitment === '是' ? [{ item }] : []),
  nothing: { header: '事项名称', text: '暂无告知承诺事项' },
  note: '注：是否采用告知承诺由申请人自愿选择；不愿承诺或者无法承诺的，按一般程序提交材料办理。',
});
