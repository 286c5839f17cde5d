import type { Region } from '../../model/region.ts';
import { modeline } from './modeline.ts';

const code = '342014003000';

/** Where the sample lies below the catalogue. */
export const samplePath = ({ code: region }: Region): string => `${region}/${code}.yaml`;

const authorityText = ({ name }: Region): string => `authority:
  name: ${name}人力资源和社会保障局 # 改成实施机关全称
  nature: 法定机关
`;

/** Telephones that ring nowhere. */
const officeText = ({ name }: Region): string => `offices: # 改成实际地点和时间
  - place: ${name}政务服务中心人力资源社会保障窗口
    hours: 工作日 上午9:00—12:00，下午13:00—17:00
contact: # 改成实际电话
  enquiry: "0000-0000001"
  complaint: "0000-0000002"
`;

/** A standard of the city, whole. */
export const standardText = (
  city: Region,
): string => `${modeline('../../', 'item')}# 示例：市级标准。照它的样子写自己的事项；核对或者删掉它以后再公布。
code: "${code}"
region: "${city.code}"
version: 1
status: 在用
name: 失业保险金申领
type: 公共服务
department: 人力资源社会保障部门
levels: [市级, 县级]
${authorityText(city)}legalBasis:
  - level: 法律
    law: 中华人民共和国社会保险法
    article: 第四十五条
  - level: 行政法规
    law: 失业保险条例
    article: 第十四条第一款
serviceObjects: [自然人]
caseType: 承诺件
conditions:
  - 失业前用人单位和本人已经缴纳失业保险费满一年。
  - 非因本人意愿中断就业。
  - 已经进行失业登记，并有求职要求。
materials:
  - name: 失业保险金申领表
    necessity: 必要
    type: 原件
    form: 纸质/电子化
    copies: 1
    source: 申请人自备
    note: 网上申请的在线填写。
  - name: 居民身份证或者社会保障卡
    necessity: 必要
    type: 原件
    form: 纸质/电子化
    copies: 1
    source: 政府部门核发
    issuer: 公安机关、人力资源社会保障部门
    exemption: 电子证照
timeLimit:
  statutory: { value: 10, unit: 工作日 }
  promised: { value: 5, unit: 工作日 }
process:
  - name: 受理
    limit: { value: 1, unit: 工作日 }
    standard: 核验身份信息。
  - name: 审核
    limit: { value: 3, unit: 工作日 }
    standard: 核验参保缴费、终止或者解除劳动关系、失业登记信息。
  - name: 办结
    limit: { value: 1, unit: 工作日 }
    standard: 核定领取期限和标准。
    outcome: 失业保险待遇核定结果
specialProcedures: 无
result:
  name: 失业保险待遇核定结果
  type: 其他
fees:
  charged: 否
quantityLimit: 无
visits: 0
onlineDepth: 全程网办
coverage: 全省
channels: [窗口, 电脑端网上, 移动端]
express: 否
appointment: 是
onlinePayment: 否
fourHandling: [网上办]
commitment: 否
${officeText(city)}`;

/** A county that adopts it: only what is local. */
export const adoptionText = (
  county: Region,
): string => `${modeline('../../', 'item')}# 示例：认领市级标准第 1 版，只写本地要素，其余继承。
code: "${code}"
region: "${county.code}"
adopts: 1
${authorityText(county)}${officeText(county)}`;
