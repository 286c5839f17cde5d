import type { ElementId, PartId } from '../model/element.ts';

/** A limit whose unit stands in a column of its own. */
export type UnitId = `${
  | 'timeLimit.statutory'
  | 'timeLimit.promised'
  | 'process.limit'
  | 'specialProcedures.limit'
  | 'materials.deferral.deadline'
  | 'intermediaries.limit'}.unit`;

/** One of 四办, asked with yes or no. */
export type WayId = `fourHandling.${'马上办' | '网上办' | '就近办' | '一次办'}`;

/** What a column holds: an element, a whole list in one cell, a unit, one of 四办, or nothing that an item keeps. */
export type ColumnId = ElementId | PartId | UnitId | WayId | 'leftOut' | 'printed';

/**
 * Other headings of the same columns, as published lists, portals and forms write them: the national exchange tables, the
 * collecting template of Guangdong, the lists of 修武, 宿州, 广州, 汉滨 and Wenzhou, the forms of Anhui. Compared without width,
 * spaces, line breaks and notes in brackets. A heading that means different things on different sheets stands under each: the
 * other columns of the sheet decide.
 */
export const aliases: Readonly<Partial<Record<ColumnId, readonly string[]>>> = {
  region: ['行政区划', '所属区域', '所属区划', '区划代码', '行政区划代码', '区划', '区县', '县区', '县（市、区）', '所属县区', '行政管辖'],
  code: ['事项编码', '事项基本编码', '目录编码', '国家基本编码', '事项代码', '权力基本码', '基本目录编码', '国家编码'],
  variant: ['业务办理项名称', '办理项名称', '办理项', '业务项', '业务项名称', '业务情形', '情形'],
  name: ['事项', '名称', '许可事项名称', '行政许可事项名称', '政务服务事项名称', '涉及政务服务事项名称', '目录名称', '权力名称', '主项名称', '实施清单名称', '服务事项名称', '项目名称'],
  adopts: ['认领标准版本'],
  version: ['版本', '版本号', '事项版本号'],
  status: ['状态', '事项当前状态'],
  effectiveOn: ['生效日期', '计划生效时间', '生效时间'],
  cancelledOn: ['取消日期', '计划取消时间', '取消时间'],
  type: ['权力类型', '权力类别', '事项类别', '权力事项类型'],
  localCode: ['地方编码', '本地编码', '地方目录编码', '对应省清单序号'],
  department: ['业务主管部门', '市主管部门', '主管单位', '行业主管部门', '省级业务主管部门', '主管部门名称'],
  levels: ['实施层级', '权力层级', '办理层级', '行使层次'],
  'authority.name': ['实施主体名称', '实施机关', '行使主体', '办理单位', '实施部门', '实施单位', '受理单位', '受理机构', '决定机构', '执收单位'],
  'authority.uscc': ['实施主体编码', '实施主体代码', '实施主体统一社会信用代码', '社会信用代码', '部门编码'],
  'authority.nature': ['主体性质', '实施主体类型'],
  'authority.powerSource': ['权力来源类型'],
  'authority.delegator': ['委托机关', '委托单位'],
  implementationCode: ['实施清单编码', '业务办理项编码', '事项实施编码', '办理项编码'],
  serviceObjects: ['实施对象', '面向用户对象', '申请对象', '办理对象', '面向对象', '服务对象类型'],
  caseType: ['办理件类型', '办结类型'],
  'timeLimit.statutory': ['法定时限', '法定时间', '法定期限', '法定办理时限', '法定办结期限', '法定办结时间', '办结时限法定'],
  'timeLimit.statutory.unit': ['法定办结时限单位', '法定时限单位', '法定单位'],
  'timeLimit.promised': ['承诺时限', '承诺时间', '承诺期限', '承诺办理时限', '承诺办结期限', '承诺办结时间', '办结时限承诺'],
  'timeLimit.promised.unit': ['承诺办结时限单位', '承诺时限单位', '承诺单位'],
  'timeLimit.note': ['办结时限说明', '承诺时限说明', '承诺办结时限说明', '法定办结时限说明', '法定时限说明'],
  'result.name': ['办理结果', '办理结果名称', '审批结果名称', '审批结果', '证件名称'],
  'result.type': ['办理结果类型', '审批结果类型'],
  'result.validity': ['结果有效期', '有效期限', '有效期'],
  'fees.charged': ['收费', '是否收取费用', '收费情况'],
  quantityLimit: ['有无数量限制', '数量限制情况'],
  visits: ['到现场次数', '现场次数', '跑动次数', '到办事窗口的最少次数', '到办事现场次数限制', '到场次数'],
  visitReason: ['必须现场原因', '必须到现场原因', '必须到场原因', '必须现场办理原因说明'],
  onlineDepth: ['网办深度', '网上办事深度'],
  coverage: ['通办区域'],
  channels: ['办理方式', '受理方式', '申请方式'],
  express: ['是否支持物流快递', '支持物流快递', '快递', '邮寄'],
  appointment: ['是否支持预约办理', '是否支持预约', '预约', '网上预约', '是否预约'],
  onlinePayment: ['是否支持网上支付', '支付', '是否网上支付'],
  fourHandling: ['四办情况', '办理类别（四办）'],
  'fourHandling.马上办': ['马上办', '是否马上办'],
  'fourHandling.网上办': ['网上办', '是否网上办'],
  'fourHandling.就近办': ['就近办', '是否就近办'],
  'fourHandling.一次办': ['一次办', '是否一次办', '最多跑一次'],
  commitment: ['是否实行告知承诺办理', '是否实行告知承诺', '是否告知承诺', '告知承诺制'],
  'permit.category': ['行政许可类型'],
  'permit.validity': ['许可证件有效期', '许可证有效期', '许可有效期'],
  'permit.renewal': ['办理行政许可证件延续手续的要求'],
  'permit.area': ['许可证件的有效地域范围'],
  'contact.enquiry': ['咨询电话', '咨询渠道', '咨询途径', '联系电话'],
  'contact.complaint': ['监督方式', '投诉电话', '监督电话', '监督投诉渠道', '投诉方式', '监督投诉电话', '投诉渠道'],
  url: ['网办地址', '在线办理地址', '网上办理链接', '网上办理网址'],
  note: ['备注说明'],

  legalBasis: ['设定依据', '法律依据', '设定和实施依据', '设立依据', '办理依据', '实施依据', '法定依据', '依据'],
  'legalBasis.level': ['依据类型', '效力层级', '效力级别', '法律法规层级'],
  'legalBasis.law': ['依据名称', '法律名称', '法规名称', '依据文件名称'],
  'legalBasis.documentNumber': ['依据文号', '发布文号', '发文字号', '令号'],
  'legalBasis.revision': ['修正或修订'],
  'legalBasis.article': ['条款号', '依据条款', '条款内容序号', '相关法条'],

  conditions: ['申请条件', '办理条件', '办理的条件', '准予条件', '条件', '准予行政许可的条件'],

  materials: ['申请材料', '办理材料', '材料清单', '申报材料', '提交材料', '所需材料', '申请材料目录'],
  'materials.code': ['材料编号'],
  'materials.name': ['申请材料名称', '材料', '证明名称'],
  'materials.necessity': ['必要性', '是否必要', '是否必备材料', '是否必需', '是否必须'],
  'materials.type': ['材料类别'],
  'materials.form': ['形式', '材料介质'],
  'materials.copies': ['份数', '材料份数', '纸质材料份数', '原件份数'],
  'materials.source': ['材料来源渠道', '材料来源', '来源'],
  'materials.issuer': ['材料出具单位', '开具单位', '核发单位', '出具机构'],
  'materials.exemption': ['免提交方式', '免交途径'],
  'materials.deferral.deadline': ['补正时限', '补正期限', '容缺补正时限', '容缺时限'],
  'materials.deferral.method': ['补正方式', '补正形式'],
  'materials.basis': ['材料依据', '材料设定依据'],
  'materials.proof': ['是否证明', '证明事项'],
  'materials.guide': ['证明指南', '办理指南'],
  'materials.note': ['备注', '填报须知', '材料说明', '受理标准'],

  process: ['办理流程', '办事流程', '基本流程', '审批流程', '流程'],
  'process.name': ['办理环节', '环节', '流程环节', '办理步骤', '步骤'],
  'process.limit': ['环节办理时限', '办理时限', '时限', '期限'],
  'process.standard': ['职能审查标准', '审查内容'],
  'process.outcome': ['办理结果', '环节办理结果'],

  specialProcedures: ['特别程序', '特殊环节', '特殊程序', '特别环节'],
  'specialProcedures.name': ['环节名称', '特殊环节名称', '特别环节名称'],
  'specialProcedures.limit': ['所需时限', '时限', '期限'],
  'specialProcedures.counted': ['是否计算在法定办结时限内', '计入办结时限', '是否计入时限'],
  'specialProcedures.basis': ['法定依据', '依据'],

  'fees.items': ['收费标准及依据', '收费依据及标准', '收费项目、标准及依据', '收费标准和依据', '收费依据和标准'],
  'fees.items.name': ['收费项目名称'],
  'fees.items.standard': ['标准', '收费标准金额'],
  'fees.items.basis': ['依据', '收费文件依据'],
  'fees.items.reduction': ['减免依据', '收费减免', '减免政策'],

  intermediaries: ['中介服务', '中介服务事项', '涉及中介服务'],
  'intermediaries.name': ['中介服务事项名称'],
  'intermediaries.basis': ['设定依据', '依据'],
  'intermediaries.agency': ['中介服务实施机构', '服务机构'],
  'intermediaries.feeNature': ['收费性质'],
  'intermediaries.limit': ['服务时限'],

  'offices.place': ['办公地址', '办理地址', '受理地点', '地点', '办公地点'],
  'offices.window': ['受理窗口', '窗口', '窗口名称', '窗口号'],
  'offices.hours': ['办公时间', '受理时间', '时间', '办理地点和时间办理时间'],

  'faq.question': ['问题', '常见问题问'],
  'faq.answer': ['回答', '解答', '答案', '常见问题答'],

  /** Numbers of rows and of machines, and elements that an item does not have. */
  leftOut: [
    '序号', '编号', 'unid', 'dept_unid', 'id', '结果样本', '空白表格', '示例样表', '样表', '适用领域', '行业', '类别', '适用范围',
    '行使内容', '审批模式', '领取方式', '是否网办', '办理流程类型', '是否面向企业', '权限划分', '运行系统层级', '是否进驻政务大厅',
    '自助终端', '移动端办理地址', '责任事项', '追责情形', '子项', '子项名称', '条款内容', '颁布机关', '实施日期', '法律效力',
    '联办机构', '服务主题', '法人主题', '自然人主题', '网上办理流程图', '流程图', '受理条件说明', '纸质材料规格',
  ],

  /** Of the list that this tool prints, where elements that are read together share a column. */
  printed: [
    '行使层级及权力来源', '实施主体及性质', '办结时限', '到现场次数及必须现场办理原因', '办理地点和时间', '网办、通办和便民服务', '咨询和监督',
  ],
};
