import type { Breach } from '../model/finding.ts';
import { compareLimits, limitText } from '../model/limit.ts';
import { promiseOf, wholeLimit } from '../model/promise.ts';
import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

export const stepsWithinPromise = defineRule({
  id: 'steps-within-promise',
  severity: 'error',
  summary: {
    zh: '各环节时限之和不超过承诺办结时限',
    en: 'the limits of the steps add up to no more than the promised limit',
  },
  why: {
    zh: '各环节都按时、合起来却超期，说明环节时限没有随承诺一起压缩。没有写承诺的按法定时限算；不计入时限的特别程序不算，单位不同的环节不加。',
    en: 'When every step is on time and the whole is late, the steps were not cut with the promise. Without a promise the statutory limit holds; special procedures that do not count, and steps in another unit, are left out.',
  },
  source: {
    zh: '温州市事项核查规则（环节时限之和不超过承诺时限）；行政许可法第四十五条（不计入期限的程序）',
    en: 'The item checks of Wenzhou (steps within the promise); 行政许可法 art. 45 (what does not count)',
  },
  bad: 'timeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  promised: { value: 5, unit: 工作日 }\nprocess:\n  - name: 受理\n    limit: { value: 1, unit: 工作日 }\n  - name: 审核\n    limit: { value: 4, unit: 工作日 }\n  - name: 决定\n    limit: { value: 1, unit: 工作日 }\n',
  good: 'timeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  promised: { value: 5, unit: 工作日 }\nprocess:\n  - name: 受理\n    limit: 当场\n  - name: 审核\n    limit: { value: 4, unit: 工作日 }\n  - name: 决定\n    limit: { value: 1, unit: 工作日 }\n',
  reads: ['timeLimit', 'specialProcedures', 'process'],
  *check(draft) {
    const promise = promiseOf(draft);
    if (promise === undefined) return;
    const { specialProcedures = '无', process = [] } = draft;
    const uncounted =
      specialProcedures === '无'
        ? []
        : specialProcedures.filter((special) => special?.counted === '否').map((special) => special?.name);
    const longer: Breach[] = [];
    let sum = 0;
    for (const [index, step] of process.entries()) {
      const limit = wholeLimit(step?.limit);
      if (limit === undefined || limit === '当场') continue;
      if (step?.name !== undefined && uncounted.includes(step.name)) continue;
      if (promise !== '当场' && limit.unit === promise.unit) sum += limit.value;
      if ((compareLimits(limit, promise) ?? 0) > 0) {
        const name = step?.name ?? `第 ${index + 1} 个`;
        longer.push({
          path: ['process', index, 'limit'],
          message: {
            zh: `环节「${showBriefly(name)}」的时限${limitText(limit)}，超过办结时限${limitText(promise)}；请缩短环节时限，或者改正办结时限。`,
            en: `The step "${showBriefly(name)}" takes "${limitText(limit)}", longer than the whole may take, "${limitText(promise)}". Shorten the step, or correct the limit.`,
          },
        });
      }
    }
    yield* longer;
    // Tenths of days do not add up exactly in binary.
    const total = Number(sum.toFixed(6));
    if (longer.length > 0 || promise === '当场' || total <= promise.value) return;
    const together = limitText({ value: total, unit: promise.unit });
    yield {
      path: ['process'],
      message: {
        zh: `各环节时限合计${together}，超过办结时限${limitText(promise)}；请压缩环节时限，使合计不超过${limitText(promise)}。`,
        en: `The steps add up to "${together}", longer than the whole may take, "${limitText(promise)}". Cut them to "${limitText(promise)}" in all.`,
      },
    };
  },
});
