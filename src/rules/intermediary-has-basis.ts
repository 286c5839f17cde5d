import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';
import { isSetUpByLaw } from './set-up-by-law.ts';

export const intermediaryHasBasis = defineRule({
  id: 'intermediary-has-basis',
  severity: 'error',
  summary: {
    zh: '中介服务有法律、法规或者国务院决定作依据',
    en: 'an intermediary service rests on law, a regulation or a decision of the State Council',
  },
  why: {
    zh: '没有这样的依据，不得把中介服务作为审批的条件；只凭部门规章、政府规章和其他文件要求的，要取消，或者由行政机关自己委托、自己付费。',
    en: 'Without such a basis no service may be made a condition of an approval; one that only a rule or another document asks for has to go, or the authority itself has it done and pays.',
  },
  source: {
    zh: '《优化营商环境条例》第四十三条',
    en: '优化营商环境条例 art. 43',
  },
  bad: 'intermediaries:\n  - name: 水质检测\n    basis: 【部门规章】《城镇污水排入排水管网许可管理办法》第六条\n',
  good: 'intermediaries:\n  - name: 特种设备监督检验\n    basis: 《中华人民共和国特种设备安全法》第二十五条\n',
  reads: ['status', 'intermediaries'],
  *check({ status, intermediaries = [] }, { laws }) {
    if (status === '取消') return;
    for (const [index, service] of intermediaries.entries()) {
      if (service?.name === undefined) continue;
      const { basis } = service;
      const name = showBriefly(service.name);
      if (basis === undefined) {
        yield {
          path: ['intermediaries', index, 'name'],
          message: {
            zh: `中介服务「${name}」没有写设定依据，不得作为审批的条件；请补写 basis，写明法律、法规或者国务院决定的名称和条款，没有依据的删去这一项。`,
            en: `The intermediary service "${name}" names no basis and may not be a condition. Add basis with the law, regulation or decision of the State Council and its article; without one delete the service.`,
          },
        };
      } else if (!isSetUpByLaw(basis, laws)) {
        yield {
          path: ['intermediaries', index, 'basis'],
          message: {
            zh: `中介服务「${name}」的依据「${showBriefly(basis)}」不是法律、法规或者国务院决定，不得据此作为审批的条件；请改写为这样的依据，确实没有的删去这一项。`,
            en: `The basis "${showBriefly(basis)}" of the intermediary service "${name}" is no law, regulation or decision of the State Council and cannot make it a condition. Name one that is; if there is none, delete the service.`,
          },
        };
      }
    }
  },
});
