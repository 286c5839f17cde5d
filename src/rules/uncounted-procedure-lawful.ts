import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

/** 行政许可法 art. 45 names them: hearing, tender, auction, inspection, test, quarantine, appraisal, expert review. */
const namedByLaw = /听证|招标|投标|招拍挂|拍卖|检验|检测|检疫|鉴定|专家(?:评审|论证|审查)|评审/;

export const uncountedProcedureLawful = defineRule({
  id: 'uncounted-procedure-lawful',
  severity: 'warning',
  summary: {
    zh: '行政许可不计入时限的特别程序有法定依据',
    en: 'what does not count towards the limit of a permit rests on the law',
  },
  why: {
    zh: '把现场核查、公示放在时限以外，承诺五天可以拖成一个月。法律只让听证、检验、鉴定、专家评审等不计入，别的要另有依据。',
    en: 'With site visits or notices left out, a promise of five days may take a month. The law leaves out hearings, tests, appraisals and expert reviews; anything else needs its own basis.',
  },
  source: { zh: '行政许可法第四十五条', en: '行政许可法 art. 45' },
  bad: 'type: 行政许可\nspecialProcedures:\n  - name: 现场核查\n    limit: { value: 10, unit: 工作日 }\n    counted: 否\n',
  good: 'type: 行政许可\nspecialProcedures:\n  - name: 现场核查\n    limit: { value: 10, unit: 工作日 }\n    counted: 是\n',
  reads: ['type', 'specialProcedures'],
  *check({ type, specialProcedures = '无' }) {
    if (type !== '行政许可' || specialProcedures === '无') return;
    for (const [index, special] of specialProcedures.entries()) {
      if (special?.name === undefined || special.counted !== '否') continue;
      if (special.basis !== undefined || namedByLaw.test(special.name)) continue;
      yield {
        path: ['specialProcedures', index, 'counted'],
        message: {
          zh: `特别程序「${showBriefly(special.name)}」不计入办结时限，而行政许可法第四十五条没有列它；请把 counted 改为 是，另有法律、法规规定的用 basis 写明依据。`,
          en: `The special procedure "${showBriefly(special.name)}" does not count towards the limit, but 行政许可法 art. 45 does not name it. Make counted 是, or give the law that says so in basis.`,
        },
      };
    }
  },
});
