import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

export const deferralHasDeadline = defineRule({
  id: 'deferral-has-deadline',
  severity: 'error',
  summary: {
    zh: '容缺后补的材料写明补正期限，且不是全部材料都可容缺',
    en: 'a material that may follow later has a deadline, and not every material may',
  },
  why: {
    zh: '容缺受理要一次告知补正期限，逾期不补的退件。主要材料必须齐全，全部容缺就等于没有申请材料。',
    en: 'The applicant is told at once by when to supply the rest; who is late gets the papers back. The main materials must be there: an item cannot defer them all.',
  },
  source: {
    zh: '各地容缺受理办法的通行规定（洋县、阜新等：一次告知补正期限、逾期退件，主要材料须齐全）',
    en: 'The usual rules on 容缺受理 (Yangxian, Fuxin: notice of the deadline, return when late, the main materials present)',
  },
  bad: 'materials:\n  - name: 食品经营许可申请书\n    necessity: 必要\n  - name: 食品安全管理制度\n    necessity: 容缺后补\n',
  good: 'materials:\n  - name: 食品经营许可申请书\n    necessity: 必要\n  - name: 食品安全管理制度\n    necessity: 容缺后补\n    deferral:\n      deadline: { value: 5, unit: 工作日 }\n      method: 窗口提交或者网上上传\n',
  reads: ['materials'],
  *check({ materials = [] }) {
    for (const [index, material] of materials.entries()) {
      if (material?.necessity === undefined) continue;
      const { necessity, deferral } = material;
      const name = material.name ?? `第 ${index + 1} 项`;
      if (necessity !== '容缺后补') {
        if (deferral === undefined) continue;
        yield {
          path: ['materials', index, 'deferral'],
          message: {
            zh: `材料「${showBriefly(name)}」的必要性是「${necessity}」，却写了容缺补正；请删去 deferral，可以容缺的把必要性改为 容缺后补。`,
            en: `The material "${showBriefly(name)}" is "${necessity}", yet has a deferral. Delete deferral, or make its necessity 容缺后补.`,
          },
        };
        continue;
      }
      if (deferral?.deadline === undefined) {
        yield {
          path: deferral === undefined ? ['materials', index] : ['materials', index, 'deferral'],
          message: {
            zh: `材料「${showBriefly(name)}」可以容缺后补，没有写补正期限；请补写 deferral 的 deadline，如 { value: 5, unit: 工作日 }。`,
            en: `The material "${showBriefly(name)}" may follow later, but no deadline is given. Add deadline under deferral, such as { value: 5, unit: 工作日 }.`,
          },
        };
      }
    }
    const needed = materials.filter((material) => material?.necessity !== '非必要');
    if (needed.length > 0 && needed.every((material) => material?.necessity === '容缺后补')) {
      yield {
        path: ['materials'],
        message: {
          zh: '需要提交的材料全部是容缺后补，而容缺受理以主要材料齐全为前提；请至少把一份主要材料改为 必要。',
          en: 'Every material that is needed may follow later, though acceptance supposes that the main ones are there. Make at least one main material 必要.',
        },
      };
    }
  },
});
