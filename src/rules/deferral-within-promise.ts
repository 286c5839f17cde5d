import { compareLimits, limitText } from '../model/limit.ts';
import { promiseOf, wholeLimit } from '../model/promise.ts';
import { showBriefly } from '../model/show.ts';
import { defineRule, writtenAt } from './rule.ts';

export const deferralWithinPromise = defineRule({
  id: 'deferral-within-promise',
  severity: 'warning',
  summary: {
    zh: '容缺材料的补正期限不超过承诺办结时限',
    en: 'a material that may follow later follows within the promised limit',
  },
  why: {
    zh: '容缺受理后就开始计时，补正之前不出结果；补正期限比办结时限还长，等于要么超期、要么材料不齐就出结果。有的地方另有规定，因此只作提醒。',
    en: 'The clock starts with the acceptance, and there is no result before the rest is there. A deadline beyond the limit means a result that is late, or given on incomplete papers. Some places rule otherwise, hence only a warning.',
  },
  source: {
    zh: '各地容缺受理办法的通行规定（受理即开始计时，补正时限不超过承诺时限）',
    en: 'The usual rules on 容缺受理 (the clock starts with acceptance; the deadline lies within the promised limit)',
  },
  bad: 'timeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  promised: { value: 5, unit: 工作日 }\nmaterials:\n  - name: 食品安全管理制度\n    necessity: 容缺后补\n    deferral:\n      deadline: { value: 10, unit: 工作日 }\n',
  good: 'timeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  promised: { value: 5, unit: 工作日 }\nmaterials:\n  - name: 食品安全管理制度\n    necessity: 容缺后补\n    deferral:\n      deadline: { value: 3, unit: 工作日 }\n',
  reads: ['timeLimit', 'materials'],
  *check(draft, context) {
    const promise = promiseOf(draft);
    if (promise === undefined) return;
    for (const [index, material] of (draft.materials ?? []).entries()) {
      const deadline = wholeLimit(material?.deferral?.deadline);
      if (material?.necessity !== '容缺后补' || deadline === undefined) continue;
      if ((compareLimits(deadline, promise) ?? 0) <= 0) continue;
      const name = material.name ?? `第 ${index + 1} 项`;
      yield {
        path: writtenAt(context, ['materials', index, 'deferral', 'deadline'], ['timeLimit', 'promised']),
        message: {
          zh: `材料「${showBriefly(name)}」的补正期限${limitText(deadline)}，超过办结时限${limitText(promise)}，补正之前又不能出结果；请改为不超过${limitText(promise)}。`,
          en: `The material "${showBriefly(name)}" may follow within "${limitText(deadline)}", which is longer than the whole may take, "${limitText(promise)}", though no result is given before. Make it at most "${limitText(promise)}".`,
        },
      };
    }
  },
});
