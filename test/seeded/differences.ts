import { type County, type Draft, type Edit, type Histories, type ItemName, material } from './catalogue.ts';
import {
  add,
  adopting,
  all,
  drop,
  lacking,
  move,
  notHolding,
  put,
  rename,
  repeat,
  set,
  unset,
} from './edits.ts';

const days = (value: number): Draft => ({ value, unit: '工作日' });
const naturalDays = (value: number): Draft => ({ value, unit: '自然日' });
const hours = (value: number): Draft => ({ value, unit: '小时' });
const months = (value: number): Draft => ({ value, unit: '月' });
const years = (value: number): Draft => ({ value, unit: '年' });

const sites = '具有与经营的食品品种、数量相适应的场所(含贮存场所)。';
const food = '中华人民共和国食品安全法';
const roads = '中华人民共和国道路运输条例';
const stations = '道路货物运输及站场管理规定';
const guidance = '国务院关于加快推进政务服务标准化规范化便利化的指导意见';
const marriage = '中华人民共和国民法典';

/** What standards said before. A version is told by what differs in it from the one after it. */
export const histories: Histories = {
  'permit 6': {
    1: all(
      set('timeLimit.promised', days(15)),
      add('materials', material('户口簿')),
      drop('materials', '租赁合同'),
      put('materials', '申请书', { copies: 3 }),
      add('conditions', '申请人须为本市户籍。'),
      set('onlineDepth', '信息发布'),
      set('channels', ['窗口']),
      drop('specialProcedures', '专家评审'),
      put('legalBasis', food, { article: '第三十五条' }),
    ),
  },
  'permit 7': {
    2: all(
      set('timeLimit.promised', days(10)),
      add('process', { name: '公示', limit: days(1) }, 2),
      set('express', '否'),
      drop('fourHandling', '一次办'),
    ),
    1: all(
      set('timeLimit.promised', days(15)),
      set('visits', 2),
      rename('materials', '申请书', '食品经营许可申请书'),
      add('conditions', '具有本地固定住所。'),
    ),
  },
  'permit 8': { 2: all(set('timeLimit.promised', days(12)), set('visits', 2)) },
  'road 6': {
    1: all(
      put('fees.items', '证照工本费', { standard: '每证15元' }),
      add('fees.items', { name: '资料费', standard: '每份5元', basis: '皖价费〔2008〕111号' }),
      set('coverage', '全镇'),
      set('permit.validity', '3年'),
      move('process', '公示', 1),
      move('legalBasis', guidance, 0),
    ),
  },
};

/** Where the tool pairs names as a person decided, though they are not alike, or does not though they are. */
export const decisions = [
  ['confirm 3', 'materials', '户口簿', '居住信息核验单', 'same'],
  ['confirm 3', 'materials', '登记申请书', '登记申请表', 'different'],
  ['confirm 3', 'conditions', '双方自愿。', '不存在胁迫情形。', 'same'],
  ['confirm 3', 'process', '登记', '缮证', 'same'],
  ['confirm 3', 'legalBasis', `《${marriage}》第一千零四十九条`, '《婚姻登记条例》第七条', 'same'],
  ['confirm 3', 'specialProcedures', '公告', '张榜', 'same'],
] as const satisfies readonly (readonly [ItemName, ...string[]])[];

/**
 * A county, the item, what the county did to its version, and what a person says of it, once for every difference that
 * this makes:
 *
 *     kind field of member | verdict | rule | cause | why two names are paired | what a waiver does
 *
 * `own`, or `stale` since the version of the standard that gave the value up; nothing where earlier versions are not
 * known. What is told of an item as a whole is named by its rule.
 */
export type Row = readonly [County, ItemName, Edit, ...string[]];

// prettier-ignore
export const rows: readonly Row[] = [
  // Name, status, department, levels, who may apply.
  ['颍州', 'permit 1', set('name', '食品经营许可证核发'), 'changed name | incomparable | same-as-standard | own'],
  ['颍东', 'permit 1', set('name', '《食品经营许可》'), 'changed name | wording | worded-like-standard | own'],
  ['颍泉', 'permit 1', set('status', '暂停'), 'changed status | worse | no-worse-than-standard | own'],
  ['临泉', 'permit 1', set('status', '取消'), 'changed status | worse | no-worse-than-standard | own'],
  ['太和', 'permit 1', set('department', '卫生健康部门'), 'changed department | incomparable | same-as-standard | own'],
  ['阜南', 'permit 1', set('department', '“市场监管”部门'), 'changed department | wording | worded-like-standard | own'],
  ['颍上', 'permit 1', drop('levels', '市级'), 'removed levels of 市级 | incomparable | same-as-standard | own'],
  ['经开', 'permit 1', add('levels', '镇（乡、街道）级'), 'added levels of 镇（乡、街道）级 | incomparable | same-as-standard | own'],
  ['界首', 'permit 1', add('serviceObjects', '行政机关'), 'added serviceObjects of 行政机关 | better | same-as-standard | own'],
  ['颍州', 'permit 2', drop('serviceObjects', '自然人'), 'removed serviceObjects of 自然人 | worse | same-as-standard | own'],
  ['颍东', 'permit 2', set('caseType', '即办件'), 'changed caseType | better | better-than-standard | own'],
  ['颍泉', 'permit 2', move('serviceObjects', '自然人', 2), 'moved serviceObjects | wording | worded-like-standard | own'],

  // Conditions.
  ['临泉', 'permit 2', add('conditions', '申请人须为本县户籍。'), 'added conditions of 申请人须为本县户籍。 | worse | same-as-standard | own'],
  ['太和', 'permit 2', drop('conditions', '注册资本不低于100万元。'), 'removed conditions of 注册资本不低于100万元。 | better | same-as-standard | own'],
  ['阜南', 'permit 2', rename('conditions', sites, '有与经营的食品品种和数量相适应的场所(含贮存场所)。'), `changed conditions of ${sites} | incomparable | same-as-standard | own | similarity`],
  ['颍上', 'permit 2', rename('conditions', sites, '具有与经营的食品品种、数量相适应的场所（含贮存场所）。'), `changed conditions of ${sites} | wording | worded-like-standard | own`],
  ['经开', 'permit 2', rename('conditions', '注册资本不低于100万元。', '注册资本不低于50万元。'), 'added conditions of 注册资本不低于50万元。 | worse | same-as-standard | own', 'removed conditions of 注册资本不低于100万元。 | better | same-as-standard | own'],
  ['界首', 'permit 2', move('conditions', sites, 3), 'moved conditions | wording | worded-like-standard | own'],
  ['颍州', 'permit 3', rename('conditions', '申请人未被列入严重失信主体名单。', '申请人被列入严重失信主体名单。'), 'added conditions of 申请人被列入严重失信主体名单。 | worse | same-as-standard | own', 'removed conditions of 申请人未被列入严重失信主体名单。 | better | same-as-standard | own'],
  ['颍东', 'permit 3', repeat('conditions', sites), `added conditions of ${sites} | wording | worded-like-standard | own`],
  ['颍东', 'permit 2', rename('conditions', '注册资本不低于100万元。', '4．注册资本不低于１００万元'), 'changed conditions of 注册资本不低于100万元。 | wording | worded-like-standard | own'],

  // Materials: names, order, repeats.
  ['颍泉', 'permit 3', rename('materials', '申请书', '申请表'), 'changed materials.name of 申请书 | incomparable | same-as-standard | own | similarity'],
  ['临泉', 'permit 3', all(rename('materials', '申请书', '申请表'), move('materials', '申请表', 6)), 'changed materials.name of 申请书 | incomparable | same-as-standard | own | similarity', 'moved materials | wording | worded-like-standard | own'],
  ['太和', 'permit 3', rename('materials', '身份证', '居民身份证复印件'), 'changed materials.name of 身份证 | incomparable | same-as-standard | own | similarity'],
  ['阜南', 'permit 3', rename('materials', '营业执照', '营业执照（副本）复印件'), 'changed materials.name of 营业执照 | incomparable | same-as-standard | own | similarity'],
  ['颍上', 'permit 3', rename('materials', '食品安全管理制度目录', '食品安全管理制度清单'), 'changed materials.name of 食品安全管理制度目录 | incomparable | same-as-standard | own | similarity'],
  ['经开', 'permit 3', rename('materials', '租赁合同', '房屋租赁协议'), 'changed materials.name of 租赁合同 | incomparable | same-as-standard | own | code'],
  ['界首', 'permit 3', rename('materials', '租赁合同', '开办登记表'), 'changed materials.name of 租赁合同 | incomparable | same-as-standard | own | code'],
  ['颍州', 'permit 4', put('materials', '租赁合同', { code: undefined, name: '房屋租赁协议' }), 'changed materials.name of 租赁合同 | incomparable | same-as-standard | own | similarity'],
  ['颍东', 'permit 4', add('materials', material('体检报告')), 'added materials of 体检报告 | worse | no-worse-than-standard | own'],
  ['颍泉', 'permit 4', drop('materials', '经营场所平面图'), 'removed materials of 经营场所平面图 | better | better-than-standard | own'],
  ['临泉', 'permit 4', move('materials', '身份证', 0), 'moved materials | wording | worded-like-standard | own'],
  ['太和', 'permit 4', repeat('materials', '申请书'), 'added materials of 申请书 | wording | worded-like-standard | own'],
  ['阜南', 'permit 4', repeat('materials', '申请书', '（一）申请书'), 'added materials of （一）申请书 | wording | worded-like-standard | own'],
  ['颍上', 'permit 4', add('materials', material('身份证', { type: '复印件' })), 'added materials of 身份证 | worse | no-worse-than-standard | own'],
  ['经开', 'permit 4', all(drop('materials', '经营场所平面图'), add('materials', material('体检报告'))), 'removed materials of 经营场所平面图 | better | better-than-standard | own', 'added materials of 体检报告 | worse | no-worse-than-standard | own'],
  ['界首', 'permit 4', rename('materials', '授权委托书', '授权委托书（委托办理的）'), 'changed materials.name of 授权委托书 | incomparable | same-as-standard | own | similarity'],
  ['颍泉', 'confirm 1', rename('materials', '身份证明（原件）', '身份证明(原件)'), 'changed materials.name of 身份证明（原件） | wording | worded-like-standard | own'],
  ['临泉', 'confirm 1', rename('materials', '登记申请书', '1．《登记申请书》'), 'changed materials.name of 登记申请书 | wording | worded-like-standard | own'],
  ['太和', 'confirm 1', rename('materials', '户口簿', '（三）户口簿；'), 'changed materials.name of 户口簿 | wording | worded-like-standard | own'],
  ['阜南', 'confirm 1', drop('materials', '声明书'), 'removed materials of 声明书 | wording | worded-like-standard | own'],
  ['颍上', 'confirm 1', rename('materials', '二寸照片', '一寸照片'), 'added materials of 一寸照片 | worse | no-worse-than-standard | own', 'removed materials of 二寸照片 | better | better-than-standard | own'],
  ['经开', 'confirm 1', rename('materials', '身份证明（原件）', '身份证（复印件）'), 'changed materials.name of 身份证明（原件） | incomparable | same-as-standard | own | similarity'],
  ['颍州', 'confirm 4', rename('materials', '户口簿', '④ 户口簿'), 'changed materials.name of 户口簿 | wording | worded-like-standard | own'],
  ['颍东', 'confirm 4', rename('materials', '二寸照片', '２寸照片'), 'changed materials.name of 二寸照片 | incomparable | same-as-standard | own | similarity'],
  ['颍泉', 'confirm 4', rename('materials', '二寸照片', '二寸相片'), 'changed materials.name of 二寸照片 | incomparable | same-as-standard | own | similarity'],
  ['临泉', 'confirm 4', rename('materials', '登记申请书', '附件1：登记申请书'), 'changed materials.name of 登记申请书 | wording | worded-like-standard | own'],
  ['颍州', 'benefit 1', all(rename('materials', '身份证和户口簿', '身份证'), add('materials', material('户口簿', { type: '复印件' }), 1)), 'changed materials.name of 身份证和户口簿 | incomparable | same-as-standard | own | similarity', 'added materials of 户口簿 | worse | no-worse-than-standard | own'],
  ['颍东', 'benefit 1', rename('materials', '收入证明', '家庭收入证明材料'), 'changed materials.name of 收入证明 | incomparable | same-as-standard | own | similarity'],
  ['颍泉', 'benefit 1', rename('materials', '近三个月银行流水', '近3个月的银行流水'), 'changed materials.name of 近三个月银行流水 | incomparable | same-as-standard | own | similarity'],
  ['临泉', 'benefit 1', rename('materials', '近三个月银行流水', '近六个月银行流水'), 'added materials of 近六个月银行流水 | worse | no-worse-than-standard | own', 'removed materials of 近三个月银行流水 | better | better-than-standard | own'],
  ['经开', 'benefit 1', all(drop('materials', '残疾人证'), rename('materials', '收入证明', '收入证明和残疾人证')), 'changed materials.name of 收入证明 | incomparable | same-as-standard | own | similarity', 'removed materials of 残疾人证 | better | better-than-standard | own'],
  ['界首', 'benefit 1', rename('materials', '残疾人证', '中华人民共和国残疾人证'), 'changed materials.name of 残疾人证 | incomparable | same-as-standard | own | similarity'],
  ['太和', 'record 1', all(put('materials', '备案表', { code: 'B-02' }), put('materials', '章程', { code: 'B-01' })), 'changed materials.name of 备案表 | incomparable | same-as-standard | own | code', 'changed materials.name of 章程 | incomparable | same-as-standard | own | code', 'moved materials | wording | worded-like-standard | own'],

  // Materials: what is asked of each.
  ['颍上', 'permit 5', put('materials', '营业执照', { necessity: '容缺后补', deferral: { deadline: days(3) } }), 'changed materials.necessity of 营业执照 | better | better-than-standard | own'],
  ['经开', 'permit 5', put('materials', '食品安全管理制度目录', { necessity: '必要', deferral: undefined }), 'changed materials.necessity of 食品安全管理制度目录 | worse | no-worse-than-standard | own'],
  ['界首', 'permit 5', put('materials', '授权委托书', { necessity: '必要' }), 'changed materials.necessity of 授权委托书 | worse | no-worse-than-standard | own'],
  ['颍州', 'permit 5', put('materials', '营业执照', { type: '原件' }), 'changed materials.type of 营业执照 | worse | same-as-standard | own'],
  ['颍东', 'permit 5', put('materials', '身份证', { type: '复印件' }), 'changed materials.type of 身份证 | better | same-as-standard | own'],
  ['颍泉', 'permit 5', put('materials', '身份证', { type: '原件和复印件' }), 'changed materials.type of 身份证 | worse | same-as-standard | own'],
  ['临泉', 'permit 5', put('materials', '身份证', { form: '电子化' }), 'changed materials.form of 身份证 | better | same-as-standard | own'],
  ['太和', 'permit 5', put('materials', '申请书', { form: '纸质' }), 'changed materials.form of 申请书 | worse | same-as-standard | own'],
  ['阜南', 'permit 5', put('materials', '申请书', { copies: 3 }), 'changed materials.copies of 申请书 | worse | no-worse-than-standard | own'],
  ['颍州', 'permit 5', put('materials', '申请书', { copies: 1 }), 'changed materials.copies of 申请书 | better | better-than-standard | own'],
  ['颍东', 'permit 5', put('materials', '申请书', { copies: undefined }), 'removed materials.copies of 申请书 | incomparable | comparable-with-standard | own'],
  ['颍泉', 'permit 5', put('materials', '营业执照', { exemption: '电子证照' }), 'changed materials.exemption of 营业执照 | better | better-than-standard | own'],
  ['颍州', 'permit 10', put('materials', '营业执照', { exemption: '无法免交' }), 'changed materials.exemption of 营业执照 | worse | no-worse-than-standard | own'],
  ['颍东', 'permit 10', put('materials', '营业执照', { exemption: undefined }), 'removed materials.exemption of 营业执照 | worse | no-worse-than-standard | own'],
  ['颍泉', 'permit 10', put('materials', '申请书', { exemption: '告知承诺' }), 'added materials.exemption of 申请书 | better | better-than-standard | own'],
  ['临泉', 'permit 10', put('materials', '身份证', { exemption: '行政协助' }), 'changed materials.exemption of 身份证 | worse | no-worse-than-standard | own'],
  ['太和', 'permit 10', put('materials', '食品安全管理制度目录', { deferral: { deadline: days(10) } }), 'changed materials.deferral.deadline of 食品安全管理制度目录 | better | better-than-standard | own'],
  ['阜南', 'permit 10', put('materials', '食品安全管理制度目录', { deferral: { deadline: days(3) } }), 'changed materials.deferral.deadline of 食品安全管理制度目录 | worse | no-worse-than-standard | own'],
  ['颍上', 'permit 10', put('materials', '食品安全管理制度目录', { deferral: { deadline: naturalDays(7) } }), 'changed materials.deferral.deadline of 食品安全管理制度目录 | incomparable | comparable-with-standard | own'],
  ['经开', 'permit 10', put('materials', '食品安全管理制度目录', { deferral: { deadline: naturalDays(5) } }), 'changed materials.deferral.deadline of 食品安全管理制度目录 | worse | no-worse-than-standard | own'],
  ['界首', 'permit 10', put('materials', '食品安全管理制度目录', { deferral: { deadline: '当场' } }), 'changed materials.deferral.deadline of 食品安全管理制度目录 | worse | no-worse-than-standard | own'],
  ['太和', 'permit 10', put('materials', '申请书', { name: '《申请书》', copies: 1 }), 'changed materials.name of 申请书 | wording | worded-like-standard | own', 'changed materials.copies of 申请书 | better | better-than-standard | own'],
  ['界首', 'permit 5', put('materials', '身份证', { name: '居民身份证', copies: 2, exemption: '无法免交' }), 'changed materials.name of 身份证 | incomparable | same-as-standard | own | similarity', 'changed materials.copies of 身份证 | worse | no-worse-than-standard | own | similarity', 'changed materials.exemption of 身份证 | worse | no-worse-than-standard | own | similarity'],

  // Limits. Of this standard no earlier version is known.
  ['颍州', 'permit 9', set('timeLimit.promised', days(5)), 'changed timeLimit.promised | better | better-than-standard'],
  ['颍东', 'permit 9', set('timeLimit.promised', days(10)), 'changed timeLimit.promised | worse | no-worse-than-standard'],
  ['颍泉', 'permit 9', set('timeLimit.promised', naturalDays(8)), 'changed timeLimit.promised | better | better-than-standard'],
  ['临泉', 'permit 9', set('timeLimit.promised', naturalDays(9)), 'changed timeLimit.promised | incomparable | comparable-with-standard'],
  ['太和', 'permit 9', set('timeLimit.promised', '当场'), 'changed timeLimit.promised | better | better-than-standard'],
  ['阜南', 'permit 9', unset('timeLimit.promised'), 'changed timeLimit.promised | worse | no-worse-than-standard'],
  ['颍上', 'permit 9', set('timeLimit.promised', months(1)), 'changed timeLimit.promised | incomparable | comparable-with-standard'],
  ['经开', 'permit 9', set('timeLimit.statutory', naturalDays(30)), 'changed timeLimit.statutory | incomparable | same-as-standard'],
  ['界首', 'permit 9', set('timeLimit.statutory', days(15)), 'changed timeLimit.statutory | better | same-as-standard'],
  ['颍泉', 'road 5', set('timeLimit.statutory', years(1)), 'changed timeLimit.statutory | worse | same-as-standard | own'],
  ['临泉', 'road 5', set('timeLimit.promised', naturalDays(60)), 'changed timeLimit.promised | incomparable | comparable-with-standard | own'],
  ['太和', 'road 5', set('timeLimit.promised', months(1)), 'changed timeLimit.promised | better | better-than-standard | own'],
  ['阜南', 'road 4', set('timeLimit.statutory', years(0.25)), 'changed timeLimit.statutory | wording | worded-like-standard | own'],
  ['颍上', 'road 4', set('timeLimit.statutory', '无'), 'changed timeLimit.statutory | incomparable | same-as-standard | own'],
  ['颍州', 'confirm 1', set('timeLimit.promised', days(3)), 'added timeLimit.promised | better | better-than-standard | own'],
  ['颍东', 'confirm 1', set('timeLimit', { statutory: '无', promised: '当场' }), 'added timeLimit.promised | better | better-than-standard | own'],
  ['太和', 'benefit 1', set('timeLimit.promised', naturalDays(20)), 'changed timeLimit.promised | better | better-than-standard | own'],
  ['阜南', 'benefit 1', set('timeLimit.promised', days(25)), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['颍上', 'benefit 1', set('timeLimit.statutory', naturalDays(45)), 'changed timeLimit.statutory | worse | same-as-standard | own', 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['颍州', 'benefit 5', set('timeLimit.promised', days(30)), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['颍州', 'record 1', set('timeLimit.promised', days(1)), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['颍东', 'record 1', set('timeLimit.promised', hours(2)), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['颍泉', 'record 1', set('caseType', '承诺件'), 'changed caseType | worse | no-worse-than-standard | own'],
  ['临泉', 'record 1', set('type', '行政确认'), 'changed type | incomparable | same-as-standard | own'],
  ['阜南', 'record 1', unset('timeLimit.promised'), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['颍州', 'service 1', unset('timeLimit.promised'), 'removed timeLimit.promised | worse | no-worse-than-standard | own'],

  ['颍泉', 'benefit 5', set('timeLimit.promised', days(10)), 'changed timeLimit.promised | better | better-than-standard | own'],
  ['临泉', 'benefit 5', set('timeLimit.promised', days(20)), 'changed timeLimit.promised | incomparable | comparable-with-standard | own'],
  ['太和', 'benefit 5', set('timeLimit.statutory', naturalDays(15)), 'changed timeLimit.statutory | better | same-as-standard | own', 'changed timeLimit.promised | better | better-than-standard | own'],
  ['颍州', 'permit 3', set('timeLimit.promised', naturalDays(30)), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],

  // Steps. Of this standard only the version before is known, not the first.
  ['颍州', 'permit 8', set('timeLimit.promised', days(12)), 'changed timeLimit.promised | worse | no-worse-than-standard | stale since 3'],
  ['颍东', 'permit 8', set('timeLimit.promised', days(9)), 'changed timeLimit.promised | worse | no-worse-than-standard'],
  ['颍泉', 'permit 8', set('visits', 2), 'changed visits | worse | no-worse-than-standard | stale since 3'],
  ['临泉', 'permit 8', put('process', '审查', { limit: days(6) }), 'changed process.limit of 审查 | worse | no-worse-than-standard'],
  ['太和', 'permit 8', put('process', '审查', { limit: days(3) }), 'changed process.limit of 审查 | better | better-than-standard'],
  ['阜南', 'permit 8', move('process', '送达', 2), 'moved process | incomparable | same-as-standard'],
  ['颍上', 'permit 8', add('process', { name: '公示' }, 2), 'added process of 公示 | worse | same-as-standard'],
  ['经开', 'permit 8', drop('process', '送达'), 'removed process of 送达 | better | same-as-standard'],
  ['界首', 'permit 8', rename('process', '受理', '申请受理'), 'changed process of 受理 | incomparable | same-as-standard | similarity'],
  ['界首', 'confirm 1', put('process', '审查', { limit: undefined }), 'removed process.limit of 审查 | worse | no-worse-than-standard | own'],
  ['颍州', 'confirm 2', put('process', '发证', { limit: days(1) }), 'added process.limit of 发证 | better | better-than-standard | own'],
  ['颍东', 'confirm 2', rename('process', '审查', '核验'), 'added process of 核验 | worse | same-as-standard | own', 'removed process of 审查 | better | same-as-standard | own'],
  ['颍泉', 'confirm 2', rename('process', '受理', '受理环节'), 'changed process of 受理 | incomparable | same-as-standard | own | similarity'],
  ['临泉', 'confirm 2', all(rename('process', '受理', '申请受理'), move('process', '申请受理', 1)), 'changed process of 受理 | incomparable | same-as-standard | own | similarity', 'moved process | incomparable | same-as-standard | own'],
  ['太和', 'confirm 2', rename('process', '登记', '3.登记'), 'changed process of 登记 | wording | worded-like-standard | own'],
  ['阜南', 'confirm 4', put('process', '审查', { limit: naturalDays(4) }), 'changed process.limit of 审查 | incomparable | comparable-with-standard | own'],

  // Special procedures.
  ['阜南', 'confirm 2', put('specialProcedures', '公告', { limit: days(30) }), 'changed specialProcedures.limit of 公告 | worse | no-worse-than-standard | own'],
  ['颍上', 'confirm 2', put('specialProcedures', '公告', { limit: days(10) }), 'changed specialProcedures.limit of 公告 | better | better-than-standard | own'],
  ['经开', 'confirm 2', put('specialProcedures', '公告', { counted: '是' }), 'changed specialProcedures.counted of 公告 | better | same-as-standard | own'],
  ['界首', 'confirm 2', set('specialProcedures', '无'), 'removed specialProcedures of 公告 | better | same-as-standard | own'],
  ['颍州', 'confirm 3', rename('specialProcedures', '公告', '公告环节'), 'changed specialProcedures of 公告 | incomparable | same-as-standard | own | similarity'],
  ['颍东', 'confirm 3', add('specialProcedures', { name: '听证', limit: days(20), counted: '否' }), 'added specialProcedures of 听证 | worse | same-as-standard | own'],
  ['颍泉', 'confirm 3', put('specialProcedures', '公告', { limit: naturalDays(15) }), 'changed specialProcedures.limit of 公告 | better | better-than-standard | own'],
  ['临泉', 'confirm 3', put('specialProcedures', '公告', { limit: months(1) }), 'changed specialProcedures.limit of 公告 | incomparable | comparable-with-standard | own'],
  ['阜南', 'road 5', set('specialProcedures', [{ name: '现场核查', limit: days(5), counted: '否' }]), 'added specialProcedures of 现场核查 | worse | same-as-standard | own'],
  ['颍上', 'permit 5', move('specialProcedures', '专家评审', 0), 'moved specialProcedures | wording | worded-like-standard | own'],

  // What a person decided on pairs.
  ['太和', 'confirm 3', rename('materials', '户口簿', '居住信息核验单'), 'changed materials.name of 户口簿 | incomparable | same-as-standard | own | pin'],
  ['阜南', 'confirm 3', rename('materials', '登记申请书', '登记申请表'), 'added materials of 登记申请表 | worse | no-worse-than-standard | own', 'removed materials of 登记申请书 | better | better-than-standard | own'],
  ['颍上', 'confirm 3', rename('conditions', '双方自愿。', '不存在胁迫情形。'), 'changed conditions of 双方自愿。 | incomparable | same-as-standard | own | pin'],
  ['经开', 'confirm 3', rename('process', '登记', '缮证'), 'changed process of 登记 | incomparable | same-as-standard | own | pin'],
  ['界首', 'confirm 3', put('legalBasis', marriage, { law: '婚姻登记条例', article: '第七条' }), `changed legalBasis of 《${marriage}》第一千零四十九条 | incomparable | same-as-standard | own | pin`],
  ['太和', 'confirm 3', rename('specialProcedures', '公告', '张榜'), 'changed specialProcedures of 公告 | incomparable | same-as-standard | own | pin'],

  // Bases.
  ['颍上', 'road 5', put('legalBasis', roads, { article: '第二十四条第二款' }), `changed legalBasis of 《${roads}》第二十四条 | incomparable | same-as-standard | own`],
  ['经开', 'road 5', put('legalBasis', stations, { article: '第8条第三项' }), `changed legalBasis of 《${stations}》第八条第（三）项 | wording | worded-like-standard | own`],
  ['界首', 'road 5', put('legalBasis', roads, { revision: '2023年修正' }), `changed legalBasis of 《${roads}》第二十四条 | incomparable | same-as-standard | own`],
  ['颍州', 'road 10', put('legalBasis', roads, { revision: undefined }), `changed legalBasis of 《${roads}》第二十四条 | incomparable | same-as-standard | own`],
  ['颍东', 'road 10', put('legalBasis', guidance, { documentNumber: '国发[2022]第5号' }), `changed legalBasis of 《${guidance}》第二条 | wording | worded-like-standard | own`],
  ['颍泉', 'road 10', put('legalBasis', guidance, { documentNumber: '国发〔2022〕6号' }), `changed legalBasis of 《${guidance}》第二条 | incomparable | same-as-standard | own`],
  ['临泉', 'road 10', rename('legalBasis', roads, '道路运输条例'), `changed legalBasis of 《${roads}》第二十四条 | wording | worded-like-standard | own`],
  ['太和', 'road 10', put('legalBasis', roads, { article: '第二十五条' }), `added legalBasis of 《${roads}》第二十五条 | incomparable | same-as-standard | own`, `removed legalBasis of 《${roads}》第二十四条 | incomparable | same-as-standard | own`],
  ['阜南', 'road 10', put('legalBasis', roads, { article: '第二十四条之一' }), `added legalBasis of 《${roads}》第二十四条之一 | incomparable | same-as-standard | own`, `removed legalBasis of 《${roads}》第二十四条 | incomparable | same-as-standard | own`],
  ['颍上', 'road 10', drop('legalBasis', stations), `removed legalBasis of 《${stations}》第八条第（三）项 | incomparable | same-as-standard | own`],
  ['经开', 'road 10', add('legalBasis', { level: '法律', law: '中华人民共和国行政许可法', article: '第四十九条' }), 'added legalBasis of 《中华人民共和国行政许可法》第四十九条 | incomparable | same-as-standard | own'],
  ['界首', 'road 10', rename('legalBasis', stations, '道路货物运输及场站管理规定'), `changed legalBasis of 《${stations}》第八条第（三）项 | incomparable | same-as-standard | own | similarity`],
  ['颍州', 'road 5', put('legalBasis', stations, { article: '第八条第（四）项' }), `changed legalBasis of 《${stations}》第八条第（三）项 | incomparable | same-as-standard | own`],
  ['颍东', 'road 5', move('legalBasis', guidance, 0), 'moved legalBasis | wording | worded-like-standard | own'],
  ['太和', 'road 5', put('legalBasis', roads, { documentNumber: '中华人民共和国国务院令第四百零六号' }), `changed legalBasis of 《${roads}》第二十四条 | wording | worded-like-standard | own`],
  ['颍泉', 'road 4', rename('legalBasis', roads, '安徽省道路运输条例'), `added legalBasis of 《安徽省道路运输条例》第二十四条 | incomparable | same-as-standard | own`, `removed legalBasis of 《${roads}》第二十四条 | incomparable | same-as-standard | own`],

  // Fees.
  ['颍州', 'road 1', put('fees.items', '证照工本费', { standard: '每证20元' }), 'changed fees.items.standard of 证照工本费 | incomparable | same-as-standard | own'],
  ['颍东', 'road 1', put('fees.items', '证照工本费', { basis: '皖价费[2008]111号' }), 'changed fees.items.basis of 证照工本费 | wording | worded-like-standard | own'],
  ['颍泉', 'road 1', put('fees.items', '证照工本费', { basis: '皖价费〔2010〕5号' }), 'changed fees.items.basis of 证照工本费 | incomparable | same-as-standard | own'],
  ['临泉', 'road 1', put('fees.items', '证照工本费', { reduction: undefined }), 'removed fees.items.reduction of 证照工本费 | incomparable | same-as-standard | own'],
  ['太和', 'road 1', put('fees.items', '考试费', { reduction: '退役军人减半。' }), 'added fees.items.reduction of 考试费 | incomparable | same-as-standard | own'],
  ['阜南', 'road 1', add('fees.items', { name: '资料费', standard: '每份5元', basis: '皖价费〔2008〕111号' }), 'added fees.items of 资料费 | worse | same-as-standard | own'],
  ['颍上', 'road 1', drop('fees.items', '考试费'), 'removed fees.items of 考试费 | better | same-as-standard | own'],
  ['经开', 'road 1', rename('fees.items', '证照工本费', '工本费'), 'changed fees.items of 证照工本费 | incomparable | same-as-standard | own | similarity'],
  ['界首', 'road 1', set('fees', { charged: '否' }), 'changed fees.charged | better | same-as-standard | own', 'removed fees.items of 证照工本费 | better | same-as-standard | own', 'removed fees.items of 考试费 | better | same-as-standard | own'],
  ['颍州', 'road 2', move('fees.items', '考试费', 0), 'moved fees.items | wording | worded-like-standard | own'],
  ['颍东', 'road 2', repeat('fees.items', '考试费'), 'added fees.items of 考试费 | wording | worded-like-standard | own'],
  ['颍泉', 'road 2', rename('fees.items', '考试费', '《考试费》'), 'changed fees.items of 考试费 | wording | worded-like-standard | own'],
  ['临泉', 'road 2', put('fees.items', '证照工本费', { standard: '每证１０元' }), 'changed fees.items.standard of 证照工本费 | wording | worded-like-standard | own'],
  [
    '颍东',
    'service 1',
    set('fees', {
      charged: '是',
      items: [{ name: '查询费', standard: '每次5元', basis: '皖价费〔2010〕5号' }],
    }),
    'changed fees.charged | worse | same-as-standard | own',
    'added fees.items of 查询费 | worse | same-as-standard | own',
  ],

  // Proofs and services of others.
  ['颍州', 'road 7', put('materials', '3年内无重大交通责任事故证明', { proof: undefined }), 'removed materials.proof of 3年内无重大交通责任事故证明 | incomparable | same-as-standard | own'],
  ['颍东', 'road 7', put('materials', '车辆行驶证', { proof: '是' }), 'added materials.proof of 车辆行驶证 | incomparable | same-as-standard | own'],
  ['颍泉', 'road 7', put('materials', '3年内无重大交通责任事故证明', { guide: '到辖区交警大队开具。' }), 'changed materials.guide of 3年内无重大交通责任事故证明 | incomparable | local-value'],
  ['临泉', 'road 7', put('intermediaries', '车辆检测', { basis: '《中华人民共和国道路运输条例》第二十条' }), 'changed intermediaries.basis of 车辆检测 | incomparable | same-as-standard | own'],
  ['阜南', 'road 7', put('intermediaries', '车辆检测', { agency: '汽车综合性能检测站' }), 'changed intermediaries.agency of 车辆检测 | incomparable | local-value'],
  ['颍上', 'road 7', put('intermediaries', '车辆检测', { feeNature: '经营服务性收费（政府定价）' }), 'changed intermediaries.feeNature of 车辆检测 | incomparable | same-as-standard | own'],
  ['经开', 'road 7', put('intermediaries', '车辆检测', { limit: days(5) }), 'changed intermediaries.limit of 车辆检测 | worse | no-worse-than-standard | own'],
  ['界首', 'road 7', put('intermediaries', '车辆检测', { limit: days(1) }), 'changed intermediaries.limit of 车辆检测 | better | better-than-standard | own'],
  ['颍州', 'road 8', add('intermediaries', { name: '安全评价', basis: '《中华人民共和国安全生产法》第三十二条' }), 'added intermediaries of 安全评价 | worse | no-worse-than-standard'],
  ['颍东', 'road 8', unset('intermediaries'), 'removed intermediaries of 车辆检测 | better | better-than-standard'],
  ['太和', 'road 5', put('intermediaries', '车辆检测', { basis: '中华人民共和国道路运输条例第二十一条' }), 'changed intermediaries.basis of 车辆检测 | wording | worded-like-standard | own'],

  // How it is handled.
  ['太和', 'road 2', set('onlinePayment', '否'), 'changed onlinePayment | worse | no-worse-than-standard | own'],
  ['阜南', 'road 2', set('quantityLimit', '每年300辆。'), 'changed quantityLimit | incomparable | same-as-standard | own'],
  ['颍上', 'road 2', set('visits', 1), 'changed visits | better | better-than-standard | own'],
  ['界首', 'road 2', set('visits', 3), 'changed visits | worse | no-worse-than-standard | own'],
  ['颍州', 'road 3', set('onlineDepth', '全程网办'), 'changed onlineDepth | better | better-than-standard | own'],
  ['颍东', 'road 3', set('onlineDepth', '不提供'), 'changed onlineDepth | worse | no-worse-than-standard | own'],
  ['颍泉', 'road 3', set('coverage', '全省'), 'changed coverage | better | better-than-standard | own'],
  ['临泉', 'road 3', set('coverage', '全镇'), 'changed coverage | worse | no-worse-than-standard | own'],
  ['太和', 'road 3', add('channels', '移动端'), 'added channels of 移动端 | better | better-than-standard | own'],
  ['阜南', 'road 3', drop('channels', '窗口'), 'removed channels of 窗口 | worse | no-worse-than-standard | own'],
  ['颍上', 'road 3', move('channels', '快递', 0), 'moved channels | wording | worded-like-standard | own'],
  ['经开', 'road 3', set('express', '否'), 'changed express | worse | no-worse-than-standard | own'],
  ['界首', 'road 3', set('appointment', '否'), 'changed appointment | worse | no-worse-than-standard | own'],
  ['颍州', 'road 4', set('commitment', '是'), 'changed commitment | better | better-than-standard | own'],
  ['颍东', 'road 4', add('fourHandling', '马上办'), 'added fourHandling of 马上办 | better | better-than-standard | own'],
  ['颍州', 'confirm 5', set('express', '是'), 'changed express | better | better-than-standard | own'],
  ['颍东', 'confirm 5', all(drop('channels', '窗口'), add('channels', '移动端')), 'removed channels of 窗口 | worse | no-worse-than-standard | own', 'added channels of 移动端 | better | better-than-standard | own'],
  ['颍泉', 'confirm 5', set('fourHandling', []), 'removed fourHandling of 就近办 | worse | no-worse-than-standard | own'],

  // Result and permit.
  ['颍泉', 'road 4', set('permit.validity', '3年'), 'changed permit.validity | incomparable | same-as-standard | own'],
  ['临泉', 'road 4', set('permit.validity', '4 年'), 'changed permit.validity | wording | worded-like-standard | own'],
  ['太和', 'road 4', set('permit.renewal', '有效期届满六十日前提出。'), 'changed permit.renewal | incomparable | same-as-standard | own'],
  ['阜南', 'road 4', set('permit.area', '全省'), 'changed permit.area | incomparable | same-as-standard | own'],
  ['颍上', 'road 4', unset('permit.area'), 'removed permit.area | incomparable | same-as-standard | own'],
  ['经开', 'road 4', set('result.name', '道路运输证'), 'changed result.name | incomparable | same-as-standard | own'],
  ['界首', 'road 4', set('result.type', '批文'), 'changed result.type | incomparable | same-as-standard | own'],
  ['颍州', 'road 5', set('result.validity', '3年'), 'changed result.validity | incomparable | same-as-standard | own'],
  ['颍东', 'road 5', unset('result.validity'), 'removed result.validity | incomparable | same-as-standard | own'],
  ['颍东', 'benefit 5', set('result.validity', '长期'), 'added result.validity | incomparable | same-as-standard | own'],

  // Old content. Of these standards all earlier versions are known.
  ['颍州', 'permit 6', set('timeLimit.promised', days(15)), 'changed timeLimit.promised | worse | no-worse-than-standard | stale since 2'],
  ['颍东', 'permit 6', set('timeLimit.promised', days(10)), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['颍泉', 'permit 6', add('materials', material('户口簿')), 'added materials of 户口簿 | worse | no-worse-than-standard | stale since 2'],
  ['临泉', 'permit 6', add('materials', material('体检报告')), 'added materials of 体检报告 | worse | no-worse-than-standard | own'],
  ['太和', 'permit 6', drop('materials', '租赁合同'), 'removed materials of 租赁合同 | better | better-than-standard | stale since 2'],
  ['阜南', 'permit 6', drop('materials', '身份证'), 'removed materials of 身份证 | better | better-than-standard | own'],
  ['颍上', 'permit 6', add('conditions', '申请人须为本市户籍。'), 'added conditions of 申请人须为本市户籍。 | worse | same-as-standard | stale since 2'],
  ['经开', 'permit 6', put('materials', '申请书', { copies: 3 }), 'changed materials.copies of 申请书 | worse | no-worse-than-standard | stale since 2'],
  ['界首', 'permit 6', put('materials', '申请书', { copies: 4 }), 'changed materials.copies of 申请书 | worse | no-worse-than-standard | own'],
  ['颍州', 'permit 6', set('onlineDepth', '信息发布'), 'changed onlineDepth | worse | no-worse-than-standard | stale since 2'],
  ['颍东', 'permit 6', drop('channels', '电脑端网上'), 'removed channels of 电脑端网上 | worse | no-worse-than-standard | stale since 2'],
  ['颍泉', 'permit 6', drop('specialProcedures', '专家评审'), 'removed specialProcedures of 专家评审 | better | same-as-standard | stale since 2'],
  ['临泉', 'permit 6', put('legalBasis', food, { article: '第三十五条' }), `changed legalBasis of 《${food}》第三十五条第一款 | incomparable | same-as-standard | stale since 2`],
  ['太和', 'permit 6', set('onlineDepth', '材料预审'), 'changed onlineDepth | worse | no-worse-than-standard | own'],
  ['颍州', 'permit 7', set('timeLimit.promised', days(10)), 'changed timeLimit.promised | worse | no-worse-than-standard | stale since 3'],
  ['颍东', 'permit 7', set('timeLimit.promised', days(15)), 'changed timeLimit.promised | worse | no-worse-than-standard | stale since 2'],
  ['颍泉', 'permit 7', set('visits', 2), 'changed visits | worse | no-worse-than-standard | stale since 2'],
  ['临泉', 'permit 7', rename('materials', '申请书', '食品经营许可申请书'), 'changed materials.name of 申请书 | incomparable | same-as-standard | stale since 2 | similarity'],
  ['太和', 'permit 7', add('conditions', '具有本地固定住所。'), 'added conditions of 具有本地固定住所。 | worse | same-as-standard | stale since 2'],
  ['阜南', 'permit 7', add('process', { name: '公示', limit: days(1) }, 2), 'added process of 公示 | worse | same-as-standard | stale since 3'],
  ['颍上', 'permit 7', drop('fourHandling', '一次办'), 'removed fourHandling of 一次办 | worse | no-worse-than-standard | stale since 3'],
  ['经开', 'permit 7', set('timeLimit.promised', days(12)), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['界首', 'permit 7', set('express', '否'), 'changed express | worse | no-worse-than-standard | stale since 3'],
  ['颍州', 'road 6', put('fees.items', '证照工本费', { standard: '每证15元' }), 'changed fees.items.standard of 证照工本费 | incomparable | same-as-standard | stale since 2'],
  ['颍东', 'road 6', put('fees.items', '证照工本费', { standard: '每证20元' }), 'changed fees.items.standard of 证照工本费 | incomparable | same-as-standard | own'],
  ['颍泉', 'road 6', add('fees.items', { name: '资料费', standard: '每份5元', basis: '皖价费〔2008〕111号' }), 'added fees.items of 资料费 | worse | same-as-standard | stale since 2'],
  ['临泉', 'road 6', set('coverage', '全镇'), 'changed coverage | worse | no-worse-than-standard | stale since 2'],
  ['太和', 'road 6', set('permit.validity', '3年'), 'changed permit.validity | incomparable | same-as-standard | stale since 2'],
  ['阜南', 'road 6', move('process', '公示', 1), 'moved process | incomparable | same-as-standard | stale since 2'],
  ['颍上', 'road 6', move('process', '决定', 0), 'moved process | incomparable | same-as-standard | own'],
  ['经开', 'road 6', move('legalBasis', guidance, 0), 'moved legalBasis | wording | worded-like-standard | stale since 2'],

  // What is local by nature.
  ['颍州', 'benefit 2', set('implementationCode', '11341200003000000X4340511002000'), 'added implementationCode | incomparable | local-value'],
  ['颍东', 'benefit 2', set('url', 'https://www.fy.gov.cn/'), 'changed url | incomparable | local-value'],
  ['颍泉', 'benefit 2', set('faq', [{ question: '多久发放一次？', answer: '按月发放。' }]), 'added faq | incomparable | local-value'],
  ['临泉', 'benefit 2', set('note', '乡镇便民服务中心代办。'), 'added note | incomparable | local-value'],
  ['太和', 'benefit 2', unset('url'), 'removed url | incomparable | local-value'],

  // Adoptions with a value of their own.
  ['颍州', 'record 2', adopting(1, set('timeLimit.promised', days(2))), 'changed timeLimit.promised | worse | no-worse-than-standard | own'],
  ['颍东', 'record 2', adopting(1, set('visits', 0)), 'changed visits | better | better-than-standard | own'],
  ['颍泉', 'record 2', adopting(1, add('materials', material('房屋产权证明'))), 'added materials of 房屋产权证明 | worse | no-worse-than-standard | own'],
  ['临泉', 'record 2', adopting(1, set('timeLimit.statutory', days(7))), 'changed timeLimit.statutory | worse | same-as-standard | own'],
  ['太和', 'record 2', adopting(1, set('conditions', ['依法成立并完成登记。'])), 'changed conditions of 依法成立。 | incomparable | same-as-standard | own | similarity'],
  ['阜南', 'record 2', adopting(1, set('note', '只在工作日办理。')), 'added note | incomparable | local-value'],
  ['颍上', 'record 6', adopting(1), 'adoption-current'],
  ['经开', 'record 2', adopting(2), 'adoption-resolves'],

  // The item as a whole.
  ['颍州', 'record 3', lacking, 'item-held'],
  ['颍东', 'record 3', notHolding('辖区没有发卡企业'), 'item-not-held'],
  ['颍泉', 'record 3', set('code', '341015099000'), 'item-held', 'standard-exists'],
  ['临泉', 'service 1', set('variant', '窗口查询'), 'split-like-standard'],
  ['太和', 'record 3', set('contact', { enquiry: '0558-7712345', complaint: '0558-7712346' }), 'local-values-distinct'],
  ['阜南', 'record 3', set('contact', { enquiry: '（0558）7712345', complaint: '0558-7712347' }), 'local-values-distinct'],

  // What was approved: it hides one finding, until its day is over.
  ['颍州', 'record 4', put('materials', '备案表', { copies: 2 }), 'changed materials.copies of 备案表 | worse | no-worse-than-standard | own | waived'],
  ['颍东', 'record 4', set('express', '否'), 'changed express | worse | no-worse-than-standard | own | expired'],
  ['颍泉', 'record 4', add('conditions', '在本县经营满一年。'), 'added conditions of 在本县经营满一年。 | worse | same-as-standard | own | waived'],
  ['临泉', 'record 4', set('timeLimit.promised', naturalDays(3)), 'changed timeLimit.promised | worse | no-worse-than-standard | own | not begun'],
  ['太和', 'record 4', rename('materials', '章程', '章程草案'), 'changed materials.name of 章程 | incomparable | same-as-standard | own | code | waived'],
  ['阜南', 'record 4', all(put('materials', '备案表', { copies: 2 }), put('materials', '章程', { copies: 2 })), 'changed materials.copies of 备案表 | worse | no-worse-than-standard | own | waived', 'changed materials.copies of 章程 | worse | no-worse-than-standard | own'],
  ['颍上', 'record 4', set('visits', 2), 'changed visits | worse | no-worse-than-standard | own | expired'],
];
