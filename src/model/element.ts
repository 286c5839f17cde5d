/**
 * The elements of an item as columns of a table: path, without list indexes, → the heading that this tool writes and that
 * GB/T 39046-2020 and the forms of the provinces use. A list of things (materials, steps …) has a sheet of its own, one thing a
 * row. Elements that are not for publication come last; no list shows them.
 */
export const headings = {
  region: '区域',
  code: '基本编码',
  variant: '业务办理项',
  name: '事项名称',
  adopts: '认领版本',
  version: '事项版本',
  status: '事项状态',
  effectiveOn: '计划生效日期',
  cancelledOn: '计划取消日期',
  type: '事项类型',
  localCode: '地方基本编码',
  department: '主管部门',
  levels: '行使层级',
  'authority.name': '实施主体',
  'authority.uscc': '统一社会信用代码',
  'authority.nature': '实施主体性质',
  'authority.powerSource': '权力来源',
  'authority.delegator': '委托部门',
  implementationCode: '实施编码',
  serviceObjects: '服务对象',
  caseType: '办件类型',
  'timeLimit.statutory': '法定办结时限',
  'timeLimit.promised': '承诺办结时限',
  'timeLimit.note': '时限说明',
  'result.name': '结果名称',
  'result.type': '结果类型',
  'result.validity': '结果有效期限',
  'fees.charged': '是否收费',
  quantityLimit: '数量限制',
  visits: '到办事现场次数',
  visitReason: '必须现场办理原因',
  onlineDepth: '网上办理深度',
  coverage: '通办范围',
  channels: '办理形式',
  express: '物流快递',
  appointment: '预约办理',
  onlinePayment: '网上支付',
  fourHandling: '四办',
  commitment: '告知承诺',
  'permit.validity': '许可有效期限',
  'permit.renewal': '延续要求',
  'permit.area': '有效地域范围',
  'contact.enquiry': '咨询方式',
  'contact.complaint': '监督投诉方式',
  url: '网上办理地址',
  note: '备注',

  'legalBasis.level': '依据层级',
  'legalBasis.law': '法律法规名称',
  'legalBasis.documentNumber': '文号',
  'legalBasis.revision': '修改情况',
  'legalBasis.article': '条款',

  conditions: '受理条件',

  'materials.code': '材料编码',
  'materials.name': '材料名称',
  'materials.necessity': '材料必要性',
  'materials.type': '材料类型',
  'materials.form': '材料形式',
  'materials.copies': '纸质份数',
  'materials.source': '来源渠道',
  'materials.issuer': '出具单位',
  'materials.exemption': '免交方式',
  'materials.deferral.deadline': '容缺补正期限',
  'materials.deferral.method': '容缺补正方式',
  'materials.basis': '要求提供材料的依据',
  'materials.proof': '是否证明事项',
  'materials.guide': '证明办理指南',
  'materials.note': '材料备注',

  'process.name': '环节名称',
  'process.limit': '环节时限',
  'process.standard': '审查标准',
  'process.outcome': '环节结果',

  'specialProcedures.name': '特别程序名称',
  'specialProcedures.limit': '特别程序时限',
  'specialProcedures.counted': '是否计入办结时限',
  'specialProcedures.basis': '特别程序依据',

  'fees.items.name': '收费项目',
  'fees.items.standard': '收费标准',
  'fees.items.basis': '收费依据',
  'fees.items.reduction': '减免情形',

  'intermediaries.name': '中介服务名称',
  'intermediaries.basis': '中介服务依据',
  'intermediaries.agency': '中介服务机构',
  'intermediaries.feeNature': '中介服务收费性质',
  'intermediaries.limit': '中介服务时限',

  'offices.place': '办理地点',
  'offices.window': '办理窗口',
  'offices.hours': '办理时间',

  'faq.question': '常见问题',
  'faq.answer': '常见问题解答',

  'permit.category': '行政许可事项类型',
  'permit.validityBasis': '规定有效期限的依据',
  'permit.areaBasis': '规定有效地域范围的依据',
  'permit.quantityBasis': '规定数量限制实施方式的依据',
  'permit.conditionsBasis': '规定许可条件的依据',
  'permit.procedureBasis': '规定许可程序的依据',
} as const;

export type ElementId = keyof typeof headings;
export const elementIds = Object.keys(headings) as readonly ElementId[];

/** Lists of things by their path, with the name of the sheet that holds them. */
export const partNames = {
  legalBasis: '设定依据',
  conditions: '受理条件',
  materials: '申请材料',
  process: '办理流程',
  specialProcedures: '特别程序',
  'fees.items': '收费项目',
  intermediaries: '中介服务',
  offices: '办理地点',
  faq: '常见问题',
} as const;

export type PartId = keyof typeof partNames;
export const partIds = Object.keys(partNames) as readonly PartId[];

const findPart = (id: string): PartId | undefined =>
  partIds.find((part) => id === part || id.startsWith(`${part}.`));
const parts = new Map<string, PartId | undefined>(elementIds.map((id) => [id, findPart(id)]));

/** The list that an element is of; undefined for what an item has once. */
export const partOf = (id: ElementId): PartId | undefined => (parts.has(id) ? parts.get(id) : findPart(id));

const findSteps = (id: ElementId): readonly string[] => {
  const part = partOf(id);
  return (part === undefined ? id : id.slice(part.length + 1)).split('.').filter((step) => step !== '');
};
const steps = new Map<string, readonly string[]>(elementIds.map((id) => [id, findSteps(id)]));

/** Where an element stands in its item or, of a list, in its member. */
export const stepsOf = (id: ElementId): readonly string[] => steps.get(id) ?? findSteps(id);

/** What tells which item a row is of, on every sheet. */
export const keyIds = ['region', 'code', 'variant', 'name'] as const satisfies readonly ElementId[];

/** What may stand in an element, as the schema has it. */
export interface ElementTraits {
  readonly kind: 'text' | 'code' | 'phone' | 'count' | 'limit' | 'date' | 'choice' | 'choices';
  /** Of `choice` and `choices`. */
  readonly choices: readonly string[];
}
