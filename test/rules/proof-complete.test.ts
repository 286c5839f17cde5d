import { proofComplete } from '../../src/rules/proof-complete.ts';
import { testRule } from './rule-tester.ts';

const proof = (...lines: readonly string[]): string =>
  ['materials:', '  - name: 资金信用证明', ...lines.map((line) => `    ${line}`), ''].join('\n');
const issuer = 'issuer: 银行';
const basis = 'basis: 《优化营商环境条例》第四十四条';
const guide = 'guide: 向开户银行申请开具。';
const marked = 'proof: 是';

testRule(proofComplete, {
  ok: {
    'basis, issuer and guide': proof(issuer, basis, marked, guide),
    'a local regulation': proof(issuer, 'basis: 《安徽省燃气管理条例》第五条', marked, guide),
    'a material that is no proof': proof('source: 申请人自备'),
    'a guide without the mark': proof(guide),
    'a title that the registry does not know': proof(issuer, 'basis: 《某某管理办法》第六条', marked, guide),
    'a cancelled item': `status: 取消\n${proof(marked)}`,
  },
  bad: {
    'nothing but the mark': [proof(marked), '/materials/0/proof'],
    'no basis': [proof(issuer, marked, guide), '/materials/0/proof'],
    'no issuer': [proof(basis, marked, guide), '/materials/0/proof'],
    'no guide': [proof(issuer, basis, marked), '/materials/0/proof'],
    'a rule of a ministry': [
      proof(issuer, 'basis: 【部门规章】《排水管理办法》第六条', marked, guide),
      '/materials/0/basis',
    ],
    'a notice': [proof(issuer, 'basis: 《关于开具证明的通知》', marked, guide), '/materials/0/basis'],
  },
});
