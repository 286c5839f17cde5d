import type { Text } from '../model/text.ts';

/** Proofs that an organ no longer gives, so that nobody can bring them. */
export interface NeedlessProofs {
  /** Who gives them no more. */
  readonly organ: Text;
  /** As far as the material names who should: 派出所, 村（居）委会; where absent, the proof is given by nobody else. */
  readonly issuer?: RegExp;
  /** What the proofs are of, as it stands before 证明. */
  readonly of: readonly string[];
  /** What serves instead. */
  readonly instead: Text;
  readonly source: string;
}

/** Only what the documents themselves name; what they leave open (凡户口簿能够证明的) is not here. */
export const needlessProofs: readonly NeedlessProofs[] = [
  {
    organ: { zh: '公安派出所', en: 'Police stations' },
    of: [
      '姓名',
      '曾用名',
      '性别',
      '公民身份号码',
      '身份证号码',
      '身份证号码升位',
      '民族成分',
      '民族成份',
      '出生日期',
      '籍贯',
      '户籍所在地',
      '户籍所在地住址',
      '户籍地址',
    ],
    instead: {
      zh: '居民身份证、居民户口簿或者护照就能证明',
      en: 'The identity card, household register or passport proves it',
    },
    source: '公通字〔2016〕21号',
  },
  {
    organ: { zh: '公安派出所', en: 'Police stations' },
    issuer: /派出所|公安/u,
    of: ['婚姻状况', '婚姻关系', '文化程度', '学历', '异地居住', '正常死亡'],
    instead: {
      zh: '由主管部门的证书证明，或者向主管部门核查',
      en: 'The certificate of the competent department proves it, or that department is asked',
    },
    source: '公通字〔2016〕21号',
  },
  {
    organ: { zh: '民政部门', en: 'Civil affairs departments' },
    of: ['无婚姻登记记录', '（无）婚姻登记记录', '婚姻登记记录', '单身', '未婚', '无配偶'],
    instead: {
      zh: '可向民政部门核对婚姻登记信息，或者由本人书面承诺',
      en: 'The department can be asked for the registration, or the applicant promises in writing',
    },
    source: '民函〔2015〕266号',
  },
  {
    organ: { zh: '村（居）民委员会', en: 'Village and residents’ committees' },
    issuer: /(?:村民|居民|村（?居）?|居)委员?会|村（居）民委员会|社区(?!卫生|医|矫正|服务)|自治组织/u,
    of: [
      '亲属关系',
      '居民身份信息',
      '身份信息',
      '户籍',
      '户口登记项目内容变更',
      '养犬',
      '居民养犬',
      '无犯罪记录',
      '社区戒毒社区康复人员情况',
      '人员失踪',
      '失踪',
      '婚姻状况',
      '婚姻关系',
      '分居',
      '出生',
      '健在',
      '死亡',
      '疾病状况',
      '急诊',
      '意外伤害',
      '残疾状况',
      '婚育状况',
      '生育状况',
      '就业状况',
      '居民就业状况',
      '个人档案',
      '居民个人档案',
      '居民财产',
      '财产',
      '经济状况',
      '收入',
      '偿还能力',
      '房产',
      '银行存款',
      '投资情况',
      '车辆所有权',
      '遗产继承权',
      '市场主体住所',
      '经营场所',
      '证件遗失',
    ],
    instead: {
      zh: '由有权的部门出具或者核查，或者由本人书面承诺',
      en: 'The competent department gives it or is asked, or the applicant promises in writing',
    },
    source: '民发〔2020〕20号',
  },
];

/** 居委会出具的（公民）婚姻状况的证明材料（原件） */
const proof = /^(.+?)的?证明(?:书|信|材料|文件)?(?:[（(].*[）)])?(?:原件|复印件)*$/u;
const giver =
  /^(?:.*(?:开具|出具|核发|提供)的?)?(?:公民|居民|本人|申请人|当事人|子女|儿童|监护人|被监护人|父母|夫妻|双方|个人)?的?$/u;

const byKind = new Map<string, NeedlessProofs[]>();
for (const proofs of needlessProofs) {
  for (const kind of proofs.of) byKind.set(kind, [...(byKind.get(kind) ?? []), proofs]);
}
const ends = new Set([...byKind.keys()].map((kind) => kind.slice(-2)));
const longest = Math.max(...[...byKind.keys()].map((kind) => kind.length));

/** The proof that a material is, and which list has it. `issuer` is who should give it, where that is known. */
export function needlessProofIn(
  name: string,
  issuer = '',
): { readonly of: string; readonly proofs: NeedlessProofs } | undefined {
  const tidy = name.replace(/\s/gu, '');
  const before = tidy.slice(0, Math.max(0, tidy.indexOf('证明'))).replace(/的$/u, '');
  // Nearly every item asks for some proof, so most are put aside at once.
  if (!ends.has(before.slice(-2))) return undefined;
  const what = proof.exec(tidy)?.[1];
  if (what === undefined) return undefined;
  for (let length = Math.min(longest, what.length); length > 1; length -= 1) {
    const of = what.slice(-length);
    const lists = byKind.get(of);
    if (lists === undefined || !giver.test(what.slice(0, -length))) continue;
    const proofs = lists.find((list) => list.issuer?.test(`${name} ${issuer}`) ?? true);
    if (proofs !== undefined) return { of, proofs };
  }
  return undefined;
}
