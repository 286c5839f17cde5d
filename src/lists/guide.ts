import { limitText } from '../model/limit.ts';
import type { Fee, Item, Material, Office, SpecialProcedure, Step } from '../model/item.ts';
import { labelled, pairs, tableLines, textLine, type FormColumn, type Line, type Section } from './form.ts';
import { bracketed, legalBasisText, none, numbered } from './wording.ts';

const serial = {
  header: '序号',
  span: 1,
  align: 'center',
  value: (_: unknown, index: number) => index + 1,
} as const;

const sourceText = ({ source, issuer }: Material): string => [source, issuer].filter(Boolean).join('\n');

const remarkText = ({ exemption, deferral, basis, note }: Material): string =>
  [
    exemption && `免交方式：${exemption}`,
    deferral?.deadline && `容缺补正期限：${limitText(deferral.deadline)}`,
    deferral?.method && `补正方式：${deferral.method}`,
    note,
    basis && `依据：${basis}`,
  ]
    .filter((part) => part !== undefined)
    .join('\n');

const materialColumns: readonly FormColumn<Material>[] = [
  serial,
  { header: '材料名称', span: 5, value: ({ name }) => name },
  { header: '必要性', span: 2, align: 'center', value: ({ necessity }) => necessity },
  {
    header: '类型和份数',
    span: 2,
    align: 'center',
    value: ({ type, copies = 0 }) => (copies === 0 ? type : `${type}${copies}份`),
  },
  { header: '形式', span: 3, align: 'center', value: ({ form }) => form },
  { header: '来源渠道', span: 3, align: 'center', value: sourceText },
  { header: '备注', span: 4, value: remarkText },
];

const stepColumns: readonly FormColumn<Step>[] = [
  serial,
  { header: '环节', span: 3, align: 'center', value: ({ name }) => name },
  {
    header: '时限',
    span: 3,
    align: 'center',
    value: ({ limit }) => (limit === undefined ? '' : limitText(limit)),
  },
  { header: '审查标准', span: 8, value: ({ standard }) => standard ?? '' },
  { header: '办理结果', span: 5, value: ({ outcome }) => outcome ?? '' },
];

const procedureColumns: readonly FormColumn<SpecialProcedure>[] = [
  serial,
  { header: '环节', span: 4, align: 'center', value: ({ name }) => name },
  { header: '所需时限', span: 3, align: 'center', value: ({ limit }) => limitText(limit) },
  { header: '计入办结时限', span: 3, align: 'center', value: ({ counted }) => counted },
  { header: '法定依据', span: 9, value: ({ basis }) => basis ?? '' },
];

const feeColumns: readonly FormColumn<Fee>[] = [
  serial,
  { header: '收费项目', span: 4, value: ({ name }) => name },
  { header: '收费标准', span: 5, value: ({ standard }) => standard ?? '' },
  { header: '收费依据', span: 6, value: ({ basis }) => basis ?? '' },
  { header: '减免情形', span: 4, value: ({ reduction }) => reduction ?? '' },
];

const officeColumns: readonly FormColumn<Office>[] = [
  serial,
  { header: '办理地点', span: 8, value: ({ place }) => place },
  { header: '窗口', span: 3, align: 'center', value: ({ window }) => window ?? '' },
  { header: '办理时间', span: 8, value: ({ hours }) => hours },
];

const about = (item: Item): readonly Line[] => {
  const { authority } = item;
  const delegated = authority.delegator && `委托部门：${authority.delegator}`;
  return [
    labelled('事项名称', item.name),
    ...pairs([
      ['业务办理项', item.variant ?? none],
      ['事项类型', item.type],
      ['基本编码', item.code],
      ['实施编码', item.implementationCode],
      ['行使层级', item.levels.join('、')],
      ['办件类型', item.caseType],
      ['数量限制', item.quantityLimit],
    ]),
    labelled('实施主体', authority.name + bracketed(authority.nature, delegated)),
    labelled('服务对象', item.serviceObjects.join('、')),
  ];
};

const limits = ({ timeLimit: { statutory, promised, note } }: Item): readonly Line[] => [
  ...pairs([
    ['法定办结时限', limitText(statutory)],
    ['承诺办结时限', limitText(promised ?? statutory)],
  ]),
  ...(note === undefined ? [] : [labelled('说明', note)]),
];

const ways = (item: Item): readonly Line[] => [
  labelled('办理形式', item.channels.join('、')),
  ...pairs([
    ['网上办理深度', item.onlineDepth],
    ['通办范围', item.coverage],
    ['到现场次数', `${item.visits}次`],
    ['四办', item.fourHandling.length === 0 ? none : item.fourHandling.join('、')],
    ['预约办理', item.appointment],
    ['物流快递', item.express],
    ['网上支付', item.onlinePayment],
    ['告知承诺', item.commitment],
  ]),
  ...(item.visitReason === undefined ? [] : [labelled('必须到场原因', item.visitReason)]),
  ...(item.url === undefined ? [] : [labelled('网上办理地址', item.url)]),
];

const outcome = ({ result, permit = {} }: Item): readonly Line[] => [
  ...pairs([
    ['结果名称', result.name],
    ['结果类型', result.type],
    ['有效期限', permit.validity ?? result.validity],
    ['有效地域范围', permit.area],
  ]),
  ...(permit.renewal === undefined ? [] : [labelled('延续要求', permit.renewal)]),
];

const fees = ({ fees: { charged, items = [] } }: Item): readonly Line[] =>
  charged === '否' ? [textLine('不收费')] : tableLines(feeColumns, items);

/**
 * Everything a guide tells of an item, from top to bottom. The parts are those of 公共服务办事指南 (办理依据、受理单位、基本流程、
 * 申请材料、收费依据及标准、办理时限、咨询方式) with what a 一次性告知单 adds; their order is that of guides for the public: who and
 * what, then what to bring, then how and where. Elements that are not for publication are not named here.
 */
export const guideOf = (item: Item): readonly Section[] => [
  { heading: '基本信息', lines: about(item) },
  { heading: '办理依据', lines: [textLine(legalBasisText(item.legalBasis))] },
  { heading: '受理条件', lines: item.conditions.length === 0 ? [] : [textLine(numbered(item.conditions))] },
  {
    heading: '申请材料',
    lines:
      item.materials.length === 0 ? [textLine('无需提交材料')] : tableLines(materialColumns, item.materials),
  },
  { heading: '办理时限', lines: limits(item) },
  { heading: '办理流程', lines: item.process.length === 0 ? [] : tableLines(stepColumns, item.process) },
  {
    heading: '特别程序',
    lines: item.specialProcedures === none ? [] : tableLines(procedureColumns, item.specialProcedures),
  },
  { heading: '收费依据和标准', lines: fees(item) },
  { heading: '办理方式', lines: ways(item) },
  { heading: '办理结果', lines: outcome(item) },
  {
    heading: '办理地点和时间',
    lines: item.offices.length === 0 ? [] : tableLines(officeColumns, item.offices),
  },
  {
    heading: '咨询和监督',
    lines: pairs([
      ['咨询方式', item.contact.enquiry],
      ['监督投诉', item.contact.complaint],
    ]),
  },
  {
    heading: '常见问题',
    lines: (item.faq ?? []).flatMap(({ question, answer }) => [
      labelled('问', question),
      labelled('答', answer),
    ]),
  },
  { heading: '备注', lines: item.note === undefined ? [] : [textLine(item.note)] },
];
