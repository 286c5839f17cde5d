import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';
import { isSetUpByLaw } from './set-up-by-law.ts';

const parts = [
  { key: 'basis', zh: '设定依据（basis）', en: 'basis' },
  { key: 'issuer', zh: '开具单位（issuer）', en: 'issuer' },
  { key: 'guide', zh: '办理指南（guide）', en: 'guide' },
] as const;

export const proofComplete = defineRule({
  id: 'proof-complete',
  severity: 'error',
  summary: {
    zh: '证明事项写明法定的依据、开具单位和办理指南',
    en: 'a proof has a basis in law, and says who gives it and how it is had',
  },
  why: {
    zh: '证明要有法律、法规或者国务院决定依据，清单要逐项列明依据、索要单位、开具单位和办理指南；索要单位就是实施主体，其余三项写在材料里。缺一项，群众就不知道该不该开、到哪里开。',
    en: 'A proof needs a basis in law, a regulation or a decision of the State Council, and the published list says of each its basis, who asks, who gives it and how. Who asks is the authority; the other three stand with the material. Without them nobody knows whether and where to get it.',
  },
  source: {
    zh: '《优化营商环境条例》第四十四条',
    en: '优化营商环境条例 art. 44',
  },
  bad: 'materials:\n  - name: 资金信用证明\n    source: 其他\n    proof: 是\n',
  good: [
    'materials:',
    '  - name: 资金信用证明',
    '    source: 其他',
    '    issuer: 银行',
    '    basis: 《互联网上网服务营业场所管理条例》第十条第（三）项',
    '    proof: 是',
    '    guide: 向申请人的开户银行申请开具。',
    '',
  ].join('\n'),
  reads: ['status', 'materials'],
  *check({ status, materials = [] }, { laws }) {
    if (status === '取消') return;
    for (const [index, material] of materials.entries()) {
      if (material?.proof !== '是' || material.name === undefined) continue;
      const name = showBriefly(material.name);
      const missing = parts.filter(({ key }) => material[key] === undefined);
      if (missing.length > 0) {
        yield {
          path: ['materials', index, 'proof'],
          message: {
            zh: `证明事项「${name}」没有写${missing.map(({ zh }) => zh).join('、')}，不能列入证明事项清单；请补写，不是证明事项的删去 proof。`,
            en: `The proof "${name}" has no ${missing.map(({ en }) => en).join(' and no ')} and cannot stand in the list of proofs. Add ${missing.length === 1 ? 'it' : 'them'}, or delete proof if it is none.`,
          },
        };
      }
      const { basis } = material;
      if (basis !== undefined && !isSetUpByLaw(basis, laws)) {
        yield {
          path: ['materials', index, 'basis'],
          message: {
            zh: `证明事项「${name}」的依据「${showBriefly(basis)}」不是法律、法规或者国务院决定，不得索要这份证明；请改写为这样的依据，确实没有的删去这份材料。`,
            en: `The basis "${showBriefly(basis)}" of the proof "${name}" is no law, regulation or decision of the State Council, so that it may not be asked for. Name one that is; if there is none, delete the material.`,
          },
        };
      }
    }
  },
});
