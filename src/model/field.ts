import type { Text } from './text.ts';

/** What policy lets a county do to a field: keep it, better it for the applicant, or set it freely. */
export const latitudes = ['same', 'no-worse', 'local'] as const;
export type Latitude = (typeof latitudes)[number];

/**
 * How two values of a field are compared, and which way is better for the applicant.
 * `scale` runs from worst to best. A list's members are paired by identity and compared field by field;
 * a set's members are their own identity. `better` absent: a change is neither better nor worse.
 */
export type Comparison =
  | { readonly kind: 'text' }
  | { readonly kind: 'citation' }
  | { readonly kind: 'value' }
  | { readonly kind: 'count'; readonly better: 'lower' }
  | { readonly kind: 'limit'; readonly better: 'shorter' | 'longer' }
  | { readonly kind: 'scale'; readonly scale: readonly string[] }
  | { readonly kind: 'set'; readonly better?: 'fewer' | 'more' }
  | { readonly kind: 'list'; readonly better?: 'fewer' | 'more'; readonly ordered?: true };

export interface Field {
  readonly title: Text;
  /** The default; catalogue/policy.yaml overrides it. */
  readonly latitude: Latitude;
  readonly comparison: Comparison;
}

const text: Comparison = { kind: 'text' };
const citation: Comparison = { kind: 'citation' };
const value: Comparison = { kind: 'value' };
const scale = (...worstToBest: string[]): Comparison => ({ kind: 'scale', scale: worstToBest });
const offered = scale('否', '是');

const field = (zh: string, en: string, latitude: Latitude, comparison: Comparison): Field => ({
  title: { zh, en },
  latitude,
  comparison,
});

/**
 * Every element that may differ between counties. Sources of the default latitudes: 国发〔2018〕27号 and 国发〔2022〕5号 (what is
 * the same everywhere), 优化营商环境条例 arts. 35 and 36 (no added conditions; further cuts allowed).
 */
const table = {
  name: field('事项名称', 'item name', 'same', text),
  status: field('事项状态', 'status', 'no-worse', scale('取消', '暂停', '在用')),
  type: field('事项类型', 'item type', 'same', text),
  department: field('主管部门', 'department in charge', 'same', text),
  levels: field('行使层级', 'levels', 'same', { kind: 'set' }),
  legalBasis: field('设定依据', 'legal basis', 'same', { kind: 'list' }),
  serviceObjects: field('服务对象', 'service objects', 'same', { kind: 'set', better: 'more' }),
  caseType: field('办件类型', 'case type', 'no-worse', scale('承诺件', '即办件')),
  conditions: field('受理条件', 'conditions', 'same', { kind: 'set', better: 'fewer' }),
  materials: field('申请材料', 'materials', 'no-worse', { kind: 'list', better: 'fewer' }),
  'materials.name': field('材料名称', 'material name', 'same', text),
  'materials.necessity': field('材料必要性', 'necessity', 'no-worse', scale('必要', '容缺后补', '非必要')),
  'materials.type': field('材料类型', 'original or copy', 'same', scale('原件和复印件', '原件', '复印件')),
  'materials.form': field('材料形式', 'paper or electronic', 'same', scale('纸质', '电子化', '纸质/电子化')),
  'materials.copies': field('纸质份数', 'copies', 'no-worse', { kind: 'count', better: 'lower' }),
  'materials.exemption': field(
    '免交方式',
    'exemption',
    'no-worse',
    scale('无法免交', '行政协助', '告知承诺', '数据核验', '电子证照'),
  ),
  'materials.deferral.deadline': field('补正期限', 'time to supply', 'no-worse', {
    kind: 'limit',
    better: 'longer',
  }),
  'materials.proof': field('是否证明事项', 'a proof', 'same', value),
  'materials.guide': field('证明办理指南', 'how to get the proof', 'local', text),
  'timeLimit.statutory': field('法定办结时限', 'statutory limit', 'same', {
    kind: 'limit',
    better: 'shorter',
  }),
  'timeLimit.promised': field('承诺办结时限', 'promised limit', 'no-worse', {
    kind: 'limit',
    better: 'shorter',
  }),
  process: field('办理流程', 'process', 'same', { kind: 'list', better: 'fewer', ordered: true }),
  'process.limit': field('环节时限', 'step limit', 'no-worse', { kind: 'limit', better: 'shorter' }),
  specialProcedures: field('特别程序', 'special procedures', 'same', { kind: 'list', better: 'fewer' }),
  'specialProcedures.limit': field('特别程序时限', 'limit of a special procedure', 'no-worse', {
    kind: 'limit',
    better: 'shorter',
  }),
  'specialProcedures.counted': field('是否计入办结时限', 'counted towards the limit', 'same', offered),
  'result.name': field('结果名称', 'result', 'same', text),
  'result.type': field('结果类型', 'result type', 'same', text),
  'result.validity': field('有效期限', 'validity', 'same', text),
  'fees.charged': field('是否收费', 'charged', 'same', scale('是', '否')),
  'fees.items': field('收费项目', 'fees', 'same', { kind: 'list', better: 'fewer' }),
  'fees.items.standard': field('收费标准', 'fee standard', 'same', text),
  'fees.items.basis': field('收费依据', 'basis of the fee', 'same', citation),
  'fees.items.reduction': field('减免情形', 'fee reduction', 'same', text),
  intermediaries: field('中介服务', 'intermediary services', 'no-worse', { kind: 'list', better: 'fewer' }),
  'intermediaries.basis': field('中介服务依据', 'basis of an intermediary service', 'same', citation),
  'intermediaries.agency': field('中介服务机构', 'who gives an intermediary service', 'local', value),
  'intermediaries.feeNature': field(
    '中介服务收费性质',
    'kind of fee of an intermediary service',
    'same',
    value,
  ),
  'intermediaries.limit': field('中介服务时限', 'limit of an intermediary service', 'no-worse', {
    kind: 'limit',
    better: 'shorter',
  }),
  quantityLimit: field('数量限制', 'quantity limit', 'same', text),
  visits: field('到办事现场次数', 'visits', 'no-worse', { kind: 'count', better: 'lower' }),
  onlineDepth: field(
    '网上办理深度',
    'online depth',
    'no-worse',
    scale('不提供', '信息发布', '材料预审', '材料核验', '全程网办'),
  ),
  coverage: field('通办范围', 'coverage', 'no-worse', scale('全镇', '全县', '全市', '全省', '全国')),
  channels: field('办理形式', 'channels', 'no-worse', { kind: 'set', better: 'more' }),
  express: field('物流快递', 'express delivery', 'no-worse', offered),
  appointment: field('预约办理', 'appointment', 'no-worse', offered),
  onlinePayment: field('网上支付', 'online payment', 'no-worse', offered),
  fourHandling: field('四办', 'four ways of handling', 'no-worse', { kind: 'set', better: 'more' }),
  commitment: field('告知承诺', 'commitment', 'no-worse', offered),
  'permit.validity': field('许可有效期限', 'validity of the permit', 'same', text),
  'permit.renewal': field('延续要求', 'renewal', 'same', text),
  'permit.area': field('有效地域范围', 'area of validity', 'same', text),
  authority: field('实施主体', 'authority', 'local', value),
  implementationCode: field('实施编码', 'implementation code', 'local', value),
  offices: field('办理地点', 'offices', 'local', value),
  contact: field('咨询和监督', 'contact', 'local', value),
  url: field('网上办理地址', 'web address', 'local', value),
  faq: field('常见问题', 'questions', 'local', value),
  note: field('备注', 'note', 'local', value),
} as const satisfies Record<string, Field>;

/** A field's path without list indexes, joined by dots. */
export type FieldId = keyof typeof table;
export const fields: Readonly<Record<FieldId, Field>> = table;
export const fieldIds = Object.keys(table) as readonly FieldId[];

/** Field → what a county may do to it. */
export type Policy = Readonly<Record<FieldId, Latitude>>;
