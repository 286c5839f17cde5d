import type { FieldId } from '../../src/model/field.ts';
import type { LegalBasis, Material } from '../../src/model/item.ts';
import type { Match } from '../../src/model/matches.ts';

/**
 * Two lists and what a person says of them, in the order of the report: `= ` one thing under two names, `~ ` the same
 * words written otherwise, `+ ` added, `- ` left out, `repeat ` written more often, `moved`, and what else of a pair
 * differs (`copies worse`).
 */
export interface MatchingCase {
  readonly field: FieldId;
  readonly standard: readonly unknown[];
  readonly county: readonly unknown[];
  readonly answer: readonly string[];
  readonly decided?: readonly Pick<Match, 'standard' | 'county' | 'verdict'>[];
}

const material = (name: string, more: Partial<Material> = {}): Material => ({
  name,
  necessity: '必要',
  type: '原件',
  form: '纸质',
  ...more,
});

const materials = (
  standard: readonly (string | Material)[],
  county: readonly (string | Material)[],
  ...answer: string[]
): MatchingCase => {
  const whole = (each: string | Material): Material => (typeof each === 'string' ? material(each) : each);
  return { field: 'materials', standard: standard.map(whole), county: county.map(whole), answer };
};

const named = (
  field: FieldId,
  standard: readonly string[],
  county: readonly string[],
  ...answer: string[]
): MatchingCase => {
  const whole = (name: string): object =>
    field === 'specialProcedures' ? { name, limit: { value: 5, unit: '工作日' }, counted: '否' } : { name };
  return { field, standard: standard.map(whole), county: county.map(whole), answer };
};

const conditions = (
  standard: readonly string[],
  county: readonly string[],
  ...answer: string[]
): MatchingCase => ({ field: 'conditions', standard, county, answer });

const basis = (law: string, article?: string, more: Partial<LegalBasis> = {}): LegalBasis => ({
  level: '法律',
  law,
  ...(article === undefined ? {} : { article }),
  ...more,
});

const bases = (
  standard: readonly LegalBasis[],
  county: readonly LegalBasis[],
  ...answer: string[]
): MatchingCase => ({ field: 'legalBasis', standard, county, answer });

const food = '中华人民共和国食品安全法';
const licence = '食品经营许可和备案管理办法';

export const matchingCases: Readonly<Record<string, MatchingCase>> = {
  'the same list': materials(['申请书', '营业执照'], ['申请书', '营业执照']),
  'an empty list and one of two': materials([], ['申请书', '营业执照'], '+ 申请书', '+ 营业执照'),
  '申请书 and 申请表': materials(['申请书'], ['申请表'], '申请书 = 申请表'),
  'an application named in full': materials(
    ['申请书', '营业执照'],
    ['食品经营许可申请书', '营业执照'],
    '申请书 = 食品经营许可申请书',
  ),
  '身份证 and 居民身份证复印件': materials(['身份证'], ['居民身份证复印件'], '身份证 = 居民身份证复印件'),
  'original and copy in one name each': materials(
    ['身份证原件'],
    ['身份证复印件'],
    '身份证原件 = 身份证复印件',
  ),
  'original kept, copy put beside it': materials(
    ['身份证原件'],
    ['身份证原件', '身份证复印件'],
    '+ 身份证复印件',
  ),
  'the applicant’s card is not the agent’s': materials(
    ['申请人身份证'],
    ['代理人身份证'],
    '+ 代理人身份证',
    '- 申请人身份证',
  ),
  'each card finds its holder': materials(
    ['法定代表人身份证', '经办人身份证'],
    ['经办人身份证复印件', '法定代表人身份证复印件'],
    '经办人身份证 = 经办人身份证复印件',
    '法定代表人身份证 = 法定代表人身份证复印件',
    'moved',
  ),
  'a material split in two': materials(
    ['身份证和户口簿'],
    ['身份证', '户口簿'],
    '+ 户口簿',
    '身份证和户口簿 = 身份证',
  ),
  'two materials put together': materials(
    ['身份证', '户口簿'],
    ['身份证和户口簿'],
    '- 户口簿',
    '身份证 = 身份证和户口簿',
  ),
  'a photo, now with its receipt': materials(['照片'], ['照片及回执'], '照片 = 照片及回执'),
  'one renamed and moved': materials(
    ['食品经营许可申请书', '营业执照', '食品安全管理制度目录'],
    ['营业执照', '食品安全管理制度清单', '食品经营许可申请表'],
    '食品安全管理制度目录 = 食品安全管理制度清单',
    '食品经营许可申请书 = 食品经营许可申请表',
    'moved',
  ),
  'one renamed while another is added and a third left out': materials(
    ['申请书', '公司章程', '房屋租赁合同'],
    ['申请表', '房屋租赁协议', '消防验收意见书'],
    '+ 消防验收意见书',
    '- 公司章程',
    '申请书 = 申请表',
    '房屋租赁合同 = 房屋租赁协议',
  ),
  'an exact repeat': materials(['申请书'], ['申请书', '申请书'], 'repeat + 申请书'),
  'a repeat that the county dropped': materials(['申请书', '申请书'], ['申请书'], 'repeat - 申请书'),
  'a repeat in other brackets': materials(
    ['营业执照（副本）'],
    ['营业执照（副本）', '营业执照(副本)'],
    'repeat + 营业执照(副本)',
  ),
  'no repeat: the second asks for a copy': materials(
    ['身份证'],
    ['身份证', material('身份证', { type: '复印件' })],
    '+ 身份证',
  ),
  'of two with one name the equal ones go together': materials(
    [material('身份证'), material('身份证', { type: '复印件' })],
    [material('身份证', { type: '复印件' }), material('身份证')],
    'moved',
  ),
  'new, twice': materials([], ['租赁合同', '租赁合同'], '+ 租赁合同', 'repeat + 租赁合同'),
  'numbers that differ are never alike': materials(
    ['3年内无违法记录证明'],
    ['5年内无违法记录证明'],
    '+ 5年内无违法记录证明',
    '- 3年内无违法记录证明',
  ),
  'nor in Chinese numerals': materials(
    ['近三年审计报告'],
    ['近五年审计报告'],
    '+ 近五年审计报告',
    '- 近三年审计报告',
  ),
  'a numeral is its number': materials(
    ['近三年审计报告'],
    ['近3年审计报告'],
    '近三年审计报告 = 近3年审计报告',
  ),
  'a number that only one gives': materials(['免冠照片'], ['2寸免冠照片'], '免冠照片 = 2寸免冠照片'),
  'with and without 无': materials(
    ['无犯罪记录证明'],
    ['犯罪记录证明'],
    '+ 犯罪记录证明',
    '- 无犯罪记录证明',
  ),
  'the 不 of 不动产 says nothing': materials(['不动产权证书'], ['不动产权证'], '不动产权证书 = 不动产权证'),
  'another document about the same matter': materials(['试验方案'], ['试验报告'], '+ 试验报告', '- 试验方案'),
  'before and after': materials(
    ['变更前的公司章程'],
    ['变更后的公司章程'],
    '+ 变更后的公司章程',
    '- 变更前的公司章程',
  ),
  'other things in brackets': materials(
    ['立案申请表（管线工程）'],
    ['立案申请表（道路交通工程）'],
    '+ 立案申请表（道路交通工程）',
    '- 立案申请表（管线工程）',
  ),
  'brackets of one side': materials(
    ['授权委托书'],
    ['授权委托书（委托办理的）'],
    '授权委托书 = 授权委托书（委托办理的）',
  ),
  'nothing in common': materials(['公司章程'], ['体检表'], '+ 体检表', '- 公司章程'),
  'width, brackets, 《》, numbers and stops only': materials(
    ['1．《食品经营许可证》', '（二）身份证明（原件）；'],
    ['食品经营许可证', '身份证明(原件)'],
    '1．《食品经营许可证》 ~ 食品经营许可证',
    '（二）身份证明（原件）； ~ 身份证明(原件)',
  ),
  'the code outweighs the name': materials(
    [material('申请书', { code: 'A1' }), material('开办登记表', { code: 'A2' })],
    [material('开办登记表', { code: 'A1' }), material('申请书', { code: 'A2' })],
    '申请书 = 开办登记表 code',
    '开办登记表 = 申请书 code',
  ),
  'the name decides where one side has no code': materials([material('申请书', { code: 'A1' })], ['申请书']),
  'the close pair wins over two loose ones': materials(
    ['建设工程规划许可证', '规划许可证'],
    ['建设工程规划许可证（副本）'],
    '- 规划许可证',
    '建设工程规划许可证 = 建设工程规划许可证（副本）',
  ),
  'each of three renamed ones finds its own': materials(
    ['住所使用证明', '公司登记申请书', '授权委托书'],
    ['指定代表授权委托书', '公司登记（备案）申请表', '住所（经营场所）使用证明'],
    '授权委托书 = 指定代表授权委托书',
    '公司登记申请书 = 公司登记（备案）申请表',
    '住所使用证明 = 住所（经营场所）使用证明',
    'moved',
  ),
  'what else of a renamed one differs': materials(
    [material('申请书', { copies: 1 })],
    [material('申请表', { copies: 2, necessity: '容缺后补' })],
    '申请书 = 申请表',
    'materials.necessity better',
    'materials.copies worse',
  ),
  'pinned by a person': {
    ...materials(['申请书', '营业执照'], ['开办登记表', '营业执照'], '申请书 = 开办登记表 matches'),
    decided: [{ standard: '申请书', county: '开办登记表', verdict: 'same' }],
  },
  'pinned in other brackets': {
    ...materials(['申请书（一）'], ['《开办登记表》'], '申请书（一） = 《开办登记表》 matches'),
    decided: [{ standard: '申请书(一)', county: '开办登记表', verdict: 'same' }],
  },
  'pinned against the better score': {
    ...materials(['申请书'], ['申请表', '开办登记表'], '+ 申请表', '申请书 = 开办登记表 matches'),
    decided: [{ standard: '申请书', county: '开办登记表', verdict: 'same' }],
  },
  'forbidden by a person': {
    ...materials(['申请书'], ['申请表'], '+ 申请表', '- 申请书'),
    decided: [{ standard: '申请书', county: '申请表', verdict: 'different' }],
  },
  'forbidden, so the next best': {
    ...materials(['申请书'], ['申请表', '食品经营许可申请表'], '+ 申请表', '申请书 = 食品经营许可申请表'),
    decided: [{ standard: '申请书', county: '申请表', verdict: 'different' }],
  },
  'forbidden though the codes are equal': {
    ...materials(
      [material('申请书', { code: 'A1' })],
      [material('营业执照', { code: 'A1' })],
      '+ 营业执照',
      '- 申请书',
    ),
    decided: [{ standard: '申请书', county: '营业执照', verdict: 'different' }],
  },

  'a condition put in other words': conditions(
    ['具有与经营的食品品种、数量相适应的食品经营场所'],
    ['有与经营的食品品种和数量相适应的食品经营场所'],
    '具有与经营的食品品种、数量相适应的食品经营场所 = 有与经营的食品品种和数量相适应的食品经营场所',
  ),
  'a condition turned round': conditions(
    ['申请人未被列入失信名单'],
    ['申请人被列入失信名单'],
    '+ 申请人被列入失信名单',
    '- 申请人未被列入失信名单',
  ),
  'a condition with another number': conditions(
    ['注册资本不低于100万元'],
    ['注册资本不低于50万元'],
    '+ 注册资本不低于50万元',
    '- 注册资本不低于100万元',
  ),
  'conditions in another order': conditions(
    ['年满十八周岁', '有固定住所'],
    ['有固定住所', '年满十八周岁'],
    'moved',
  ),

  'a step renamed': named(
    'process',
    ['受理', '审查', '办结'],
    ['申请受理', '审查', '办结'],
    '受理 = 申请受理',
  ),
  'a step called a stage': named(
    'process',
    ['受理', '审查'],
    ['受理环节', '审查阶段'],
    '受理 = 受理环节',
    '审查 = 审查阶段',
  ),
  'steps that only share a character': named(
    'process',
    ['审查', '决定'],
    ['审核', '决定'],
    '+ 审核',
    '- 审查',
  ),
  'a step renamed and moved': named(
    'process',
    ['受理', '审查', '决定'],
    ['审查', '申请受理', '决定'],
    '受理 = 申请受理',
    'moved',
  ),
  'a special procedure renamed': named(
    'specialProcedures',
    ['现场核查'],
    ['现场核查环节'],
    '现场核查 = 现场核查环节',
  ),
  'a fee renamed': named('fees.items', ['证照工本费'], ['工本费'], '证照工本费 = 工本费'),
  'words of a code table are never alike': {
    field: 'channels',
    standard: ['电脑端网上'],
    county: ['手机端网上'],
    answer: ['+ 手机端网上', '- 电脑端网上'],
  },

  'another paragraph of the same article': bases(
    [basis(food, '第三十五条第一款')],
    [basis(food, '第三十五条第二款')],
    `《${food}》第三十五条第一款 = 《${food}》第三十五条第二款`,
  ),
  'an item of the paragraph named': bases(
    [basis(food, '第三十五条')],
    [basis(food, '第三十五条第（三）项')],
    `《${food}》第三十五条 = 《${food}》第三十五条第（三）项`,
  ),
  'another article': bases(
    [basis(food, '第三十五条')],
    [basis(food, '第三十六条')],
    `+ 《${food}》第三十六条`,
    `- 《${food}》第三十五条`,
  ),
  'an inserted article is another': bases(
    [basis(food, '第三十五条')],
    [basis(food, '第三十五条之一')],
    `+ 《${food}》第三十五条之一`,
    `- 《${food}》第三十五条`,
  ),
  'digits and 第三项 for （三）': bases(
    [basis(food, '第八条第（三）项')],
    [basis(food, '第8条第三项')],
    `《${food}》第八条第（三）项 ~ 《${food}》第8条第三项`,
  ),
  'without 中华人民共和国': bases(
    [basis(food, '第三十五条')],
    [basis('食品安全法', '第三十五条')],
    `《${food}》第三十五条 ~ 《食品安全法》第三十五条`,
  ),
  'revised or amended': bases(
    [basis(food, '第三十五条', { revision: '2021年修正' })],
    [basis(food, '第三十五条', { revision: '2021年修订' })],
    `《${food}》（2021年修正）第三十五条 = 《${food}》（2021年修订）第三十五条`,
  ),
  'a document number in other brackets': bases(
    [basis(licence, '第六条', { documentNumber: '国发〔2018〕27号' })],
    [basis(licence, '第六条', { documentNumber: '国发[2018]第27号' })],
    `《${licence}》（国发〔2018〕27号）第六条 ~ 《${licence}》（国发[2018]第27号）第六条`,
  ),
  'another document number': bases(
    [basis(licence, '第六条', { documentNumber: '国发〔2018〕27号' })],
    [basis(licence, '第六条', { documentNumber: '国发〔2018〕28号' })],
    `《${licence}》（国发〔2018〕27号）第六条 = 《${licence}》（国发〔2018〕28号）第六条`,
  ),
  'a document number left out': bases(
    [basis(licence, '第六条', { documentNumber: '国家市场监督管理总局令第78号' })],
    [basis(licence, '第六条')],
    `《${licence}》（国家市场监督管理总局令第78号）第六条 ~ 《${licence}》第六条`,
  ),
  'a law that got another name': bases(
    [basis('食品经营许可管理办法', '第六条')],
    [basis(licence, '第六条')],
    `《食品经营许可管理办法》第六条 = 《${licence}》第六条`,
  ),
  'a law and the rules for it': bases(
    [basis('道路交通安全法', '第八条')],
    [basis('道路交通安全法实施条例', '第八条')],
    '+ 《道路交通安全法实施条例》第八条',
    '- 《道路交通安全法》第八条',
  ),
  'the State’s and the province’s': bases(
    [basis('食品安全条例', '第八条')],
    [basis('安徽省食品安全条例', '第八条')],
    '+ 《安徽省食品安全条例》第八条',
    '- 《食品安全条例》第八条',
  ),
  'a law without and with its article': bases(
    [basis(food)],
    [basis(food, '第三十五条')],
    `《${food}》 = 《${food}》第三十五条`,
  ),
  'bases in another order': bases(
    [basis(food, '第三十五条'), basis(licence, '第六条')],
    [basis(licence, '第六条'), basis(food, '第三十五条')],
    'moved',
  ),
};
