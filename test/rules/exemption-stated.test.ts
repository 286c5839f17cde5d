import { exemptionStated } from '../../src/rules/exemption-stated.ts';
import { testRule } from './rule-tester.ts';

testRule(exemptionStated, {
  ok: {
    'issuer and exemption': `materials: [{ name: 护照, source: 政府部门核发, issuer: 出入境管理机构, exemption: 无法免交 }]
`,
    "the applicant's own": `materials: [{ name: 申请书, source: 申请人自备 }, { name: 承诺书, source: 申请人自备, exemption: 告知承诺 }]
`,
    'no source': `materials: [{ name: 营业执照 }]
`,
    'one of several papers': `materials: [{ name: 租赁合同或者不动产权证书, source: 申请人自备 }, { name: 租赁合同/营业执照, source: 申请人自备 }]
`,
    'a paper from abroad': `materials: [{ name: 境外投资者的营业执照, source: 申请人自备 }]
`,
    'a paper about a certificate': `materials: [{ name: 营业执照遗失声明, source: 申请人自备 }]
`,
  },
  bad: {
    neither: [
      `materials: [{ name: 营业执照, source: 政府部门核发 }]
`,
      '/materials/0/source',
    ],
    'no issuer': [
      `materials: [{ name: 营业执照, source: 政府部门核发, exemption: 电子证照 }]
`,
      '/materials/0/source',
    ],
    'no exemption': [
      `materials: [{ source: 政府部门核发, issuer: 市场监管部门 }]
`,
      '/materials/0/source',
    ],
    "data of the applicant's own": [
      `materials: [{ name: 检测报告, source: 申请人自备, exemption: 数据核验 }]
`,
      '/materials/0/source',
    ],
    "a certificate of the applicant's own": [
      `materials: [{ name: 居民身份证, source: 申请人自备 }]
`,
      '/materials/0/source',
    ],
    'the same with original and copy': [
      `materials: [{ name: 法定代表人身份证（原件及复印件）, source: 申请人自备 }, { name: 营业执照副本复印件, source: 申请人自备 }]
`,
      '/materials/0/source',
      '/materials/1/source',
    ],
  },
});
